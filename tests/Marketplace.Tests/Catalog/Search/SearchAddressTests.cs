using System.Globalization;
using CsCheck;
using Marketplace.Catalog.Search;

namespace Marketplace.Tests.Catalog.Search;

public sealed class SearchAddressTests
{
    private static readonly Gen<string> AnyText = Gen.String[Gen.Char, 0, 30];

    [Fact]
    public void Every_parameter_of_the_page_is_read()
    {
        SearchQuery query = Read(
            "?q=portable+hp&usage=visio&usage=cours&type=portable&grade=A&prix-max=200&ram-min=8&stockage-min=240"
                + "&operateur=rebond&retrait=nimes-centre&tri=prix&page=3"
        );

        Assert.Empty(query.Problems);
        Assert.Equal("portable hp", query.Words);
        Assert.Equal(["cours", "visio"], query.Choices["usage"]);
        Assert.Equal(200, query.Bounds["prix-max"]);
        Assert.Equal(SortOrder.Price, query.Sort);
        Assert.Equal(3, query.Page);
        Assert.Equal(9, query.Filters.Count());
    }

    [Theory]
    [InlineData("?prix-max=-5", "number-unreadable")]
    [InlineData("?prix-max=0", "number-unreadable")]
    [InlineData("?prix-max=1e9", "number-unreadable")]
    [InlineData("?ram-min=99999999999999999999", "number-unreadable")]
    [InlineData("?stockage-min=beaucoup", "number-unreadable")]
    [InlineData("?grade=Z", "value-unknown")]
    [InlineData("?usage=cuisine", "value-unknown")]
    [InlineData("?type=toaster", "value-unknown")]
    [InlineData("?operateur=a%00b", "value-unknown")]
    [InlineData("?tri=aleatoire", "sort-unknown")]
    [InlineData("?page=0", "page-unknown")]
    [InlineData("?page=-1", "page-unknown")]
    [InlineData("?page=100000000", "page-unknown")]
    public void Nonsense_is_said_and_left_out(string address, string code)
    {
        SearchQuery query = Read(address);

        Assert.Equal(code, Assert.Single(query.Problems).Code);
        Assert.Equal("", query.ToQueryString());
    }

    [Fact]
    public void A_problem_is_a_french_sentence_that_quotes_what_was_typed() =>
        Assert.Equal(
            "Budget : « pas cher » n’est pas un nombre utilisable.",
            Assert.Single(Read("?prix-max=pas+cher").Problems).Text
        );

    [Fact]
    public void An_empty_parameter_of_a_form_means_nothing() =>
        Assert.Equal(SearchQuery.Everything, Read("?q=&type=&prix-max=&tri=&page="));

    [Fact]
    public void An_unknown_parameter_is_not_ours() => Assert.Equal("", Read("?utm_source=lettre").ToQueryString());

    [Fact]
    public void Words_are_cut_at_two_hundred_characters_and_that_is_said()
    {
        SearchQuery query = Read("?q=" + new string('a', 10_000));

        Assert.Equal(200, query.Words.Length);
        Assert.Equal("words-too-long", Assert.Single(query.Problems).Code);
    }

    [Fact]
    public void Words_are_cleaned_of_control_characters_and_runs_of_spaces() =>
        Assert.Equal("hp pro book", Read("?q=%20%20hp%00pro%0d%0a%09%20book%20").Words);

    [Fact]
    public void The_address_has_one_form_whatever_the_order_it_was_typed_in()
    {
        string canonical = Read("?page=2&type=portable&grade=B&grade=A&q=hp&ram-min=8&grade=A").ToQueryString();

        Assert.Equal("?q=hp&type=portable&grade=A&grade=B&ram-min=8&page=2", canonical);
    }

    [Fact]
    public void The_address_escapes_what_would_break_it() =>
        Assert.Equal("?q=14%22%20%26%20%C3%A9cran%3D%23", new SearchQuery { Words = "14\" & écran=#" }.ToQueryString());

    [Fact]
    public void A_chip_is_removed_alone_and_goes_back_to_the_first_page()
    {
        SearchQuery query = Read("?grade=A&grade=B&prix-max=200&page=4");

        Assert.Equal("?grade=B&prix-max=200", query.Without("grade", "A").ToQueryString());
        Assert.Equal("?grade=A&grade=B", query.Without("prix-max").ToQueryString());
        Assert.Equal("?prix-max=200", query.Without("grade").ToQueryString());
        Assert.Equal("", query.WithoutFilters().ToQueryString());
    }

    [Fact]
    public void A_facet_is_added_to_what_is_there_and_a_threshold_replaces_the_last_one()
    {
        SearchQuery query = Read("?grade=A&prix-max=200&page=4");

        Assert.Equal("?grade=A&grade=B&prix-max=200", query.With("grade", "B").ToQueryString());
        Assert.Equal("?grade=A&prix-max=150", query.With("prix-max", "150").ToQueryString());
        Assert.True(query.Has("grade", "A"));
        Assert.False(query.Has("grade", "B"));
    }

    [Fact]
    public void A_parameter_that_is_no_facet_is_a_mistake_of_ours() =>
        Assert.Throws<ArgumentException>(() => SearchQuery.Everything.With("couleur", "rouge"));

    [Fact]
    public void Chips_come_with_their_words() =>
        Assert.Equal(
            ["Ordinateur portable", "200\u00a0€ au plus", "8\u00a0Go de mémoire ou plus"],
            Read("?ram-min=8&prix-max=200&type=portable").Filters.Select(chip => chip.Criterion.Label(chip.Value))
        );

    [Fact]
    public void Reading_the_canonical_address_gives_the_same_query() =>
        Gen.Select(AnyText, AnyText, Gen.Int[-5, 2_000], Gen.Int[1, 1_000], Gen.Bool)
            .Sample(
                (words, place, price, page, cheap) =>
                {
                    SearchQuery query = Read(
                        $"?q={Escape(words)}&retrait={Escape(place)}&page={page}"
                            + $"&prix-max={price.ToString(CultureInfo.InvariantCulture)}{(cheap ? "&tri=prix" : "")}"
                    );
                    SearchQuery again = Read(query.ToQueryString());
                    Assert.Equal(query.ToQueryString(), again.ToQueryString());
                    Assert.Empty(again.Problems);
                }
            );

    private static string Escape(string text) => Uri.EscapeDataString(text.Replace('\ud800', ' '));

    private static SearchQuery Read(string address) => Address.Read(address);
}
