using System.Runtime.CompilerServices;
using Marketplace.Catalog.Search;

namespace Marketplace.Tests.Catalog.Search;

/// <summary>A rebuild beside the running shop: nobody notices, and nothing that happens meanwhile is lost.</summary>
public sealed class RebuildTests : IDisposable
{
    private readonly TestIndex index = TestIndex.Missing();
    private readonly ISearchEngine engine;

    public RebuildTests() => engine = index.Engine;

    public void Dispose() => index.Dispose();

    [Fact]
    public async Task Searches_never_fail_and_never_see_half_an_index()
    {
        await engine.Rebuild(Corpus.Listings.ToAsyncEnumerable());
        using CancellationTokenSource done = new();
        Task<int>[] visitors = [.. Enumerable.Range(0, 4).Select(_ => Task.Run(() => SearchUntil(done.Token)))];

        for (int round = 0; round < 8; round++)
            await engine.Rebuild(Corpus.Listings.ToAsyncEnumerable());
        await done.CancelAsync();

        int[] searches = await Task.WhenAll(visitors);
        Assert.All(searches, count => Assert.True(count > 0));
    }

    [Fact]
    public async Task What_is_indexed_or_removed_meanwhile_is_in_the_new_index()
    {
        await engine.Rebuild(Corpus.Listings.Take(10).ToAsyncEnumerable());

        await engine.Rebuild(
            Meanwhile(() =>
            {
                engine.Put([Corpus.Listings[50]]);
                engine.Drop([Corpus.Listings[0].Id]);
                engine.Put([Corpus.Listings[1] with { Grade = "C", Keyboard = "BÉPO" }]);
            })
        );

        Assert.Equal(10, engine.Ask(SearchQuery.Everything).Total);
        Assert.DoesNotContain(Corpus.Listings[0].Id, engine.Ask(SearchQuery.Everything).Hits);
        Assert.Contains(Corpus.Listings[50].Id, engine.Ask(SearchQuery.Everything).Hits);
        Assert.Equal(
            Corpus.Listings[1].Id,
            Assert.Single(engine.Ask(SearchQuery.Everything.With("clavier", "BÉPO")).Hits)
        );
    }

    [Fact]
    public async Task What_is_indexed_while_a_lost_index_is_rebuilt_is_not_lost()
    {
        await engine.Rebuild(Meanwhile(() => engine.Put([Corpus.Listings[50]])));

        Assert.Equal(11, engine.Ask(SearchQuery.Everything).Total);
    }

    [Fact]
    public async Task A_rebuild_that_fails_leaves_the_old_index_in_place()
    {
        await engine.Rebuild(Corpus.Listings.Take(7).ToAsyncEnumerable());

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            engine.Rebuild(Meanwhile(() => throw new InvalidOperationException("The database went away.")))
        );

        Assert.Equal(7, engine.Ask(SearchQuery.Everything).Total);
        engine.Put([Corpus.Listings[50]]);
        Assert.Equal(8, engine.Ask(SearchQuery.Everything).Total);
    }

    [Fact]
    public async Task A_rebuild_of_an_empty_stock_gives_an_empty_list_and_not_an_error()
    {
        await engine.Rebuild(AsyncEnumerable.Empty<ListingDocument>());

        SearchPage page = engine.Ask(new SearchQuery { Words = "portable" });
        Assert.Equal(0, page.Total);
        Assert.Empty(page.WaysOut);
    }

    [Fact]
    public async Task A_cancelled_rebuild_can_be_started_again()
    {
        using CancellationTokenSource gone = new();
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            engine.Rebuild(Corpus.Listings.ToAsyncEnumerable(), gone.Token)
        );

        await engine.Rebuild(Corpus.Listings.ToAsyncEnumerable());
        Assert.Equal(Corpus.Listings.Count, engine.Ask(SearchQuery.Everything).Total);
    }

    [Fact]
    public async Task The_rebuild_of_another_process_is_taken_up_by_this_one()
    {
        await engine.Rebuild(Corpus.Listings.Take(3).ToAsyncEnumerable());
        ISearchEngine other = index.Open();
        await other.Rebuild(Corpus.Listings.Take(9).ToAsyncEnumerable());

        await WaitUntil(() => engine.Ask(SearchQuery.Everything).Total == 9);
    }

    [Fact]
    public async Task Parallel_changes_are_all_there_in_the_end()
    {
        await engine.Rebuild(AsyncEnumerable.Empty<ListingDocument>());

        await Parallel.ForEachAsync(
            Corpus.Listings.Chunk(10),
            (some, _) =>
            {
                engine.Put(some);
                return ValueTask.CompletedTask;
            }
        );

        Assert.Equal(Corpus.Listings.Count, engine.Ask(SearchQuery.Everything).Total);
    }

    private int SearchUntil(CancellationToken done)
    {
        int searches = 0;
        while (!done.IsCancellationRequested || searches == 0)
        {
            Assert.Equal(Corpus.Listings.Count, engine.Ask(SearchQuery.Everything).Total);
            Assert.NotEmpty(engine.Ask(new SearchQuery { Words = "lenvo portabel" }).Hits);
            searches++;
        }
        return searches;
    }

    // The stock as the database gives it: read, and while it is being read, somebody changes something.
    private static async IAsyncEnumerable<ListingDocument> Meanwhile(
        Action change,
        [EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        foreach (ListingDocument listing in Corpus.Listings.Take(5))
            yield return listing;
        await Task.Yield();
        cancellation.ThrowIfCancellationRequested();
        change();
        foreach (ListingDocument listing in Corpus.Listings.Skip(5).Take(5))
            yield return listing;
    }

    private static async Task WaitUntil(Func<bool> holds)
    {
        for (int tries = 0; tries < 200 && !holds(); tries++)
            await Task.Delay(50);
        Assert.True(holds());
    }
}
