using System.Text.Json.Nodes;
using Marketplace.Catalog.Contracts;

namespace Marketplace.Catalog.Search.Meilisearch;

/// <summary>
/// The search engine as a server of its own. Changes are put into its queue, which it keeps on its disk, and are found a
/// moment later: nobody waits for them with the database's transaction open.
/// </summary>
/// <param name="prefix">Before the name of each index of this shop.</param>
internal sealed class MeilisearchSearch(MeilisearchClient client, PatientMeilisearchClient patient, string prefix)
    : ISearchEngine,
        IDisposable
{
    private const int Batch = 1_000;

    // A rebuild that has not moved for so long was killed.
    private static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(10);

    private readonly string live = $"{prefix}listings-v{IndexFields.Version}";
    private readonly string next = $"{prefix}listings-v{IndexFields.Version}-next";
    private readonly KnownWords words = new(client, $"{prefix}listings-v{IndexFields.Version}");
    private readonly SemaphoreSlim writing = new(1);
    private readonly SemaphoreSlim rebuilding = new(1);

    private long lastChange;
    private long? lastFailure;

    // What changed since a rebuild of this process began, to be done again on the new index; nothing while none runs.
    private Dictionary<ListingId, ListingDocument?>? meanwhile;

    public IReadOnlyList<string> WeighsWords => Attempt.Told;

    public async Task<string?> Fault(CancellationToken cancellation = default)
    {
        if (await client.Index(live, cancellation) is null)
            return "there is none yet";
        var failed = await client.LastFailure(live, cancellation);
        var (known, last) = (lastFailure, failed?.Uid ?? 0);
        lastFailure = last;
        return known is { } before && last > before ? $"a change was refused: {failed!.Error?.Message}" : null;
    }

    public async Task<SearchPage> Search(SearchQuery query, CancellationToken cancellation = default)
    {
        var vocabulary = await words.Now(cancellation);
        return await new MeilisearchAnswer(client, live, vocabulary, query, cancellation).Page();
    }

    public Task Index(IReadOnlyList<ListingDocument> listings, CancellationToken cancellation = default) =>
        Change(
            listings.Select(listing => KeyValuePair.Create<ListingId, ListingDocument?>(listing.Id, listing)),
            cancellation
        );

    public Task Remove(IReadOnlyList<ListingId> listings, CancellationToken cancellation = default) =>
        Change(
            listings.Select(listing => KeyValuePair.Create<ListingId, ListingDocument?>(listing, null)),
            cancellation
        );

    /// <summary>Waits until all that this process changed is found by searches.</summary>
    public async Task Settled(CancellationToken cancellation = default)
    {
        if (lastChange > 0)
            await patient.Made(lastChange, cancellation);
        words.Forget();
    }

    public async Task Rebuild(IAsyncEnumerable<ListingDocument> listings, CancellationToken cancellation = default)
    {
        await rebuilding.WaitAsync(cancellation);
        try
        {
            await Begin(cancellation);
            try
            {
                await Fill(listings, cancellation);
                await Swap(cancellation);
            }
            finally
            {
                // Beside the finished index stands the former one, beside a failed rebuild what it left.
                if (await patient.Index(next, CancellationToken.None) is not null)
                    await patient.Delete(next, CancellationToken.None);
            }
        }
        finally
        {
            meanwhile = null;
            rebuilding.Release();
        }
        words.Forget();
    }

    public void Dispose()
    {
        writing.Dispose();
        rebuilding.Dispose();
    }

    private async Task Change(
        IEnumerable<KeyValuePair<ListingId, ListingDocument?>> changes,
        CancellationToken cancellation
    )
    {
        await writing.WaitAsync(cancellation);
        try
        {
            var last = Last(changes);
            foreach (var (id, listing) in last)
                meanwhile?[id] = listing;
            if (await client.Index(live, cancellation) is not null)
                lastChange = await Send(client, live, last, cancellation) ?? lastChange;
            else if (meanwhile is null)
                throw new IndexUnusable("there is none yet");
            // Another process reads the database for its new index, and may have read this listing already: come again after.
            if (meanwhile is null && await client.Index(next, cancellation) is { } other && !IsAbandoned(other))
                throw new EngineAway("another process rebuilds the index at this moment");
        }
        finally
        {
            writing.Release();
        }
    }

    // The creation is the claim: of two processes that begin at once, the second is refused.
    private async Task Begin(CancellationToken cancellation)
    {
        if (await patient.Index(next, cancellation) is { } other && IsAbandoned(other))
            await patient.Made(await patient.Delete(next, cancellation), cancellation);
        await patient.Made(await patient.Create(next, cancellation), cancellation);
        await writing.WaitAsync(cancellation);
        meanwhile = [];
        writing.Release();
        await patient.Configure(next, IndexFields.Settings(), cancellation);
    }

    private async Task Fill(IAsyncEnumerable<ListingDocument> listings, CancellationToken cancellation)
    {
        await foreach (var batch in listings.Chunk(Batch).WithCancellation(cancellation))
            await patient.Add(next, batch.Select(IndexFields.Of), cancellation);
    }

    private async Task Swap(CancellationToken cancellation)
    {
        await writing.WaitAsync(cancellation);
        try
        {
            await Send(patient, next, meanwhile!, cancellation);
            bool first = await patient.Index(live, cancellation) is null;
            await patient.Made(await patient.Swap(next, live, rename: first, cancellation), cancellation);
            meanwhile = null;
        }
        finally
        {
            writing.Release();
        }
    }

    private static bool IsAbandoned(IndexRow index) => DateTime.UtcNow - index.UpdatedAt > Abandoned;

    // Given twice in one call, a listing is as it was given last.
    private static Dictionary<ListingId, ListingDocument?> Last(
        IEnumerable<KeyValuePair<ListingId, ListingDocument?>> changes
    )
    {
        Dictionary<ListingId, ListingDocument?> last = [];
        foreach (var (id, listing) in changes)
            last[id] = listing;
        return last;
    }

    private static async Task<long?> Send(
        MeilisearchClient to,
        string index,
        Dictionary<ListingId, ListingDocument?> changes,
        CancellationToken cancellation
    )
    {
        long? task = null;
        JsonObject[] there = [.. changes.Values.OfType<ListingDocument>().Select(IndexFields.Of)];
        string[] gone =
        [
            .. changes.Where(change => change.Value is null).Select(change => IndexFields.Key(change.Key)),
        ];
        if (there.Length > 0)
            task = await to.Add(index, there, cancellation);
        if (gone.Length > 0)
            task = await to.Remove(index, gone, cancellation);
        return task;
    }
}
