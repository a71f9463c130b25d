using Marketplace.Catalog.Search;

namespace Marketplace.Tests.Catalog.Search;

/// <summary>Nobody is left in front of nothing: an empty list says which filter emptied it and what is left without.</summary>
public sealed class EmptyListTests(IndexedCorpus corpus) : IClassFixture<IndexedCorpus>
{
    private readonly ISearchEngine engine = corpus.Engine;

    [Fact]
    public void A_list_with_hits_has_no_way_out() => Assert.Empty(engine.Ask(SearchQuery.Everything).WaysOut);

    [Fact]
    public void The_filter_that_empties_the_list_is_named_with_the_count_without_it()
    {
        SearchQuery query = SearchQuery.Everything.With("type", "tablette").With("stockage-min", "2000");

        WayOut way = engine.Ask(query).WaysOut[0];

        Assert.Equal("stockage-min", way.Parameter);
        Assert.Equal("2000\u00a0Go de stockage ou plus", way.Label);
        Assert.Equal("?type=tablette", way.Query.ToQueryString());
        Assert.Equal(3, way.Count);
    }

    [Theory]
    [InlineData("?type=tablette&ram-min=64", "")]
    [InlineData("?type=ecran&grade=A&prix-max=20", "")]
    [InlineData("?grade=A&operateur=inconnu&retrait=nimes-centre", "lenovo")]
    [InlineData("?prix-max=10", "zzzzqqq")]
    public void Each_way_out_leads_to_as_many_listings_as_it_says(string filters, string words)
    {
        SearchQuery query = Address.Read(filters) with { Words = words };

        SearchPage page = engine.Ask(query);

        Assert.Equal(0, page.Total);
        Assert.NotEmpty(page.WaysOut);
        Assert.All(page.WaysOut, way => Assert.Equal(way.Count, engine.Ask(way.Query).Total));
        Assert.All(page.WaysOut, way => Assert.True(way.Count > 0));
    }

    [Fact]
    public void Where_no_single_filter_helps_all_of_them_are_offered_at_once()
    {
        SearchQuery query = SearchQuery.Everything.With("type", "ecran").With("ram-min", "64");

        WayOut way = Assert.Single(engine.Ask(query).WaysOut);

        Assert.Null(way.Parameter);
        Assert.Equal(Corpus.Listings.Count, way.Count);
    }

    [Fact]
    public void Words_that_mean_nothing_here_are_said_and_can_be_dropped()
    {
        SearchPage page = engine.Ask(new SearchQuery { Words = "trottinette" });

        Assert.Equal(0, page.Total);
        Assert.Equal(["trottinette"], page.Understood.Ignored);
        Assert.True(page.Understood.IsLost);
        WayOut way = Assert.Single(page.WaysOut);
        Assert.Equal(("q", "«\u00a0trottinette\u00a0»", Corpus.Listings.Count), (way.Parameter, way.Label, way.Count));
    }

    [Fact]
    public void Two_values_of_one_facet_are_dropped_together_and_named_together()
    {
        SearchQuery query = Address.Read("?operateur=rebond&operateur=atelier-du-midi&ram-min=64");

        Assert.Equal("ram-min", Assert.Single(engine.Ask(query).WaysOut, way => way.Parameter is not null).Parameter);
        WayOut both = engine.Ask(Address.Read("?type=ecran&type=telephone&grade=A")).WaysOut[0];
        Assert.Equal("Téléphone, Écran", both.Label);
    }

    [Fact]
    public void A_page_after_the_last_is_empty_and_still_says_the_total()
    {
        SearchPage page = engine.Ask(SearchQuery.Everything with { Page = 999 });

        Assert.Empty(page.Hits);
        Assert.Equal(Corpus.Listings.Count, page.Total);
        Assert.Empty(page.WaysOut);
    }
}
