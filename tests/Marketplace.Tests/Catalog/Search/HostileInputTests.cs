using CsCheck;
using Marketplace.Catalog.Search;

namespace Marketplace.Tests.Catalog.Search;

/// <summary>Whatever is put in the box or in the address, the engine answers a list.</summary>
public sealed class HostileInputTests(IndexedCorpus corpus) : IClassFixture<IndexedCorpus>
{
    private readonly ISearchEngine engine = corpus.Engine;

    public static TheoryData<string> Texts =>
        [
            "",
            " ",
            "*",
            "?",
            "lenovo*",
            "title:lenovo",
            "title:[a TO z]",
            "+hp -dell",
            "\"hp",
            "(((((",
            "hp AND OR NOT",
            "hp~2^1000",
            "\\",
            "{!xmlparser}",
            "\0\u0001\u001f",
            "\ud800",
            "\u202ehp",
            "😀😀😀",
            "ﷺﷺﷺ",
            "'; drop table listings; --",
            "<script>alert(1)</script>",
            "go go go go",
            "8 8 8 8 8 8",
            "99999999999999999999999 go",
            "0 go",
            "-8 go",
            "9999 to",
            "1,2,3,4 pouces",
            "14,,6 pouces",
            "€€€",
            "\"\"\"",
            "l'l'l'l'l'",
            new string('a', 10_000),
            new string('9', 10_000),
            string.Concat(Enumerable.Repeat("lenvo portabel ", 700)),
            string.Concat(Enumerable.Repeat("é\u0301", 5_000)),
        ];

    [Theory, MemberData(nameof(Texts))]
    public void Any_text_is_answered(string text)
    {
        SearchPage page = engine.Ask(new SearchQuery { Words = text });

        Assert.Equal(Facets.All.Count, page.Facets.Count);
        Assert.True(page.Total > 0 || page.WaysOut.Count > 0);
    }

    [Theory, MemberData(nameof(Texts))]
    public void Any_text_in_the_address_gives_an_address_that_reads_the_same(string text)
    {
        SearchQuery query = SearchAddress.Read([
            new("q", text),
            new("operateur", text),
            new("type", text),
            new("tri", text),
        ]);

        Assert.Equal(query.ToQueryString(), Address.Read(query.ToQueryString()).ToQueryString());
        Assert.NotNull(engine.Ask(query));
    }

    [Fact]
    public void Any_random_text_is_answered() =>
        Gen.String[Gen.Char, 0, 60]
            .Sample(text => Assert.NotNull(engine.Ask(new SearchQuery { Words = text })), iter: 500);

    [Fact]
    public void The_syntax_of_the_engine_means_nothing_to_visitors() =>
        Assert.Equal(
            engine.Ask(new SearchQuery { Words = "lenovo" }).Hits,
            engine.Ask(new SearchQuery { Words = "+(lenovo*)~" }).Hits
        );

    [Fact]
    public void Words_without_meaning_list_everything() =>
        Assert.Equal(Corpus.Listings.Count, engine.Ask(new SearchQuery { Words = "je cherche un ordinateur" }).Total);

    [Fact]
    public void Thresholds_at_the_ends_of_what_an_address_may_say_are_answered()
    {
        Assert.Equal(Corpus.Listings.Count, engine.Ask(Address.Read("?prix-max=100000")).Total);
        Assert.Equal(0, engine.Ask(Address.Read("?ram-min=100000")).Total);
        Assert.Equal(0, engine.Ask(Address.Read("?prix-max=1")).Total);
    }

    [Fact]
    public void A_listing_with_empty_or_odd_values_is_indexed_and_found()
    {
        ListingDocument odd = Corpus.Listings[0] with
        {
            Title = "Poste \u0000 ￿ étrange",
            Maker = "",
            Model = "",
            Grade = "",
            Cpu = "",
            Keyboard = "",
            ScreenInches = null,
            BatteryPercent = null,
            Usages = [],
            PickUpPoints = [],
            RamMb = 0,
            StorageGb = -1,
        };
        using TestIndex odds = TestIndex.Empty();
        odds.Engine.Put([odd]);

        Assert.Equal(odd.Id, odds.Engine.Ask(new SearchQuery { Words = "étrange" }).Hits[0]);
    }
}
