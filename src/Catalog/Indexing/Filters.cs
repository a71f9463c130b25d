using Marketplace.Catalog.Search;

namespace Marketplace.Catalog.Indexing;

/// <summary>The filters of a search applied to listings one by one; each facet is counted under all the others.</summary>
internal static class Filters
{
    public static bool Pass(ListingDocument one, SearchQuery query, Criterion? except = null) =>
        Facets.All.All(criterion => criterion == except || Passes(one, query, criterion));

    public static FacetCounts Count(Criterion criterion, SearchQuery query, List<ListingDocument> read)
    {
        var others = read.Where(one => Pass(one, query, except: criterion)).ToList();
        return criterion is BoundFacet bound
            ? CountedFacets.Of(
                bound,
                query,
                step => others.Count(one => bound.Passes(bound.Of(one) ?? BoundFacet.Absent, step))
            )
            : CountedFacets.Of(
                (ChoiceFacet)criterion,
                query,
                others.SelectMany(((ChoiceFacet)criterion).Of).CountBy(value => value).ToDictionary()
            );
    }

    private static bool Passes(ListingDocument one, SearchQuery query, Criterion criterion) =>
        criterion switch
        {
            ChoiceFacet choice => !query.Choices.TryGetValue(choice.Parameter, out var ticked)
                || choice.Of(one).Any(value => ticked.Contains(value.Slug)),
            BoundFacet bound => !query.Bounds.TryGetValue(bound.Parameter, out var limit)
                || bound.Passes(bound.Of(one) ?? BoundFacet.Absent, limit),
            _ => throw new ArgumentOutOfRangeException(nameof(criterion), criterion, "A criterion of a new kind."),
        };
}
