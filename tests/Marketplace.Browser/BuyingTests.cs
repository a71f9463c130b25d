namespace Marketplace.Browser;

/// <summary>Someone finds a computer, chooses it, orders it without an account and reads what happens next.</summary>
public sealed class BuyingTests(RunningShop shop, Chromium chromium)
{
    public static TheoryData<string> Devices => [.. Device.Names];

    [Theory, MemberData(nameof(Devices))]
    public async Task From_the_first_page_to_the_order(string device)
    {
        await using var visitor = await chromium.Visit(shop, Device.Named(device));
        var page = visitor.Page;
        var faults = new List<string>(await visitor.FaultsOf("/"));

        await page.Locator("main input[type=search]").FillAsync("ordinateur portable");
        await page.Enter();
        faults.AddRange(await visitor.Faults());
        await Till.Choose(visitor, device);
        faults.AddRange(await visitor.Faults());
        await page.GetByRole(AriaRole.Link, new() { Name = "Commencer la commande" }).Follow();
        faults.AddRange(await visitor.Faults());
        await Till.Introduce(page, "Camille Essai", device);
        faults.AddRange(await visitor.Faults());
        await Till.FetchAndPayThere(page);
        faults.AddRange(await visitor.Faults());
        await Till.Order(page);
        faults.AddRange(await visitor.Faults());

        Assert.Matches("/commande/R-[A-Z0-9-]+", page.Url);
        var told = await page.Locator("main").InnerTextAsync();
        Assert.Contains("C’est commandé", told, StringComparison.Ordinal);
        Assert.Contains("Qui appeler", told, StringComparison.Ordinal);
        Assert.Contains("en espèces ou par carte", told, StringComparison.Ordinal);
        Sound.Is(faults);
    }

    [Theory, MemberData(nameof(Devices))]
    public async Task A_forgotten_name_is_told_beside_its_field_and_nothing_is_lost(string device)
    {
        await using var visitor = await chromium.Visit(shop, Device.Named(device));
        var page = visitor.Page;
        await visitor.Open("/ordinateurs?tri=prix-desc");
        await page.Locator(Till.Computers).Last.Follow();
        await Till.Take(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Commencer la commande" }).Follow();

        await page.Locator("[name=Telephone]").FillAsync("04 65 71 00 98");
        await Till.Continue(page);

        Assert.Equal("04 65 71 00 98", await page.Locator("[name=Telephone]").InputValueAsync());
        Assert.Equal("true", await page.Locator("#Nom").GetAttributeAsync("aria-invalid"));
        await page.Locator(".error-summary a[href='#Nom']").ClickAsync();
        Assert.Equal("Nom", await page.Locator("input:focus").GetAttributeAsync("name"));
        Sound.Is(await visitor.Barriers());
        Assert.Equal(0, await visitor.SidewaysScroll());
    }

    [Fact]
    public async Task The_buyer_who_gives_the_order_up_finds_the_computer_back_in_the_window()
    {
        await using var visitor = await chromium.Visit(shop, Device.PhoneWithoutScripts);
        var page = visitor.Page;
        var unit = await Till.Buy(visitor, "Dominique Essai", "abandon");

        await page.GetByRole(AriaRole.Link, new() { Name = "Annuler cette commande" }).Follow();
        var faults = new List<string>(await visitor.Faults());
        await page.GetByRole(AriaRole.Button, new() { Name = "Annuler cette commande" }).Follow();
        faults.AddRange(await visitor.Faults());

        Sound.Is(faults);
        Assert.Equal(200, await visitor.Open(unit));
        Assert.True(await page.GetByRole(AriaRole.Button, new() { Name = "Choisir cet ordinateur" }).IsVisibleAsync());
    }

    [Fact]
    public async Task A_buyer_renounces_in_two_steps_and_reads_the_hour()
    {
        await using var visitor = await chromium.Visit(shop, Device.Phone);
        var page = visitor.Page;
        await Till.Buy(visitor, "Sacha Essai", "retractation");
        var number = new Uri(page.Url).Segments[^1];

        var faults = new List<string>(await visitor.FaultsOf("/renoncer"));
        await page.Locator("[name=Number]").FillAsync(number);
        await page.Locator("[name=Name]").FillAsync("Sacha Essai");
        await page.Locator("[name=Contact]").FillAsync(Till.Phone("retractation"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Renoncer au contrat" }).Follow();
        faults.AddRange(await visitor.Faults());
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirmer la rétractation" }).Follow();
        faults.AddRange(await visitor.Faults());

        Sound.Is(faults);
        Assert.Contains("heure de Paris", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }
}
