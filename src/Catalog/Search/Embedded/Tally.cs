using Lucene.Net.Index;
using Lucene.Net.Search;
using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Nearby;

namespace Marketplace.Catalog.Search.Embedded;

/// <summary>A listing of the list, with what it is sorted by.</summary>
internal readonly record struct Hit(ListingId Id, float Score, long Price, long ListedAt, int Km);

/// <summary>
/// One pass over the listings that match the words: filters, collects, and counts every facet at once. A listing
/// refused by no filter counts for all facets; one refused by a single filter counts for that facet alone, which is
/// what makes the counts disjunctive; the others count for none.
/// </summary>
internal sealed class Tally(SearchQuery query, Snapshot snapshot) : ICollector
{
    private readonly FacetTally[] facets = [.. Facets.All.Select(facet => FacetTally.For(facet, query))];
    private static readonly int PickUp = Facets.All.ToList().IndexOf(Facets.PickUp);

    private SegmentColumns? columns;
    private int[] kilometres = [];
    private Scorer? scorer;

    public List<Hit> Hits { get; } = [];

    /// <summary>How many listings match the words, before any filter.</summary>
    public int Matched { get; private set; }

    public bool AcceptsDocsOutOfOrder => true;

    public IReadOnlyList<FacetCounts> Counts => [.. facets.Select(facet => facet.Counts())];

    public int OnlyRefusedBy(Criterion facet) => facets[Facets.All.ToList().IndexOf(facet)].OnlyThisRefuses;

    public void SetScorer(Scorer scorer) => this.scorer = scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        columns = snapshot.Columns(context.AtomicReader);
        for (int at = 0; at < facets.Length; at++)
            facets[at].Enter(columns.Facets[at]);
        if (query.Kilometres is { } near)
            kilometres = [.. ((ChoiceColumn)columns.Facets[PickUp]).Names.Select(point => near.To(point.Slug))];
    }

    public void Collect(int doc)
    {
        Matched++;
        FacetTally? refusing = null;
        foreach (FacetTally facet in facets)
            if (facet.IsActive && !facet.Passes(doc))
            {
                if (refusing is not null)
                    return;
                refusing = facet;
            }
        if (refusing is null)
            Take(doc);
        else
        {
            refusing.OnlyThisRefuses++;
            refusing.Count(doc);
        }
    }

    private void Take(int doc)
    {
        Hits.Add(new Hit(columns!.Ids[doc], scorer!.GetScore(), columns.Price[doc], columns.ListedAt[doc], Km(doc)));
        foreach (FacetTally facet in facets)
            facet.Count(doc);
    }

    private int Km(int doc)
    {
        int nearest = Kilometres.Unknown;
        if (query.Kilometres is not null)
            foreach (int ordinal in ((ChoiceColumn)columns!.Facets[PickUp]).Of(doc))
                nearest = Math.Min(nearest, kilometres[ordinal]);
        return nearest;
    }
}
