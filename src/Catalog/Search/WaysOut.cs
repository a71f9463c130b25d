namespace Marketplace.Catalog.Search;

/// <summary>What an engine must know of an empty list to say how to leave it.</summary>
/// <param name="Without">How many listings there are without one filter.</param>
/// <param name="WithoutWords">How many there are without the words.</param>
/// <param name="Matched">How many the words alone find.</param>
/// <param name="All">How many there are.</param>
internal sealed record Emptied(Func<Criterion, int> Without, Func<int> WithoutWords, int Matched, Func<int> All)
{
    /// <summary>
    /// Each single filter to drop, the most fruitful first; the words; all the filters; where none of it helps, everything.
    /// </summary>
    public List<WayOut> WaysOut(SearchQuery query, IReadOnlyList<FacetCounts> counts)
    {
        FacetCounts[] active = [.. counts.Where(facet => facet.Values.Any(value => value.Selected))];
        List<WayOut> ways =
        [
            .. from facet in active
            let count = Without(facet.Criterion)
            where count > 0
            orderby count descending
            select new WayOut(facet.Criterion.Parameter, Label(facet), query.Without(facet.Criterion.Parameter), count),
        ];
        if (query.Words.Length > 0 && WithoutWords() is > 0 and var others)
            ways.Add(new WayOut("q", $"«\u00a0{query.Words}\u00a0»", query.WithoutWords(), others));
        if (active.Length > 1 && Matched > 0)
            ways.Add(new WayOut(null, "tous les filtres", query.WithoutFilters(), Matched));
        if (ways is [] && All() is > 0 and var all)
            ways.Add(new WayOut(null, "toute la recherche", query.WithoutFilters().WithoutWords(), all));
        return ways;
    }

    private static string Label(FacetCounts facet) =>
        string.Join(", ", facet.Values.Where(value => value.Selected).Select(value => value.Label));
}
