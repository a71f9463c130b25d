using Marketplace.Catalog.Search;
using Microsoft.Extensions.Logging;

namespace Marketplace.Catalog.Indexing;

/// <summary>An answer, and whether the engine gave it or the database in its place.</summary>
internal sealed record SearchAnswer(SearchPage Page, bool EngineDown);

/// <summary>Asks the engine; where it cannot answer, the database does.</summary>
internal sealed partial class SearchListings(ISearchEngine engine, DatabaseSearch database, ILogger<SearchListings> log)
{
    public async Task<SearchAnswer> Ask(SearchQuery query, CancellationToken cancellation)
    {
        try
        {
            return new SearchAnswer(engine.Search(query), EngineDown: false);
        }
#pragma warning disable CA1031 // Whatever breaks the engine, the shop goes on without it; the failure is logged.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            EngineFailed(failure);
            return new SearchAnswer(await database.Search(query, cancellation), EngineDown: true);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The search engine does not answer; the database does")]
    private partial void EngineFailed(Exception failure);
}
