using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Search;

namespace Marketplace.Tests.Catalog.Search;

public sealed class RankingTests(IndexedCorpus corpus) : IClassFixture<IndexedCorpus>
{
    private static readonly Dictionary<ListingId, ListingDocument> Stock = Corpus.Listings.ToDictionary(one => one.Id);

    private readonly ISearchEngine engine = corpus.Engine;

    [Fact]
    public void By_price_the_cheapest_comes_first()
    {
        var prices = Found(new SearchQuery { Sort = SortOrder.Price, PageSize = 500 }).Select(one => one.Price.Cents);

        Assert.Equal(prices.Order(), prices);
    }

    [Fact]
    public void By_date_the_newest_comes_first()
    {
        var dates = Found(new SearchQuery { Sort = SortOrder.Recent, PageSize = 500 }).Select(one => one.ListedAt);

        Assert.Equal(dates.OrderDescending(), dates);
    }

    [Fact]
    public void Without_words_relevance_means_the_newest() =>
        Assert.Equal(
            Ids(new SearchQuery { Sort = SortOrder.Recent }),
            Ids(new SearchQuery { Sort = SortOrder.Relevance })
        );

    [Theory]
    [InlineData("prix")]
    [InlineData("recent")]
    [InlineData("pertinence")]
    public void Short_pages_put_end_to_end_are_the_long_list(string sort)
    {
        SearchQuery query = Address.Read("?q=lenovo+portable&tri=" + sort);
        var whole = Ids(query with { PageSize = 500 });

        var pages = Enumerable.Range(1, 20).SelectMany(page => Ids(query with { PageSize = 3, Page = page }));

        Assert.Equal(whole, pages);
    }

    [Fact]
    public void Equal_prices_keep_the_same_order_at_every_search()
    {
        using TestIndex other = TestIndex.Empty();
        other.Engine.Put([.. Corpus.Listings.Reverse()]);
        SearchQuery query = new() { Sort = SortOrder.Price, PageSize = 500 };

        Assert.Equal(Ids(query), other.Engine.Ask(query).Hits);
    }

    [Fact]
    public void Not_expensive_is_understood_as_an_order_unless_another_is_chosen()
    {
        Assert.Equal(SortOrder.Price, engine.Ask(new SearchQuery { Words = "portable pas cher" }).Sort);
        Assert.Equal(
            SortOrder.Recent,
            engine.Ask(new SearchQuery { Words = "portable pas cher", Sort = SortOrder.Recent }).Sort
        );
    }

    [Fact]
    public void The_very_model_comes_before_its_neighbours() =>
        Assert.All(
            Found(new SearchQuery { Words = "thinkpad t480" }).Take(3),
            one => Assert.Equal("ThinkPad T480", one.Model)
        );

    [Fact]
    public void The_memory_that_was_asked_for_comes_before_a_larger_one()
    {
        var memories = Found(new SearchQuery { Words = "portable 8go", PageSize = 500 })
            .Select(one => one.RamGb)
            .ToList();

        Assert.Equal(8, memories[0]);
        Assert.Equal(16, memories[^1]);
        Assert.DoesNotContain(4, memories);
    }

    [Fact]
    public void A_measure_that_no_listing_has_is_a_wish_and_that_is_said()
    {
        SearchPage page = engine.Ask(new SearchQuery { Words = "thinkpad t480 32go" });

        Assert.True(page.Understood.Loosened);
        Assert.All(page.Hits, hit => Assert.Equal("ThinkPad T480", Stock[hit].Model));
    }

    [Fact]
    public void Words_that_no_listing_has_together_give_what_comes_nearest()
    {
        SearchPage page = engine.Ask(new SearchQuery { Words = "macbook thinkpad" });

        Assert.True(page.Understood.Loosened);
        Assert.Contains(page.Hits, hit => Stock[hit].Title.Contains("MacBook", StringComparison.Ordinal));
        Assert.Contains(page.Hits, hit => Stock[hit].Title.Contains("ThinkPad", StringComparison.Ordinal));
    }

    private IReadOnlyList<ListingId> Ids(SearchQuery query) => engine.Ask(query).Hits;

    private IEnumerable<ListingDocument> Found(SearchQuery query) => Ids(query).Select(hit => Stock[hit]);
}
