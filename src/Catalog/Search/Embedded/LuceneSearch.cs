using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Search.Reading;

namespace Marketplace.Catalog.Search.Embedded;

/// <summary>
/// The search engine inside the process: Lucene, on a folder of the disk or in memory. Searches run in parallel and
/// never wait for a change; changes come one at a time and are on the disk when the call returns.
/// </summary>
internal sealed class LuceneSearch : ISearchEngine, IDisposable
{
    private const int Batch = 500;
    private const long LookAgainAfterMs = 1_000;

    private readonly Shelf shelf;
    private readonly Lock writing = new();
    private readonly SemaphoreSlim rebuilding = new(1);

    private volatile Generation? current;
    private volatile string? unusable;
    private long lookedAt;

    // What changed since a rebuild began, to be done again on the new index; nothing while none runs.
    private Dictionary<ListingId, ListingDocument?>? meanwhile;

    /// <summary>Opens the index of a folder. A damaged or missing one does not stop the start: it asks for a rebuild.</summary>
    public LuceneSearch(string folder)
        : this(new DiskShelf(folder)) => OpenCurrent();

    private LuceneSearch(Shelf shelf) => this.shelf = shelf;

    public string? Unusable => unusable;

    public IReadOnlyList<string> WeighsWords => Attempts.Told;

    public Task<string?> Fault(CancellationToken cancellation = default) => Task.FromResult(unusable);

    /// <summary>An empty index that lives and dies with the process.</summary>
    public static LuceneSearch InMemory()
    {
        LuceneSearch search = new(new MemoryShelf());
        search.shelf.Put("first");
        search.current = Generation.Create("first", search.shelf.Open("first"));
        return search;
    }

    public Task<SearchPage> Search(SearchQuery query, CancellationToken cancellation = default) =>
        Told(() => Read(snapshot => snapshot.Page(query)));

    public Task Index(IReadOnlyList<ListingDocument> listings, CancellationToken cancellation = default) =>
        Told(() =>
            Change(
                listings.Select(listing => KeyValuePair.Create<ListingId, ListingDocument?>(listing.Id, listing)),
                generation => generation.Add(listings)
            )
        );

    public Task Remove(IReadOnlyList<ListingId> listings, CancellationToken cancellation = default) =>
        Told(() =>
            Change(
                listings.Select(listing => KeyValuePair.Create<ListingId, ListingDocument?>(listing, null)),
                generation => generation.Remove(listings)
            )
        );

    public async Task Rebuild(IAsyncEnumerable<ListingDocument> listings, CancellationToken cancellation = default)
    {
        await rebuilding.WaitAsync(cancellation);
        string name = Guid.CreateVersion7().ToString("N");
        Generation? next = null;
        try
        {
            lock (writing)
                meanwhile = [];
            next = Generation.Create(name, shelf.Open(name));
            await foreach (ListingDocument[] batch in listings.Chunk(Batch).WithCancellation(cancellation))
                next.Add(batch);
            Swap(next);
            next = null;
        }
        finally
        {
            next?.Dispose();
            lock (writing)
                meanwhile = null;
            rebuilding.Release();
        }
    }

    public void Dispose()
    {
        current?.Dispose();
        rebuilding.Dispose();
    }

    private bool Change(IEnumerable<KeyValuePair<ListingId, ListingDocument?>> changes, Action<Generation> change)
    {
        lock (writing)
        {
            foreach ((ListingId id, ListingDocument? listing) in changes)
                meanwhile?[id] = listing;
            // An index that is being rebuilt because it was lost takes the change with the swap.
            if (unusable is not null && meanwhile is not null)
                return true;
            Generation generation = Usable();
            try
            {
                change(generation);
                generation.Publish();
                return true;
            }
            catch
            {
                generation.Abandon();
                throw;
            }
        }
    }

    // All is in the process: the answer is there when the task is, and so is the failure.
    private static Task<T> Told<T>(Func<T> work)
    {
        try
        {
            return Task.FromResult(work());
        }
#pragma warning disable CA1031 // Not swallowed: whoever awaits meets it.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return Task.FromException<T>(failure);
        }
    }

    private void Swap(Generation next)
    {
        lock (writing)
        {
            next.Remove(meanwhile!.Where(change => change.Value is null).Select(change => change.Key));
            next.Add(meanwhile!.Values.OfType<ListingDocument>());
            next.Publish();
            string? previous = shelf.Current;
            shelf.Put(next.Name);
            Become(next);
            shelf.Tidy(previous);
        }
    }

    private T Read<T>(Func<Snapshot, T> question)
    {
        Follow();
        while (true)
        {
            Generation generation = Usable();
            try
            {
                return generation.Read(question);
            }
            catch (ObjectDisposedException) when (generation != current)
            {
                // A rebuild has just replaced it: the question is asked again of the new one.
            }
            catch (IOException damage)
            {
                unusable = damage.Message;
                throw new IndexUnusable(damage.Message, damage);
            }
        }
    }

    private Generation Usable()
    {
        string? reason = unusable;
        return reason is null && current is { } generation
            ? generation
            : throw new IndexUnusable(reason ?? "there is none");
    }

    // The verb that rebuilds may run in another process: its generation is taken up within a second or so.
    private void Follow()
    {
        long now = Environment.TickCount64;
        long last = Interlocked.Read(ref lookedAt);
        if (now - last < LookAgainAfterMs || Interlocked.CompareExchange(ref lookedAt, now, last) != last)
            return;
        if (current is not null && shelf.Current == current.Name)
            return;
        lock (writing)
            if (current is null || shelf.Current != current.Name)
                OpenCurrent();
    }

    private void OpenCurrent()
    {
        try
        {
            string name = shelf.Current ?? throw new IndexUnusable("there is none yet");
            Become(Generation.Open(name, shelf.Open(name)));
        }
        catch (Exception damage) when (IsDamage(damage))
        {
            unusable = damage is IndexUnusable known ? known.Reason : damage.Message;
        }
    }

    // What Lucene throws on files that are missing, cut or scribbled over. A refused access is not damage.
    private static bool IsDamage(Exception thrown) =>
        thrown
            is IndexUnusable
                or IOException
                or ArgumentException
                or InvalidOperationException
                or IndexOutOfRangeException
                or OverflowException
                or NotSupportedException;

    private void Become(Generation next)
    {
        Generation? old = current;
        (current, unusable) = (next, null);
        old?.Dispose();
    }
}
