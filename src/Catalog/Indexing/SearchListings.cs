using Marketplace.Catalog.Nearby;
using Marketplace.Catalog.Search;
using Marketplace.Network.Contracts;
using Microsoft.Extensions.Logging;

namespace Marketplace.Catalog.Indexing;

/// <summary>An answer, and whether the engine gave it or the database in its place.</summary>
internal sealed record SearchAnswer(SearchPage Page, bool EngineDown, Kilometres? Kilometres = null);

/// <summary>Asks the engine; where it cannot answer, the database does.</summary>
internal sealed partial class SearchListings(
    ISearchEngine engine,
    DatabaseSearch database,
    INetwork network,
    ILogger<SearchListings> log
)
{
    public async Task<SearchAnswer> Ask(SearchQuery query, CancellationToken cancellation)
    {
        if (query.Postcode is { } postcode && Postcodes.Find(postcode) is { } place)
            query = query with { Kilometres = new Kilometres(place, await network.PickUpPoints(cancellation)) };
        try
        {
            return new SearchAnswer(await engine.Search(query, cancellation), EngineDown: false, query.Kilometres);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever breaks the engine, the shop goes on without it; the failure is logged.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            EngineFailed(failure);
            return new SearchAnswer(await database.Search(query, cancellation), EngineDown: true, query.Kilometres);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The search engine does not answer; the database does")]
    private partial void EngineFailed(Exception failure);
}
