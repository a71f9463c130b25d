using Marketplace.Catalog.Cards;
using Marketplace.Catalog.Comparing;
using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Indexing;
using Marketplace.Catalog.Search;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Marketplace.Workshop.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Marketplace.Catalog.Results;

/// <summary>The list of what is for sale: words, filters, order and pages, all in the address.</summary>
[OutputCache(PolicyName = PublicPages.Policy, Tags = [PublicPages.Listings])]
internal sealed class ShowResultsModel(SearchListings search, ListingCards cards) : PageModel
{
    // So few that the next one is worth waiting for.
    private const int Few = 3;

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

        if (answer.EngineDown)
            NotKept();
        var shown = await cards.Of(page.Hits, answer.Kilometres, cancellation);
        View = new ResultsPage
        {
            Query = Query.Words,
            Count = page.Total - (page.Hits.Count - shown.Count),
            Cards = [.. shown.Select(Comparable)],
            Facets = ResultFacets.Of(page, answer.Kilometres),
            Chosen = [.. Chips(page)],
            WithoutFilters = Address(Query.WithoutFilters()),
            Sorts = [.. Sorts(page.Sort)],
            Near = answer.Kilometres is { } near ? new Neighbourhood(Query.Postcode!, near.From.Told) : null,
            Comparing = Comparing(),
            Pager = pages > 1 ? Pager.For(Query.Page, pages, n => Address(Query with { Page = n })) : null,
            Nothing = page.Total == 0 ? await Nothing(page, cancellation) : null,
            TellMe = page.Total <= Few ? "/alerte" + (Query with { Page = 1, Sort = null }).ToQueryString() : null,
            EngineDown = answer.EngineDown,
            SearchedInstead = page.Understood.Instead,
        };
        return Page();
    }

    // The notice that the engine is away must not outlive its absence.
    private void NotKept()
    {
        if (HttpContext.Features.Get<IOutputCacheFeature>() is { Context: { } kept })
            kept.AllowCacheStorage = false;
    }

    private ProductCard Comparable(ProductCard card) =>
        Tag.TryParse(card.Tag, out var tag) && !Query.Comparing.IsFull && !Query.Comparing.Tags.Contains(tag)
            ? card with
            {
                Compare = new Link(
                    Query.Comparing.Tags.IsEmpty ? "Comparer" : "Ajouter à la comparaison",
                    Query.Comparing.With(tag).Address
                ),
            }
            : card;

    private BeingCompared? Comparing() =>
        Query.Comparing.Tags.IsEmpty
            ? null
            : new BeingCompared(
                [.. Query.Comparing.Tags.Select(tag => tag.ToString())],
                Query.Comparing.Address,
                Address(Query with { Comparing = Selection.Empty })
            );

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
            (Order: SortOrder.Distance, Text: "Les plus proches"),
        }
        where sort.Order != SortOrder.Distance || Query.Postcode is not null
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
            Together = way.Parameter is null && way.Query.Words == Query.Words && Query.Filters.Any(),
            Nearest = await cards.Of(nearest.Page.Hits, cancellation: cancellation),
        };
    }
}
