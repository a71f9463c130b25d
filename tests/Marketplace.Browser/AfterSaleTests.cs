namespace Marketplace.Browser;

/// <summary>What comes after the purchase: given back, repaired, asked about; the buyer follows it on their phone.</summary>
[Collection(nameof(WholeShop))]
public sealed class AfterSaleTests(WholeShop shop, Chromium chromium) : IClassFixture<WholeShop>
{
    public static TheoryData<string> Phones => PayingTests.Phones;

    [Theory, MemberData(nameof(Phones))]
    public async Task Somebody_without_an_account_renounces_sends_it_back_and_follows_the_money(string device)
    {
        await using var buyer = await chromium.Visit(shop.Address, Device.Named(device));
        var order = await Errands.Delivered(shop, chromium, buyer, "Renée Retour", $"retour {device}");
        var faults = new List<string>(await buyer.Faults());
        await buyer.Open(order.Address);
        await buyer.Page.GetByRole(AriaRole.Link, new() { Name = "renoncer au contrat ici" }).First.Follow();
        await buyer.Page.Locator("[name=Number]").FillAsync(order.Number);
        await buyer.Page.Locator("[name=Name]").FillAsync("Renée Retour");
        await buyer.Page.Locator("[name=Contact]").FillAsync(Till.Phone($"retour {device}"));
        await buyer.Press("Renoncer au contrat");
        faults.AddRange(await buyer.Faults());
        await buyer.Press("Confirmer la rétractation");
        faults.AddRange(await buyer.Faults());

        await buyer.Open(order.Address);
        await buyer.Page.Locator("main a[href*='/retour/']").First.Follow();
        var follow = new Uri(buyer.Page.Url).PathAndQuery;
        Assert.Contains("Étiquette à coller", await buyer.Told(), StringComparison.Ordinal);
        faults.AddRange(await buyer.Faults());
        await buyer.Page.Locator("[name=Preuve]").FillAsync("Colissimo 8R41234567890");
        await buyer.Press("Enregistrer l’envoi");
        faults.AddRange(await buyer.Faults());

        await Errands.TakeBack(shop, chromium, order);
        await buyer.Open(follow);
        Assert.Contains("Remboursement de", await buyer.Told(), StringComparison.Ordinal);
        faults.AddRange(await buyer.Faults());
        Sound.Is(faults);
    }

    [Theory, MemberData(nameof(Phones))]
    public async Task A_fault_is_told_and_the_buyer_reads_what_was_done_about_it(string device)
    {
        await using var buyer = await chromium.Visit(shop.Address, Device.Named(device));
        var order = await Errands.Delivered(shop, chromium, buyer, "Gaëlle Garantie", $"garantie {device}");
        await buyer.Open(order.Address);
        await buyer.Page.Locator("main a[href*='/garantie/']").First.Follow();
        var page = new Uri(buyer.Page.Url).PathAndQuery;
        var faults = new List<string>(await buyer.Faults());
        await buyer.Press("Envoyer la demande");
        Assert.True(await buyer.Page.Locator(".wrong, .message.refused").CountAsync() > 0, await buyer.Told());
        faults.AddRange(await buyer.Faults());
        await Errands.Complain(buyer);
        Assert.Contains("Votre demande du", await buyer.Told(), StringComparison.Ordinal);
        faults.AddRange(await buyer.Faults());

        await Errands.Repair(shop, chromium, order);
        await buyer.Open(page);
        Assert.Contains("répar", await buyer.Told(), StringComparison.OrdinalIgnoreCase);
        faults.AddRange(await buyer.Faults());
        Sound.Is(faults);
    }

    [Theory, MemberData(nameof(Phones))]
    public async Task A_question_is_answered_and_the_invoice_is_there_to_print(string device)
    {
        await using var buyer = await chromium.Visit(shop.Address, Device.Named(device));
        var order = await Errands.Delivered(shop, chromium, buyer, "Maud Message", $"message {device}");
        await buyer.Open(order.Address);
        await buyer.Page.Locator("main a[href*='/messages/']").First.Follow();
        var thread = new Uri(buyer.Page.Url).PathAndQuery;
        await buyer.Page.Locator("[name=Message]").FillAsync("Le chargeur est-il d’origine ?");
        await buyer.Press("Envoyer");
        var faults = new List<string>(await buyer.Faults());

        await using var counter = await Counter.Of(shop, chromium, order);
        faults.AddRange(await counter.Person.FaultsOf("/atelier/messages"));
        await counter.Person.Open($"/atelier/commandes/{order.Number}/messages");
        await counter.Person.Page.Locator("[name=Message]").FillAsync("Oui, il est d’origine.");
        await counter.Press("Envoyer");
        faults.AddRange(await counter.Person.Faults());
        await buyer.Open(thread);
        Assert.Contains("Oui, il est d’origine.", await buyer.Told(), StringComparison.Ordinal);

        await buyer.Open(order.Address);
        await buyer.Page.Locator("main a[href*='/factures/']").First.Follow();
        Assert.Contains("Facture", await buyer.Told(), StringComparison.OrdinalIgnoreCase);
        faults.AddRange(await buyer.Faults());
        Sound.Is(faults);
    }
}
