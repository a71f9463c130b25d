namespace Marketplace.Browser;

/// <summary>What holds for every page that anybody may open.</summary>
public sealed class PublicPagesTests(RunningShop shop, Chromium chromium)
{
    public static TheoryData<string> Devices => [.. Device.Names];

    [Theory, MemberData(nameof(Devices))]
    public async Task A_page_that_is_not_there_says_so_and_leads_on(string device)
    {
        await using var visitor = await chromium.Visit(shop, Device.Named(device));

        Assert.Equal(404, await visitor.Open("/nulle-part"));
        Assert.Equal([], await visitor.Barriers());
        Assert.True(await visitor.Page.Locator("main a").CountAsync() > 0);
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
