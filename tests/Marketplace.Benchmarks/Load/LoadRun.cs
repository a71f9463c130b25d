using System.Globalization;
using Marketplace.Catalog;
using Marketplace.Catalog.Stock;
using Marketplace.Ordering;
using Marketplace.Platform;
using Marketplace.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Benchmarks.Load;

/// <summary>The load driver: builds the stock once, then measures the running shop from outside, and prints a table.</summary>
internal static class LoadRun
{
    private static readonly string[] Words =
    [
        "portable lenovo",
        "ordinateur portabel",
        "thinkpad 8go",
        "tour dell pas cher",
        "hp 15 pouces",
        "i5 ssd 256",
        "pc fixe bureautique",
        "elitebook",
    ];

    public static async Task<int> Run(LoadOptions options)
    {
        await LoadStock.Build(options);
        var (slugs, tags) = await Sample(options);
        using var shop = await Server.Shop(options.Folder);
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = shop.Address,
        };
        Console.WriteLine($"| {options.Units} units | |\n| --- | --- |");
        await Latencies(client, slugs);
        await Throughputs(client, options, slugs[0]);
        await Baskets(client, options, tags);
        var (read, post) = await Buying.Steps(shop.Address, [.. tags.Skip(options.Units / 50)], 500);
        Row("checkout, first step read", read);
        Row("checkout, first step posted (keeps the unit)", post);
        Row("memory after load", shop.Memory());
        return 0;
    }

    private static async Task Latencies(HttpClient client, IReadOnlyList<string> slugs)
    {
        await Gauge.Latency(client, 200, n => Gauge.Get(Search(n), cached: false)); // warm up
        Row("search", await Gauge.Latency(client, 2000, n => Gauge.Get(Search(n), cached: false)));
        Row(
            "product page",
            await Gauge.Latency(client, 2000, n => Gauge.Get(Product(slugs[n % slugs.Count]), cached: false))
        );
        Row("basket page", await Gauge.Latency(client, 500, _ => Gauge.Get("/panier", cached: false)));
    }

    private static async Task Throughputs(HttpClient client, LoadOptions options, string slug)
    {
        foreach (
            var (name, address) in new[] { ("home", "/"), ("results", "/ordinateurs"), ("product", Product(slug)) }
        )
        {
            var size = (await client.GetByteArrayAsync(new Uri(address, UriKind.Relative))).Length;
            var cached = await Gauge.Throughput(client, options.Seconds, _ => Gauge.Get(address, cached: true));
            var fresh = await Gauge.Throughput(client, options.Seconds, _ => Gauge.Get(address, cached: false));
            using var bare = await Server.Bare(size);
            using var other = new HttpClient { BaseAddress = bare.Address };
            var page = await Gauge.Throughput(other, options.Seconds, _ => Gauge.Get("/page", cached: true));
            var row = await Gauge.Throughput(other, options.Seconds, _ => Gauge.Get("/row", cached: true));
            Row(
                name,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{size} bytes; cached {cached.PerSecond:0}/s (bare page {page.PerSecond:0}/s); uncached {fresh.PerSecond:0}/s (bare with one row {row.PerSecond:0}/s)"
                )
            );
        }
    }

    /// <summary>Each post adds another unit to one of a few baskets: afterwards, every one of them must be there.</summary>
    private static async Task Baskets(HttpClient client, LoadOptions options, IReadOnlyList<string> tags)
    {
        var before = await Lines(options);
        var (perSecond, done) = await Gauge.Throughput(
            client,
            options.Seconds,
            n => new HttpRequestMessage(HttpMethod.Post, new Uri("/panier", UriKind.Relative))
            {
                Content = new FormUrlEncodedContent([KeyValuePair.Create("unite", tags[n % tags.Count])]),
            }
        );
        var kept = await Lines(options) - before;
        Row(
            "add to basket",
            string.Create(CultureInfo.InvariantCulture, $"{perSecond:0}/s; {done} posts, {kept} lines kept")
        );
    }

    private static Task<int> Lines(LoadOptions options) => InDb(options, db => db.ChosenUnits.CountAsync());

    private static async Task<(List<string> Slugs, List<string> Tags)> Sample(LoadOptions options) =>
        await InDb(
            options,
            async db =>
                (
                    await db.Listings.OrderBy(l => l.Id).Take(2000).Select(l => l.Slug).ToListAsync(),
                    (
                        await db
                            .Units.Where(u => u.State == UnitState.Listed)
                            .OrderBy(u => u.Device)
                            .Take(5000)
                            .Select(u => u.Tag)
                            .ToListAsync()
                    ).ConvertAll(t => t.ToString())
                )
        );

    private static async Task<T> InDb<T>(LoadOptions options, Func<Db, Task<T>> work)
    {
        await using var app = Site.Build(Server.Settings(options.Folder), Marketplace.Web.Modules.All);
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<Db>());
    }

    private static string Search(int number) =>
        $"/ordinateurs?q={Uri.EscapeDataString(Words[number % Words.Length])}&prix-max={60 + (number % 300)}";

    private static string Product(string slug) => $"/ordinateurs/{slug}";

    private static void Row(string name, Latency latency) =>
        Row(
            name,
            string.Create(
                CultureInfo.InvariantCulture,
                $"p50 {latency.P50:0.0} ms, p95 {latency.P95:0.0} ms over {latency.Count}"
            )
        );

    private static void Row(string name, string figures) => Console.WriteLine($"| {name} | {figures} |");
}
