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
    private bool seenFull;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

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

    // An index that is whole and empty is as good as lost where the shop has something to sell.
    private async Task<string?> Fault(CancellationToken cancellation)
    {
        if (engine.Unusable is { } why)
            return why;
        if (seenFull || (seenFull = engine.Search(SearchQuery.Everything).Total > 0))
            return null;
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
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return;
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

    [LoggerMessage(Level = LogLevel.Error, Message = "The search index could not be rebuilt; trying again soon")]
    private partial void RebuildFailed(Exception failure);
}
