namespace Marketplace.Browser;

/// <summary>
/// What a page costs on a slow line, as Chromium receives it with nothing kept from before. The budgets are those of the
/// shop: an old phone, a data plan of a few hundred megabytes.
/// </summary>
public sealed class BudgetTests(RunningShop shop, Chromium chromium, ITestOutputHelper output)
{
    private const int Kilobyte = 1024;
    private const int PageAndStyle = 40 * Kilobyte;
    private const int Script = 20 * Kilobyte;
    private const int FirstView = 150 * Kilobyte;
    private const int WholePage = 350 * Kilobyte;
    private const int Requests = 15;
    private const int Purchase = 800 * Kilobyte;

    [Theory]
    [InlineData("/")]
    [InlineData("/ordinateurs")]
    [InlineData("a computer")]
    [InlineData("/panier")]
    public async Task A_page_keeps_to_its_budget(string page)
    {
        await using var visitor = await chromium.Visit(shop, Device.Phone);
        var cost = await Cost.Of(visitor, page == "a computer" ? await AComputer(visitor) : page);
        output.WriteLine($"{page}: {cost}");

        Assert.InRange(cost.Bytes("document", "stylesheet"), 1, PageAndStyle);
        Assert.InRange(cost.Bytes("script"), 0, Script);
        Assert.Equal(0, cost.Bytes("font"));
        Assert.InRange(cost.Total, 1, FirstView);
        Assert.InRange(cost.Requests, 1, Requests);
    }

    [Fact]
    public async Task The_list_to_its_end_costs_no_more_than_a_whole_page_may()
    {
        await using var visitor = await chromium.Visit(shop, Device.Phone);
        var cost = await Cost.Of(visitor, "/ordinateurs", toTheEnd: true);
        output.WriteLine($"to the end: {cost}");

        Assert.InRange(cost.Total, 1, WholePage);
    }

    [Fact]
    public async Task A_whole_purchase_costs_less_than_eight_hundred_kilobytes()
    {
        await using var visitor = await chromium.Visit(shop, Device.Phone);
        await using var scales = Cost.Weigh(visitor);
        await visitor.Open("/");
        await Till.Buy(visitor, "Charlie Budget", "budget");
        var cost = await scales.Read();
        output.WriteLine($"purchase: {cost}");

        Assert.InRange(cost.Total, 1, Purchase);
    }

    [Fact]
    public async Task The_workshop_keeps_its_script_small()
    {
        await using var visitor = await chromium.Visit(shop, Device.Desk);
        await visitor.SignIn(shop.Account("worker"));
        var cost = await Cost.Of(visitor, "/atelier/appareils");
        output.WriteLine($"/atelier/appareils: {cost}");

        Assert.InRange(cost.Bytes("script"), 1, Script);
        Assert.InRange(cost.Bytes("document", "stylesheet"), 1, PageAndStyle);
    }

    private static async Task<string> AComputer(Visitor visitor)
    {
        await visitor.Open("/ordinateurs");
        return (await visitor.Page.Locator("main a[href^='/ordinateurs/']").First.GetAttributeAsync("href"))!;
    }
}
