using System.Globalization;
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
        return new FacetCounts(
            criterion,
            criterion is BoundFacet bound
                ? [.. Steps(bound, query, others)]
                : [.. Choices((ChoiceFacet)criterion, query, others)]
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

    private static IEnumerable<FacetValue> Steps(BoundFacet bound, SearchQuery query, List<ListingDocument> others) =>
        from step in query.Bounds.TryGetValue(bound.Parameter, out var chosen)
            ? bound.Steps.Append(chosen).Distinct()
            : bound.Steps
        orderby bound.AtMost ? -step : step
        let value = step.ToString(CultureInfo.InvariantCulture)
        select new FacetValue(
            value,
            bound.Label(value),
            others.Count(one => bound.Passes(bound.Of(one) ?? BoundFacet.Absent, step)),
            query.Has(bound.Parameter, value)
        );

    private static IEnumerable<FacetValue> Choices(ChoiceFacet choice, SearchQuery query, List<ListingDocument> others)
    {
        var counted = others.SelectMany(choice.Of).CountBy(value => value).ToDictionary();
        var ticked = query
            .Filters.Where(filter => filter.Criterion == choice && counted.Keys.All(one => one.Slug != filter.Value))
            .Select(filter => new Named(filter.Value, choice.Label(filter.Value)));
        var known = choice.Known.ToList();
        return from value in counted.Keys.Concat(ticked)
            orderby known.IndexOf(value) is >= 0 and var at ? at : int.MaxValue, value.Name
            select new FacetValue(
                value.Slug,
                value.Name,
                counted.GetValueOrDefault(value),
                query.Has(choice.Parameter, value.Slug)
            );
    }
}
