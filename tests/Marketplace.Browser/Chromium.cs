[assembly: AssemblyFixture(typeof(Marketplace.Browser.Chromium))]

namespace Marketplace.Browser;

/// <summary>The browser that Debian packages, or the one that <c>MARKETPLACE_CHROMIUM</c> names. It asks nothing of the network.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
    ];

    private static readonly string[] Quietly =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Find(), Args = Quietly });
    }

    /// <summary>Somebody who has never been here: no cookie, no cache.</summary>
    public Task<Visitor> Visit(RunningShop shop, Device device) => Visit(shop.Address, device);

    public async Task<Visitor> Visit(Uri shop, Device device)
    {
        var context = await browser!.NewContextAsync(device.Options(shop));
        context.SetDefaultTimeout(20_000);
        return await Visitor.Arrive(context, device, shop);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }

    private static string Find() =>
        Environment.GetEnvironmentVariable("MARKETPLACE_CHROMIUM")
        ?? Places.FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("Chromium is not installed: infra/test.sh installs it.");
}
