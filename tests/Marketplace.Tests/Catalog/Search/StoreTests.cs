using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Search;
using Marketplace.Platform;

namespace Marketplace.Tests.Catalog.Search;

/// <summary>The index as a store: what goes in is found, and what is taken out is not.</summary>
public sealed class StoreTests
{
    private static ListingId ListingIdOfNobody { get; } = ListingId.New();

    [Fact]
    public void A_listing_is_found_as_soon_as_it_is_indexed()
    {
        using TestIndex index = TestIndex.Empty();

        index.Engine.Put([Corpus.Listings[0]]);

        Assert.Equal(
            Corpus.Listings[0].Id,
            Assert.Single(index.Engine.Ask(new SearchQuery { Words = "thinkpad" }).Hits)
        );
    }

    [Fact]
    public void A_listing_indexed_again_replaces_itself()
    {
        using TestIndex index = TestIndex.Empty();
        index.Engine.Put([Corpus.Listings[0]]);

        index.Engine.Put([Corpus.Listings[0] with { Price = new Money(5_000) }]);

        Assert.Equal(1, index.Engine.Ask(SearchQuery.Everything).Total);
        Assert.Equal(1, index.Engine.Ask(SearchQuery.Everything.With("prix-max", "50")).Total);
    }

    [Fact]
    public void A_listing_given_twice_in_one_call_is_there_once_as_last_given()
    {
        using TestIndex index = TestIndex.Empty();

        index.Engine.Put([Corpus.Listings[0], Corpus.Listings[0] with { Grade = "C" }]);

        Assert.Equal(1, index.Engine.Ask(SearchQuery.Everything).Total);
        Assert.Equal(1, index.Engine.Ask(SearchQuery.Everything.With("grade", "C")).Total);
    }

    [Fact]
    public void A_removed_listing_is_gone_and_an_unknown_one_is_no_error()
    {
        using TestIndex index = TestIndex.Empty();
        index.Engine.Put(Corpus.Listings);

        index.Engine.Drop([Corpus.Listings[0].Id, Corpus.Listings[0].Id, ListingIdOfNobody]);

        Assert.Equal(Corpus.Listings.Count - 1, index.Engine.Ask(SearchQuery.Everything).Total);
    }

    [Fact]
    public async Task A_missing_index_asks_for_a_rebuild_instead_of_showing_an_empty_shop()
    {
        using TestIndex index = TestIndex.Missing();

        Assert.NotNull(await index.Engine.Fault());
        Assert.Throws<IndexUnusable>(() => index.Engine.Ask(SearchQuery.Everything));
        Assert.Throws<IndexUnusable>(() => index.Engine.Put([Corpus.Listings[0]]));
        await index.Engine.Rebuild(Corpus.Listings.ToAsyncEnumerable());
        Assert.Null(await index.Engine.Fault());
        Assert.Equal(Corpus.Listings.Count, index.Engine.Total(SearchQuery.Everything));
    }

    [Fact]
    public void A_new_word_of_a_new_listing_is_known_at_the_next_search()
    {
        using TestIndex index = TestIndex.Of(Corpus.Listings.Take(3));

        index.Engine.Put([Corpus.Listings[20] with { Title = "Framework Quasarix" }]);

        Assert.Equal(1, index.Engine.Total(new SearchQuery { Words = "quasarix" }));
        Assert.Equal("quasarix", index.Engine.Ask(new SearchQuery { Words = "quazarix" }).Understood.Instead);
    }

    [Fact]
    public void Those_near_come_first_and_pages_put_end_to_end_are_the_whole_list()
    {
        using TestIndex index = TestIndex.Of([
            .. Corpus.Listings,
            Corpus.Listings[0] with
            {
                Id = ListingIdOfNobody,
                PickUpPoints = [],
            },
        ]);
        SearchQuery query = new()
        {
            Sort = SortOrder.Distance,
            Kilometres = Places.FromNimes,
            PageSize = 7,
        };

        var whole = index.Engine.Ask(query with { PageSize = 500 }).Hits;
        var pages = Enumerable.Range(1, 25).SelectMany(page => index.Engine.Ask(query with { Page = page }).Hits);

        var near = Corpus.Listings.ToDictionary(
            one => one.Id,
            one => Places.FromNimes.ToAny(one.PickUpPoints.Select(point => point.Slug))
        );
        Assert.Equal(whole, pages);
        Assert.Equal(Corpus.Listings.Count + 1, whole.Distinct().Count());
        Assert.Equal(ListingIdOfNobody, whole[^1]);
        var far = whole.SkipLast(1).Select(hit => near[hit]).ToList();
        Assert.Equal(far.Order(), far);
    }
}
