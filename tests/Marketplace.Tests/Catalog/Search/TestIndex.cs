using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Search;
using Marketplace.Catalog.Search.Embedded;
using Marketplace.Catalog.Search.Meilisearch;
using Marketplace.Tests.Catalog.Search.Meilisearch;

namespace Marketplace.Tests.Catalog.Search;

/// <summary>
/// An index of a test's own in the engine of this run: Lucene, or a real Meilisearch where
/// <c>MARKETPLACE_TEST_MEILISEARCH</c> names one. The same tests hold both to the same contract.
/// </summary>
internal sealed class TestIndex : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("marketplace-index-").FullName;
    private readonly string prefix = $"test_{Guid.NewGuid():N}_";
    private readonly List<ISearchEngine> opened = [];

    private TestIndex() => Engine = Open();

    public static bool IsMeilisearch => MeilisearchServer.Program is not null;

    public ISearchEngine Engine { get; }

    /// <summary>One that nobody has built yet.</summary>
    public static TestIndex Missing() => new();

    /// <summary>One that was built from these listings.</summary>
    public static TestIndex Of(IEnumerable<ListingDocument> listings)
    {
        TestIndex index = new();
        index.Engine.Rebuild(listings.ToAsyncEnumerable()).GetAwaiter().GetResult();
        return index;
    }

    public static TestIndex Empty() => Of([]);

    /// <summary>The engine of another process on the same index.</summary>
    public ISearchEngine Open()
    {
        ISearchEngine engine = IsMeilisearch ? OnServer(MeilisearchServer.OfTheRun, prefix) : new LuceneSearch(folder);
        opened.Add(engine);
        return engine;
    }

    public void Dispose()
    {
        foreach (ISearchEngine engine in opened)
            ((IDisposable)engine).Dispose();
        Directory.Delete(folder, recursive: true);
    }

    public static MeilisearchSearch OnServer(MeilisearchServer server, string prefix) =>
        new(
            new MeilisearchClient(Http(server, prefix)),
            new PatientMeilisearchClient(Http(server, prefix)),
            server.Settings(prefix).Prefix
        );

    private static HttpClient Http(MeilisearchServer server, string prefix)
    {
        HttpClient http = new();
        MeilisearchClient.Point(http, server.Settings(prefix));
        return http;
    }
}

/// <summary>What an engine does, told as a test reads it: a change is done when it is found.</summary>
internal static class EngineUnderTest
{
    public static SearchPage Ask(this ISearchEngine engine, SearchQuery query) =>
        engine.Search(query).GetAwaiter().GetResult();

    public static void Put(this ISearchEngine engine, IReadOnlyList<ListingDocument> listings)
    {
        engine.Index(listings).GetAwaiter().GetResult();
        engine.Settle();
    }

    public static void Drop(this ISearchEngine engine, IReadOnlyList<ListingId> listings)
    {
        engine.Remove(listings).GetAwaiter().GetResult();
        engine.Settle();
    }

    /// <summary>How many listings it finds; -1 while it cannot say.</summary>
    public static int Total(this ISearchEngine engine, SearchQuery query)
    {
        try
        {
            return engine.Ask(query).Total;
        }
        catch (Exception notNow) when (notNow is IndexUnusable or EngineAway)
        {
            return -1;
        }
    }

    public static void Settle(this ISearchEngine engine)
    {
        if (engine is MeilisearchSearch queued)
            queued.Settled().GetAwaiter().GetResult();
    }
}
