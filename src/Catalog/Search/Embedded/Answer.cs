using Lucene.Net.Search;
using Marketplace.Catalog.Search.Reading;

namespace Marketplace.Catalog.Search.Embedded;

/// <summary>One search over one snapshot, from the words to the page.</summary>
internal sealed class Answer(Snapshot snapshot, SearchQuery query)
{
    public SearchPage Page()
    {
        Understood understood = new QueryReader(snapshot.Vocabulary).Read(query.Words);
        (Tally tally, bool loosened) = FirstAnswered(understood);
        SortOrder sort =
            query.Wanted ?? (understood.CheapestFirst && !loosened ? SortOrder.Price : SortOrder.Relevance);
        bool nothingToResemble = understood.Words.Count + understood.Measures.Count == 0;
        SortOrder order = sort == SortOrder.Relevance && nothingToResemble ? SortOrder.Recent : sort;
        IReadOnlyList<FacetCounts> counts = tally.Counts;
        return new SearchPage
        {
            Hits = Ranking.Page(tally.Hits, order, query),
            Total = tally.Hits.Count,
            Sort = sort,
            Facets = counts,
            Understood = understood with { Loosened = loosened },
            WaysOut = tally.Hits.Count > 0 ? [] : WaysOut(tally, counts),
        };
    }

    private (Tally Tally, bool Loosened) FirstAnswered(Understood understood)
    {
        bool loosened = false;
        foreach (Query attempt in Attempts.For(understood))
        {
            Tally tally = Count(attempt, query);
            if (tally.Matched > 0)
                return (tally, loosened);
            loosened = true;
        }
        return (new Tally(query, snapshot), false);
    }

    private Tally Count(Query attempt, SearchQuery filters)
    {
        Tally tally = new(filters, snapshot);
        snapshot.Search(attempt, tally);
        return tally;
    }

    private List<WayOut> WaysOut(Tally tally, IReadOnlyList<FacetCounts> counts)
    {
        FacetCounts[] active = [.. counts.Where(facet => facet.Values.Any(value => value.Selected))];
        List<WayOut> ways =
        [
            .. from facet in active
            let count = tally.OnlyRefusedBy(facet.Criterion)
            where count > 0
            orderby count descending
            select new WayOut(facet.Criterion.Parameter, Label(facet), query.Without(facet.Criterion.Parameter), count),
        ];
        if (query.Words.Length > 0 && Count(new MatchAllDocsQuery(), query).Hits.Count is > 0 and var others)
            ways.Add(new WayOut("q", $"«\u00a0{query.Words}\u00a0»", query.WithoutWords(), others));
        if (active.Length > 1 && tally.Matched > 0)
            ways.Add(new WayOut(null, "tous les filtres", query.WithoutFilters(), tally.Matched));
        if (ways is [] && snapshot.IndexReader.NumDocs is > 0 and var all)
            ways.Add(new WayOut(null, "toute la recherche", query.WithoutFilters().WithoutWords(), all));
        return ways;
    }

    private static string Label(FacetCounts facet) =>
        string.Join(", ", facet.Values.Where(value => value.Selected).Select(value => value.Label));
}
