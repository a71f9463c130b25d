using System.Globalization;
using Microsoft.Playwright;

namespace Marketplace.Benchmarks.Pages;

/// <summary>
/// What the pages of a purchase cost somebody with an old phone in the country: 360 px, 400 kbit and 400 ms, a processor
/// four times slower than this machine, nothing kept from before. Measured by Chromium against a shop that runs.
/// </summary>
internal static class PageRun
{
    // Painted last and largest: what a person waits for. The page's policy lets no script in; the browser's own is none of it.
    private const string NoteLargestPaint = """
        new PerformanceObserver(list => list.getEntries().forEach(one => window.largestPaint = one.startTime))
            .observe({ type: 'largest-contentful-paint', buffered: true });
        """;

    private static readonly string[] Quietly = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];

    public static async Task<int> Run(string address)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Environment.GetEnvironmentVariable("MARKETPLACE_CHROMIUM") ?? "/usr/bin/chromium",
                Args = Quietly,
            }
        );
        await using var context = await browser.NewContextAsync(
            new()
            {
                BaseURL = address,
                ViewportSize = new() { Width = 360, Height = 740 },
                DeviceScaleFactor = 2,
                IsMobile = true,
                HasTouch = true,
                Locale = "fr-FR",
            }
        );
        await context.AddInitScriptAsync(NoteLargestPaint);
        var page = await context.NewPageAsync();
        var line = await SlowLine.Of(context, page);

        Console.WriteLine("| page | KB | requests | HTML and CSS, KB | scripts, KB | largest paint, s |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- |");
        Say("home", await line.Measure("/"));
        Say("results", await line.Measure("/ordinateurs"));
        var product = await page.Locator(Purchase.Computers).First.GetAttributeAsync("href");
        Say("product", await line.Measure(product!));
        await Purchase.Choose(page);
        Say("basket", await line.Measure("/panier"));
        Say("checkout, first step", await line.Measure("/commande"));
        Say("order", await line.Measure(await Purchase.Order(page)));
        return 0;
    }

    private static void Say(string name, PageCost cost) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {cost.All / 1024.0:0.0} | {cost.Requests} | {cost.Page / 1024.0:0.0} | {cost.Scripts / 1024.0:0.0} | {cost.LargestPaint / 1000:0.00} |"
            )
        );
}
