namespace Marketplace.Browser;

/// <summary>An association asks for a lot, chooses an offer, receives a firm quote and orders it, without an account.</summary>
public sealed class LotTests(RunningShop shop, Chromium chromium)
{
    public static TheoryData<string> Devices => [.. Device.Names];

    [Theory, MemberData(nameof(Devices))]
    public async Task From_the_request_to_the_accepted_quote(string device)
    {
        await using var visitor = await chromium.Visit(shop, Device.Named(device));
        var page = visitor.Page;
        var faults = new List<string>(await visitor.FaultsOf("/associations"));

        await Ask(page);
        faults.AddRange(await visitor.Faults());
        Assert.Matches("/associations/demandes/", page.Url);
        await page.GetByRole(AriaRole.Link, new() { Name = "Choisir cette offre" }).First.Follow();
        faults.AddRange(await visitor.Faults());
        await Introduce(page, device);
        faults.AddRange(await visitor.Faults());
        Assert.Matches("/devis/L-[A-Z0-9-]+", page.Url);
        Assert.Contains("vous sont gardés", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "Accepter et commander" }).Follow();
        faults.AddRange(await visitor.Faults());
        await page.Locator("[name=BonDeCommande]").FillAsync("BC-2026-17");
        await page.GetByRole(AriaRole.Button, new() { Name = "Commander avec obligation de paiement" }).Follow();
        faults.AddRange(await visitor.Faults());

        Assert.Matches("/commande/R-[A-Z0-9-]+", page.Url);
        Assert.Contains(
            "30 jours qui suivent la remise",
            await page.Locator("main").InnerTextAsync(),
            StringComparison.Ordinal
        );
        Sound.Is(faults);
    }

    [Fact]
    public async Task A_forgotten_answer_is_told_beside_its_field_and_nothing_is_lost()
    {
        await using var visitor = await chromium.Visit(shop, Device.PhoneWithoutScripts);
        var page = visitor.Page;
        await visitor.Open("/associations");
        await page.Locator("#Usage").FillAsync("des cours du soir");

        await Send(page);

        Assert.Equal("des cours du soir", await page.Locator("#Usage").InputValueAsync());
        await page.Locator(".error-summary a[href='#Nombre']").ClickAsync();
        Assert.Equal("Nombre", await page.Locator("input:focus").GetAttributeAsync("name"));
        Sound.Is(await visitor.Faults());
    }

    /// <summary>A lot of one, ordered, with the order on the screen.</summary>
    internal static async Task Order(Visitor buyer, string name)
    {
        await buyer.Open("/associations");
        await Ask(buyer.Page);
        await buyer.Page.GetByRole(AriaRole.Link, new() { Name = "Choisir cette offre" }).First.Follow();
        await Introduce(buyer.Page, name);
        await buyer.Page.GetByRole(AriaRole.Link, new() { Name = "Accepter et commander" }).Follow();
        await buyer.Press("Commander avec obligation de paiement");
    }

    private static async Task Ask(IPage page)
    {
        await page.Locator("#Nombre").FillAsync("1");
        await page.Locator("#Memoire").SelectOptionAsync("4");
        await page.Locator("#Organisme").SelectOptionAsync("Association");
        await page.Locator("#CodePostal").FillAsync("30000");
        await Send(page);
    }

    private static Task Send(IPage page) =>
        page.GetByRole(AriaRole.Button, new() { Name = "Chercher dans tous les ateliers" }).Follow();

    private static async Task Introduce(IPage page, string device)
    {
        await page.Locator("#Nom").FillAsync("Les Jardins d’Exemple");
        await page.Locator("#Siret").FillAsync("732 829 320 00074");
        await page.Locator("#Personne").FillAsync("Camille Essai");
        await page.Locator("#Mail")
            .FillAsync($"lot-{Math.Abs(device.GetHashCode(StringComparison.Ordinal))}@exemple.test");
        await page.GetByRole(AriaRole.Button, new() { Name = "Recevoir le devis et garder les appareils" }).Follow();
    }
}
