using System.Globalization;
using CsCheck;
using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Search;

namespace Marketplace.Tests.Catalog.Search;

/// <summary>Each count is exact and disjunctive, held against a plain count over the listings.</summary>
public sealed class FacetCountTests : IDisposable
{
    private static readonly Gen<SearchQuery> AnyFilters = Gen.Select(
        Gen.OneOf("demarches", "cours", "visio", "creer").HashSet[0, 2].Array("usage"),
        Gen.OneOf("portable", "fixe", "tout-en-un", "tablette", "ecran").HashSet[0, 2].Array("type"),
        Gen.OneOf("A", "B", "C").HashSet[0, 2].Array("grade"),
        Gen.OneOf("nimes-centre", "marseille-belsunce", "nulle-part").HashSet[0, 2].Array("retrait"),
        Gen.Select(
            Gen.OneOf("aucun", "coque-rayee").HashSet[0, 1].Array("defaut"),
            Gen.OneOf("tous", "solidaire", "reserve").HashSet[0, 2].Array("pour"),
            (defects, buyers) => defects.Concat(buyers).ToArray()
        ),
        Gen.OneOf("100", "173", "200", "400").HashSet[0, 1].Array("prix-max"),
        Gen.OneOf("4", "8", "12", "16").HashSet[0, 1].Array("ram-min"),
        Gen.OneOf("240", "500", "13").HashSet[0, 1].Array("ecran-min"),
        (usage, type, grade, place, defect, price, ram, screen) =>
            new[] { usage, type, grade, place, defect, price, ram, screen }
                .SelectMany(filter => filter)
                .Aggregate(SearchQuery.Everything, (query, filter) => query.With(filter.Parameter, filter.Value))
    );

    private static readonly Gen<string> AnyWords = Gen.OneOf("", "", "portable", "lenovo i5", "8go", "dell pas cher");

    private readonly TestIndex index = TestIndex.Empty();

    public FacetCountTests()
    {
        // In several segments, with replaced and removed listings among them, as an index is after a week.
        foreach (ListingDocument[] some in Corpus.Listings.Chunk(50))
            Engine.Put(some);
        Engine.Put([.. Corpus.Listings.Take(20)]);
        Engine.Drop([.. Corpus.Listings.TakeLast(6).Select(listing => listing.Id)]);
    }

    private static IReadOnlyList<ListingDocument> Stock { get; } = [.. Corpus.Listings.SkipLast(6)];

    public void Dispose() => index.Dispose();

    private ISearchEngine Engine => index.Engine;

    [Fact]
    public void Every_count_of_every_facet_equals_a_plain_count() =>
        Gen.Select(AnyFilters, AnyWords).Sample((filters, words) => Check(filters with { Words = words }), iter: 400);

    [Fact]
    public void The_total_is_the_number_of_listings_over_all_pages() =>
        Gen.Select(AnyFilters, AnyWords)
            .Sample(
                (filters, words) =>
                {
                    SearchQuery query = filters with { Words = words, PageSize = 10 };
                    int total = Engine.Ask(query).Total;
                    var all = Enumerable
                        .Range(1, total / 10 + 2)
                        .SelectMany(page => Engine.Ask(query with { Page = page }).Hits)
                        .ToList();
                    Assert.Equal(total, all.Count);
                    Assert.Equal(total, all.Distinct().Count());
                },
                iter: 100
            );

    [Fact]
    public void A_ticked_value_that_nothing_has_is_shown_with_zero()
    {
        FacetCounts places = Counts(SearchQuery.Everything.With("retrait", "nulle-part"), Facets.PickUp);

        Assert.Contains(places.Values, value => value is { Value: "nulle-part", Count: 0, Selected: true });
        Assert.Contains(places.Values, value => value is { Value: "nimes-centre", Count: > 0, Selected: false });
    }

    [Fact]
    public void The_visitors_own_threshold_stands_among_the_proposed_ones_in_order()
    {
        FacetCounts prices = Counts(SearchQuery.Everything.With("prix-max", "173"), Facets.MaxPrice);

        Assert.Equal(["400", "300", "250", "200", "173", "150", "100"], prices.Values.Select(value => value.Value));
        Assert.Equal("173", Assert.Single(prices.Values, value => value.Selected).Value);
        Assert.Equal("173\u00a0€ au plus", prices.Values[4].Label);
    }

    [Fact]
    public void A_value_is_named_as_the_listings_name_it()
    {
        FacetCounts workshops = Counts(SearchQuery.Everything, Facets.Operator);

        Assert.Equal(["L’Atelier du Midi", "Rebond"], workshops.Values.Select(value => value.Label));
    }

    [Fact]
    public void Known_values_come_in_their_own_order() =>
        Assert.Equal(["A", "B", "C"], Counts(SearchQuery.Everything, Facets.Grade).Values.Select(value => value.Value));

    private FacetCounts Counts(SearchQuery query, Criterion facet) =>
        Engine.Ask(query).Facets.Single(counts => counts.Criterion == facet);

    private void Check(SearchQuery query)
    {
        HashSet<ListingId> said = [.. Engine.Ask(query.WithoutFilters() with { PageSize = 1_000 }).Hits];
        List<ListingDocument> matching = [.. Stock.Where(listing => said.Contains(listing.Id))];
        SearchPage page = Engine.Ask(query);

        Assert.Equal(matching.Count(listing => Passes(listing, query, except: null)), page.Total);
        foreach (FacetCounts facet in page.Facets)
        {
            List<ListingDocument> others = [.. matching.Where(listing => Passes(listing, query, facet.Criterion))];
            foreach (FacetValue value in facet.Values)
                Assert.Equal(others.Count(listing => Has(listing, facet.Criterion, value.Value)), value.Count);
            if (facet.Criterion is ChoiceFacet choice)
                Assert.Equal(
                    Values(others, choice),
                    facet.Values.Where(value => value.Count > 0).Select(value => value.Value).Order()
                );
        }
    }

    private static IEnumerable<string> Values(List<ListingDocument> listings, ChoiceFacet choice) =>
        listings.SelectMany(choice.Of).Select(value => value.Slug).Distinct().Order();

    private static bool Passes(ListingDocument listing, SearchQuery query, Criterion? except) =>
        query
            .Filters.Where(filter => filter.Criterion != except)
            .GroupBy(filter => filter.Criterion)
            .All(facet => facet.Any(filter => Has(listing, filter.Criterion, filter.Value)));

    private static bool Has(ListingDocument listing, Criterion facet, string value) =>
        facet switch
        {
            ChoiceFacet choice => choice.Of(listing).Any(one => one.Slug == value),
            BoundFacet { AtMost: true } bound => bound.Of(listing) <= int.Parse(value, CultureInfo.InvariantCulture),
            BoundFacet bound => bound.Of(listing) >= int.Parse(value, CultureInfo.InvariantCulture),
            _ => false,
        };
}

internal static class FilterGenerators
{
    /// <summary>Some values of one facet.</summary>
    public static Gen<(string Parameter, string Value)[]> Array(this Gen<HashSet<string>> values, string parameter) =>
        values.Select(some => some.Select(value => (parameter, value)).ToArray());
}
