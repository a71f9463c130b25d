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
        var barriers = new List<string>();

        await visitor.Open("/ordinateurs?tri=prix");
        barriers.AddRange(await visitor.Barriers());
        await page.Locator("main a[href^='/ordinateurs/']").First.ClickAsync();
        barriers.AddRange(await visitor.Barriers());
        await page.GetByRole(AriaRole.Button, new() { Name = "Choisir cet ordinateur" }).First.ClickAsync();
        barriers.AddRange(await visitor.Barriers());
        await page.GetByRole(AriaRole.Link, new() { Name = "Commencer la commande" }).ClickAsync();
        barriers.AddRange(await visitor.Barriers());

        await page.Locator("[name=Nom]").FillAsync("Camille Essai");
        await page.Locator("[name=Telephone]").FillAsync("04 65 71 00 99");
        await Continue(page);
        barriers.AddRange(await visitor.Barriers());
        await page.Locator("input[name^='Retrait-']").First.CheckAsync();
        await page.Locator("input[name=Paiement]").First.CheckAsync();
        await Continue(page);
        barriers.AddRange(await visitor.Barriers());
        await page.GetByRole(AriaRole.Button, new() { Name = "Commander avec obligation de paiement" }).ClickAsync();
        barriers.AddRange(await visitor.Barriers());

        Assert.Matches("/commande/[A-Z0-9-]+", page.Url);
        Assert.Contains("Camille", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal([], barriers);
        Assert.Equal([], visitor.Complaints);
        Assert.Equal(0, await visitor.SidewaysScroll());
    }

    [Theory, MemberData(nameof(Devices))]
    public async Task A_forgotten_name_is_told_beside_its_field_and_nothing_is_lost(string device)
    {
        await using var visitor = await chromium.Visit(shop, Device.Named(device));
        var page = visitor.Page;
        await visitor.Open("/ordinateurs?tri=prix-desc");
        await page.Locator("main a[href^='/ordinateurs/']").Last.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Choisir cet ordinateur" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Commencer la commande" }).ClickAsync();

        await page.Locator("[name=Telephone]").FillAsync("04 65 71 00 98");
        await Continue(page);

        Assert.Equal("04 65 71 00 98", await page.Locator("[name=Telephone]").InputValueAsync());
        Assert.True(await page.Locator("#Nom[aria-invalid=true]").CountAsync() == 1, await page.ContentAsync());
        Assert.Equal([], await visitor.Barriers());
    }

    private static Task Continue(IPage page) => page.Locator("main form button.button").Last.ClickAsync();
}
