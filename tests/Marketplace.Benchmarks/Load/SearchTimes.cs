using System.Diagnostics;
using Marketplace.Catalog.Search;
using Marketplace.Catalog.Search.Embedded;
using Marketplace.Catalog.Search.Meilisearch;
using Microsoft.Extensions.Primitives;

namespace Marketplace.Benchmarks.Load;

/// <summary>
/// Both engines over the same invented listings, one question after the other, each a new one:
/// <c>search [listings] [address of a Meilisearch] [its key]</c>.
/// </summary>
internal static class SearchTimes
{
    private const int Questions = 400;

    private static readonly (string Name, (string, string)[] Query)[] Kinds =
    [
        ("words, facets counted", [("q", "portable lenovo 8 go ssd")]),
        ("words with typos", [("q", "ordinateur portabel thinkpda")]),
        ("filters alone", [("grade", "B"), ("ram-min", "8"), ("type", "portable")]),
        ("cheapest first, page 20", [("tri", "prix"), ("page", "20")]),
        ("an empty list with its ways out", [("q", "lenovo"), ("ram-min", "512")]),
    ];

    public static async Task<int> Run(string[] options)
    {
        int listings = options is [var count, ..]
            ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture)
            : 20_000;
        using (LuceneSearch lucene = LuceneSearch.InMemory())
            await Measure("Lucene", lucene, listings);
        if (options is [_, var url, .. var key])
        {
            using MeilisearchSearch meilisearch = Meilisearch(
                new MeilisearchSettings
                {
                    Url = url,
                    ApiKey = key.FirstOrDefault(),
                    Prefix = "bench_",
                }
            );
            await Measure("Meilisearch", meilisearch, listings);
        }
        return 0;
    }

    private static async Task Measure(string name, ISearchEngine engine, int listings)
    {
        long began = Stopwatch.GetTimestamp();
        await engine.Rebuild(Enumerable.Range(0, listings).Select(InventedUnits.Document).ToAsyncEnumerable());
        Console.WriteLine(
            $"{name}: {listings} listings, built in {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s"
        );
        foreach ((string kind, (string, string)[] query) in Kinds)
            await Measure(kind, engine, query);
    }

    private static async Task Measure(string kind, ISearchEngine engine, (string, string)[] query)
    {
        List<double> times = [];
        for (int asked = 0; asked < Questions; asked++)
        {
            long began = Stopwatch.GetTimestamp();
            await engine.Search(Question(query, asked));
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        times.Sort();
        Console.WriteLine($"  {kind}: p50 {times[Questions / 2]:0.0} ms, p95 {times[Questions * 95 / 100]:0.0} ms");
    }

    // An engine may keep its answers: each question is a new one.
    private static SearchQuery Question((string Name, string Value)[] query, int asked) =>
        SearchAddress.Read(
            query
                .Append((Name: "prix-max", Value: $"{300 + asked}"))
                .Select(one => KeyValuePair.Create(one.Name, new StringValues(one.Value)))
        );

    private static MeilisearchSearch Meilisearch(MeilisearchSettings settings) =>
        new(new MeilisearchClient(Http(settings)), new PatientMeilisearchClient(Http(settings)), settings.Prefix);

    private static HttpClient Http(MeilisearchSettings settings)
    {
        HttpClient http = new();
        MeilisearchClient.Point(http, settings);
        return http;
    }
}
