using Marketplace.Catalog.Cards;
using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Indexing;
using Marketplace.Catalog.Search;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Marketplace.Catalog.Results;

/// <summary>The list of what is for sale: words, filters, order and pages, all in the address.</summary>
[OutputCache(PolicyName = PublicPages.Policy, Tags = [PublicPages.Listings])]
internal sealed class ShowResultsModel(SearchListings search, ListingCards cards) : PageModel
{
    public SearchQuery Query { get; private set; } = SearchQuery.Everything;

    public ResultsPage View { get; private set; } = null!;

    /// <summary>What the address said that was not understood.</summary>
    public Message LeftOut =>
        new(MessageKind.Notice, "Une partie de l’adresse n’a pas été comprise")
        {
            Reasons = [.. Query.Problems.Select(ReasonLink.From)],
        };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Query = SearchAddress.Read(Request.Query);
        var answer = await search.Ask(Query, cancellation);
        var (page, pages) = (answer.Page, Pages(answer.Page.Total));
        if (page.Hits.Count == 0 && page.Total > 0)
            return LocalRedirect(Address(Query with { Page = pages }));

        var shown = await cards.Of(page.Hits, cancellation);
        View = new ResultsPage
        {
            Query = Query.Words,
            Count = page.Total - (page.Hits.Count - shown.Count),
            Cards = shown,
            Facets = ResultFacets.Of(page),
            Chosen = [.. Chips(page)],
            WithoutFilters = Address(Query.WithoutFilters()),
            Sorts = [.. Sorts(page.Sort)],
            Pager = pages > 1 ? Pager.For(Query.Page, pages, n => Address(Query with { Page = n })) : null,
            Nothing = page.Total == 0 ? await Nothing(page, cancellation) : null,
            EngineDown = answer.EngineDown,
            SearchedInstead = page.Understood.Instead,
        };
        return Page();
    }

    private static string Address(SearchQuery query) => "/ordinateurs" + query.ToQueryString();

    private int Pages(int total) => (total + Query.PageSize - 1) / Query.PageSize;

    private IEnumerable<Link> Chips(SearchPage page) =>
        from filter in Query.Filters
        let label = page
            .Facets.FirstOrDefault(facet => facet.Criterion.Parameter == filter.Criterion.Parameter)
            ?.Values.FirstOrDefault(value => value.Value == filter.Value)
            ?.Label
        select new Link(
            label ?? filter.Criterion.Label(filter.Value),
            Address(Query.Without(filter.Criterion.Parameter, filter.Value))
        );

    private IEnumerable<Sort> Sorts(SortOrder used) =>
        from sort in new[]
        {
            (Order: SortOrder.Relevance, Text: "Les plus adaptés"),
            (Order: SortOrder.Price, Text: "Du moins cher au plus cher"),
            (Order: SortOrder.Recent, Text: "Les derniers arrivés"),
        }
        where sort.Order != SortOrder.Relevance || Query.Words != "" || used == SortOrder.Relevance
        let query = Query with
        {
            Page = 1,
            Sort = sort.Order,
        }
        select new Sort(
            sort.Order == SortOrder.Relevance ? "" : SearchAddress.Key(sort.Order),
            sort.Text,
            Address(query),
            sort.Order == used
        );

    /// <summary>The first way out is the most fruitful single filter; what it would show stands beneath.</summary>
    private async Task<NothingFound> Nothing(SearchPage page, CancellationToken cancellation)
    {
        if (page.WaysOut is not [var way, ..])
            return new NothingFound(null, 0, "/ordinateurs");
        var nearest = await search.Ask(way.Query with { PageSize = 3 }, cancellation);
        return new NothingFound(way.Parameter is null or "q" ? null : way.Label, way.Count, Address(way.Query))
        {
            Nearest = await cards.Of(nearest.Page.Hits, cancellation),
        };
    }
}
