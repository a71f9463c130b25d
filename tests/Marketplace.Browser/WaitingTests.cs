namespace Marketplace.Browser;

/// <summary>From a question to a computer; and for what is not there yet, an alert that one stops as easily as one asked.</summary>
[Collection(nameof(WholeShop))]
public sealed class WaitingTests(WholeShop shop, Chromium chromium) : IClassFixture<WholeShop>
{
    public static TheoryData<string> Phones => PayingTests.Phones;

    [Theory, MemberData(nameof(Phones))]
    public async Task Four_answers_lead_to_computers_with_reasons(string device)
    {
        await using var visitor = await chromium.Visit(shop.Address, Device.Named(device));
        var faults = new List<string>(await visitor.FaultsOf("/guide"));
        for (var question = 1; question <= 4; question++)
        {
            Assert.Contains($"Question {question} sur 4", await visitor.Told(), StringComparison.Ordinal);
            await visitor.Page.Locator(".guide-answer").Nth(question % 2).Follow();
        }
        faults.AddRange(await visitor.Faults());
        Assert.Contains("Pourquoi celui-là", await visitor.Told(), StringComparison.Ordinal);

        await visitor.Page.Locator(".proposal a[href^='/ordinateurs/']").First.Follow();
        faults.AddRange(await visitor.Faults());
        Assert.Contains("Ce qu’il sait faire", await visitor.Told(), StringComparison.Ordinal);
        Sound.Is(faults);
    }

    [Theory, MemberData(nameof(Phones))]
    public async Task An_alert_starts_by_a_mail_and_ends_by_one_button(string device)
    {
        var mail = $"attente-{Guid.NewGuid():N}@exemple.test";
        await using var visitor = await chromium.Visit(shop.Address, Device.Named(device));
        var faults = new List<string>(await visitor.FaultsOf("/ordinateurs?q=zxspectrum"));
        await visitor.Page.Locator("main a[href^='/alerte']").First.Follow();
        await visitor.Page.Locator("[name=Mail]").FillAsync(mail);
        await visitor.Press("Prévenez-moi");
        Assert.Contains("Regardez votre boîte de réception", await visitor.Told(), StringComparison.Ordinal);
        faults.AddRange(await visitor.Faults());

        await visitor.Open(Post.Link(await shop.Post.To(mail, "zxspectrum"), "/alerte/"));
        faults.AddRange(await visitor.Faults());
        await visitor.Press("Oui, prévenez-moi");
        Assert.Contains("Votre alerte est active", await visitor.Told(), StringComparison.Ordinal);
        faults.AddRange(await visitor.Faults());
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Arrêter cette alerte" }).Follow();
        faults.AddRange(await visitor.Faults());
        await visitor.Press("Arrêter l’alerte");

        Assert.Contains("L’alerte est arrêtée", await visitor.Told(), StringComparison.Ordinal);
        faults.AddRange(await visitor.Faults());
        Sound.Is(faults);
    }

    [Theory, MemberData(nameof(Phones))]
    public async Task An_account_is_opened_by_a_mail_and_erased_for_good(string device)
    {
        const string password = "un mot de passe tout neuf";
        var mail = $"compte-{Guid.NewGuid():N}@exemple.test";
        await using var visitor = await chromium.Visit(shop.Address, Device.Named(device));
        await visitor.Open("/compte/ouvrir");
        await visitor.Page.Locator("[name=Mail]").FillAsync(mail);
        await visitor.Press("Recevoir le lien");
        var faults = new List<string>(await visitor.Faults());
        await visitor.Open(Post.Link(await shop.Post.To(mail, "compte"), "/compte/ouvrir/suite"));
        await visitor.Page.Locator("[name=Name]").FillAsync("Élodie Éphémère");
        await visitor.Page.Locator("[name=Password]").FillAsync(password);
        faults.AddRange(await visitor.Faults());
        await visitor.Press("Ouvrir mon compte");

        faults.AddRange(await visitor.FaultsOf("/compte"));
        Assert.Contains("Élodie Éphémère", await visitor.Told(), StringComparison.Ordinal);
        await visitor.Open("/compte/effacement");
        await visitor.Page.Locator("[name=Password]").FillAsync(password);
        await visitor.Press("Effacer mon compte");
        faults.AddRange(await visitor.Faults());
        await shop.Post.To(mail, "effacé");
        await visitor.SignIn(new DemoAccount("", mail, password));
        Assert.Contains("/connexion", visitor.Page.Url, StringComparison.Ordinal);
        Sound.Is(faults);
    }
}
