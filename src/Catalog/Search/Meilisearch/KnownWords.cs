using Marketplace.Catalog.Search.Reading;

namespace Marketplace.Catalog.Search.Meilisearch;

/// <summary>
/// The words of the index, by which visitors' words are understood. Kept for a few seconds; a search that finds them
/// old goes on with them while they are read again.
/// </summary>
internal sealed class KnownWords(MeilisearchClient client, string index)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private volatile WordsRead? last;
    private int reading;

    public async ValueTask<Vocabulary> Now(CancellationToken cancellation)
    {
        if (last is not { } known)
            return (last = await Ask(cancellation)).Words;
        if (known.Age > Fresh && Interlocked.Exchange(ref reading, 1) == 0)
            _ = ReadAgain();
        return known.Words;
    }

    public void Forget() => last = null;

    private async Task ReadAgain()
    {
        try
        {
            last = await Ask(CancellationToken.None);
        }
        catch (Exception away) when (away is EngineAway or IndexUnusable)
        {
            // The search beside this one asks the same engine, meets the same, and says so.
            last = null;
        }
        finally
        {
            Volatile.Write(ref reading, 0);
        }
    }

    private async Task<WordsRead> Ask(CancellationToken cancellation)
    {
        var found = await client.Ask([new Question(index, []) { Facets = [IndexFields.Written] }], cancellation);
        var counts = found[0].FacetDistribution.GetValueOrDefault(IndexFields.Written) ?? [];
        return new WordsRead(Vocabulary.Of(counts), Environment.TickCount64);
    }

    private sealed record WordsRead(Vocabulary Words, long At)
    {
        public TimeSpan Age => TimeSpan.FromMilliseconds(Environment.TickCount64 - At);
    }
}
