namespace Marketplace.Browser;

/// <summary>A theme changes the look and not what the pages owe to those who read them.</summary>
public sealed class SolidaireTests(SolidaireShop shop, Chromium chromium) : IClassFixture<SolidaireShop>
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task No_page_of_the_shop_has_a_fault_in_the_other_theme(bool phone)
    {
        await using var visitor = await chromium.Visit(shop.Address, new Device(phone, RunsScripts: false));
        var faults = new List<string>();
        foreach (var path in await PublicPages.Of(shop.Address, unitsEach: 1))
            faults.AddRange(await visitor.FaultsOf(path));

        Sound.Is(faults);
    }

    [Fact]
    public async Task A_computer_is_bought_in_the_other_theme_and_the_phone_number_is_on_the_way()
    {
        await using var visitor = await chromium.Visit(shop.Address, Device.PhoneWithoutScripts);
        await visitor.Open("/");
        Assert.True(await visitor.Page.Locator("header a[href='tel:0465710010']").IsVisibleAsync());

        await Till.Buy(visitor, "Lou Solidaire", "solidaire");

        Sound.Is(await visitor.Faults());
        Assert.Contains(
            "04 65 71 00 10",
            await visitor.Page.Locator("main").InnerTextAsync(),
            StringComparison.Ordinal
        );
    }
}
