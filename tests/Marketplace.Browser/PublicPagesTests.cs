namespace Marketplace.Browser;

/// <summary>What holds for every page that anybody may open.</summary>
public sealed class PublicPagesTests(RunningShop shop, Chromium chromium)
{
    public static TheoryData<string> Devices => [.. Device.Names];

    [Theory, MemberData(nameof(Devices))]
    public async Task No_public_page_has_a_barrier_or_a_fault(string device)
    {
        await using var visitor = await chromium.Visit(shop, Device.Named(device));
        var faults = new List<string>();
        foreach (var page in await PublicPages.Of(shop.Address))
            faults.AddRange(await visitor.FaultsOf(page));

        Sound.Is(faults);
    }

    [Theory, MemberData(nameof(Devices))]
    public async Task A_page_that_is_not_there_says_so_and_leads_on(string device)
    {
        await using var visitor = await chromium.Visit(shop, Device.Named(device));

        Assert.Equal(404, await visitor.Open("/nulle-part"));
        Sound.Is(await visitor.Barriers());
        Assert.True(await visitor.Page.Locator("main a").CountAsync() > 0);
    }

    [Fact]
    public async Task A_page_that_asks_a_third_party_would_be_found()
    {
        await using var visitor = await chromium.Visit(shop, Device.Desk);
        await visitor.Open("/panier");
        await visitor.Page.SetContentAsync("<img alt='' src='http://127.0.0.1:9/pixel.png'>");

        Assert.Contains(
            await visitor.Faults(),
            fault => fault.Contains("It asks http://127.0.0.1:9", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_page_wider_than_the_phone_would_be_found()
    {
        await using var visitor = await chromium.Visit(shop, Device.Phone);
        await visitor.Page.SetContentAsync("<meta name=viewport content='width=device-width'><p style='width:900px'>x");

        Assert.Contains(await visitor.Faults(), fault => fault.Contains("px wider", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_fault_of_the_server_says_that_it_is_ours()
    {
        await using var visitor = await chromium.Visit(shop, Device.Phone);
        await visitor.Open("/erreur/500");

        Assert.Contains(
            "C’est de notre côté",
            await visitor.Page.Locator("main").InnerTextAsync(),
            StringComparison.Ordinal
        );
        Sound.Is(await visitor.Barriers());
        Assert.Equal(0, await visitor.SidewaysScroll());
    }

    [Fact]
    public async Task A_barrier_would_be_found()
    {
        await using var visitor = await chromium.Visit(shop, Device.Desk);
        await visitor.Page.SetContentAsync(
            "<html lang='fr'><title>x</title><main><img src='/favicon.svg'></main></html>"
        );

        Assert.Contains(await visitor.Barriers(), barrier => barrier.Contains("image-alt", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Devices))]
    public async Task A_device_runs_scripts_or_does_not(string device)
    {
        await using var visitor = await chromium.Visit(shop, Device.Named(device));
        await visitor.Page.SetContentAsync("<p>avant</p><script>document.body.textContent = 'après'</script>");

        var read = await visitor.Page.Locator("body").InnerTextAsync();
        Assert.Equal(visitor.Device.RunsScripts ? "après" : "avant", read);
    }
}
