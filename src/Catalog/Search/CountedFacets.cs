using System.Globalization;

namespace Marketplace.Catalog.Search;

/// <summary>The answers of a facet in the order of the page, whoever counted them.</summary>
internal static class CountedFacets
{
    private static readonly StringComparer French = StringComparer.Create(CultureInfo.GetCultureInfo("fr-FR"), true);

    /// <summary>The thresholds with the visitor's own among them.</summary>
    /// <param name="passing">How many listings pass a threshold.</param>
    public static FacetCounts Of(BoundFacet facet, SearchQuery query, Func<int, int> passing) =>
        new(
            facet,
            [
                .. from step in query.Bounds.TryGetValue(facet.Parameter, out int chosen)
                    ? facet.Steps.Append(chosen).Distinct()
                    : facet.Steps
                orderby facet.AtMost ? -step : step
                let value = step.ToString(CultureInfo.InvariantCulture)
                select new FacetValue(value, facet.Label(value), passing(step), query.Has(facet.Parameter, value)),
            ]
        );

    /// <summary>The values that some listing has, and the ticked ones that none has: known ones first, in their own order.</summary>
    public static FacetCounts Of(ChoiceFacet facet, SearchQuery query, IReadOnlyDictionary<Named, int> counted)
    {
        HashSet<string> found = [.. counted.Keys.Select(one => one.Slug)];
        IEnumerable<Named> ticked =
            from filter in query.Filters
            where filter.Criterion == facet && !found.Contains(filter.Value)
            select new Named(filter.Value, facet.Label(filter.Value));
        List<string> known = [.. facet.Known.Select(one => one.Slug)];
        return new FacetCounts(
            facet,
            [
                .. counted
                    .Keys.Concat(ticked)
                    .OrderBy(value => known.IndexOf(value.Slug) is >= 0 and var at ? at : int.MaxValue)
                    .ThenBy(value => value.Name, French)
                    .Select(value => new FacetValue(
                        value.Slug,
                        value.Name,
                        counted.GetValueOrDefault(value),
                        query.Has(facet.Parameter, value.Slug)
                    )),
            ]
        );
    }
}
