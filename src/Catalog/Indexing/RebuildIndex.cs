using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Search;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Marketplace.Catalog.Indexing;

/// <summary>Builds the index anew from the database while searches go on: the verb <c>reindex</c>, and a start without an index.</summary>
internal sealed partial class RebuildIndex(IServiceScopeFactory scopes, ISearchEngine engine, ILogger<RebuildIndex> log)
    : BackgroundService,
        ICatalogIndex
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private bool seenFull;
    private bool wasAway;

    public async Task Rebuild(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var documents = scope.ServiceProvider.GetRequiredService<ListingDocuments>();
        await engine.Rebuild(documents.All(cancellation), cancellation);
    }

    /// <summary>Watches over the index: whatever made it unusable, at the start or later, is cured by a rebuild.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            await Look(stoppingToken);
            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<string?> Fault(CancellationToken cancellation)
    {
        if (await engine.Fault(cancellation) is { } why)
            return why;
        // What was sold or listed meanwhile waits in the outbox, some of it for an hour: a rebuild brings it at once.
        if (wasAway)
            return "the engine was away";
        if (seenFull || (seenFull = (await engine.Search(SearchQuery.Everything, cancellation)).Total > 0))
            return null;
        // An index that is whole and empty is as good as lost where the shop has something to sell.
        await using var scope = scopes.CreateAsyncScope();
        var documents = scope.ServiceProvider.GetRequiredService<ListingDocuments>();
        return await documents.All(cancellation).AnyAsync(cancellation) ? "it is empty" : null;
    }

    private async Task Look(CancellationToken cancellation)
    {
        try
        {
            if (await Fault(cancellation) is not { } why)
                return;
            Rebuilding(why);
            await Rebuild(cancellation);
            wasAway = false;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return;
        }
        catch (EngineAway away)
        {
            if (!wasAway)
                NotThere(away);
            wasAway = true;
        }
#pragma warning disable CA1031 // The shop serves from the database meanwhile; the failure is logged and the rebuild tried again.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            RebuildFailed(failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Rebuilding the search index: {Why}")]
    private partial void Rebuilding(string why);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The search engine is away; it is asked again every few seconds"
    )]
    private partial void NotThere(Exception away);

    [LoggerMessage(Level = LogLevel.Error, Message = "The search index could not be rebuilt; trying again soon")]
    private partial void RebuildFailed(Exception failure);
}
