using BenchmarkDotNet.Attributes;
using Marketplace.Benchmarks.Load;
using Marketplace.Catalog.Search;
using Marketplace.Catalog.Search.Embedded;
using Microsoft.Extensions.Primitives;

namespace Marketplace.Benchmarks.Micro;

/// <summary>A search with words, one with filters alone, and one with a typo, over ten thousand listings.</summary>
[MemoryDiagnoser, ShortRunJob]
public class SearchBenchmarks
{
    private readonly LuceneSearch engine = LuceneSearch.InMemory();
    private int asked;

    [GlobalSetup]
    public Task Fill() => engine.Rebuild(Documents());

    [GlobalCleanup]
    public void Close() => engine.Dispose();

    [Benchmark]
    public async Task<object> Words() => await engine.Search(New(("q", "portable lenovo 8 go ssd")));

    [Benchmark]
    public async Task<object> Typo() => await engine.Search(New(("q", "ordinateur portabel thinkpda")));

    [Benchmark]
    public async Task<object> Filters() => await engine.Search(New(("grade", "B"), ("ram-min", "8")));

    // The engine keeps its answers as long as the index does not change: each question is a new one.
    private SearchQuery New(params (string Name, string Value)[] parameters) =>
        SearchAddress.Read(
            parameters
                .Append((Name: "prix-max", Value: $"{100 + (asked++ % 5000)}"))
                .Select(p => KeyValuePair.Create(p.Name, new StringValues(p.Value)))
        );

    private static async IAsyncEnumerable<ListingDocument> Documents()
    {
        foreach (var number in Enumerable.Range(0, 10_000))
            yield return InventedUnits.Document(number);
        await Task.CompletedTask;
    }
}
