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

    private List<WayOut> WaysOut(Tally tally, IReadOnlyList<FacetCounts> counts) =>
        new Emptied(
            tally.OnlyRefusedBy,
            () => Count(new MatchAllDocsQuery(), query).Hits.Count,
            tally.Matched,
            () => snapshot.IndexReader.NumDocs
        ).WaysOut(query, counts);
}
