using System.Globalization;
using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Search.Reading;

namespace Marketplace.Catalog.Search.Meilisearch;

/// <summary>
/// One search, from the words to the page. What matches is said by filters, so that totals and counts are exact; the
/// words only rank. Each facet that the visitor uses is counted by a question of its own without its filter, all in one
/// <c>/multi-search</c>.
/// </summary>
internal sealed class MeilisearchAnswer(
    MeilisearchClient client,
    string index,
    Vocabulary vocabulary,
    SearchQuery query,
    CancellationToken cancellation
)
{
    private readonly Criterion[] active = [.. Facets.All.Where(facet => FilterText.Of(facet, query) is not null)];

    public async Task<SearchPage> Page()
    {
        Understood understood = new QueryReader(vocabulary).Read(query.Words);
        bool loosened = false;
        foreach (Attempt attempt in Attempt.For(understood, vocabulary))
        {
            SortOrder sort =
                query.Wanted ?? (understood.CheapestFirst && !loosened ? SortOrder.Price : SortOrder.Relevance);
            bool nothingToResemble = understood.Words.Count + understood.Measures.Count == 0;
            SortOrder order = sort == SortOrder.Relevance && nothingToResemble ? SortOrder.Recent : sort;
            Counted counted = await Count(attempt, order);
            if (counted.Matched > 0)
                return await Page(counted, attempt, order) with
                {
                    Sort = sort,
                    Understood = understood with { Loosened = loosened },
                };
            loosened = true;
        }
        return await Empty(understood);
    }

    private async Task<SearchPage> Page(Counted counted, Attempt attempt, SortOrder order) =>
        new()
        {
            Hits =
                order == SortOrder.Distance && counted.Total > 0
                    ? await new NearestFirst(client, index, query, cancellation).Page(Filtered(attempt, null))
                    : counted.Hits,
            Total = counted.Total,
            Sort = order,
            Facets = counted.Facets,
            Understood = Understood.Nothing,
            WaysOut = counted.Total > 0 ? [] : await WaysOut(counted),
        };

    private async Task<SearchPage> Empty(Understood understood)
    {
        Counted nothing = new(
            0,
            0,
            [],
            [.. Facets.All.Select(facet => Shown(facet, new Found()))],
            new Dictionary<Criterion, int>()
        );
        return new SearchPage
        {
            Hits = [],
            Total = 0,
            Sort = query.Wanted ?? (understood.CheapestFirst ? SortOrder.Price : SortOrder.Relevance),
            Facets = nothing.Facets,
            Understood = understood,
            WaysOut = await WaysOut(nothing),
        };
    }

    /// <summary>The hits, what the words match, and each facet's counts, in one call.</summary>
    private async Task<Counted> Count(Attempt attempt, SortOrder order)
    {
        List<Question> questions =
        [
            Hits(attempt, order),
            new(index, attempt.Must),
            new(index, Filtered(attempt, null)) { Facets = [.. Facets.All.Except(active).Select(IndexFields.Counted)] },
            .. active.Select(facet => new Question(index, Filtered(attempt, facet))
            {
                Facets = [IndexFields.Counted(facet)],
            }),
        ];
        IReadOnlyList<Found> answers = await client.Ask(questions, cancellation);
        Dictionary<Criterion, Found> alone = active.Zip(answers.Skip(3)).ToDictionary();
        return new Counted(
            answers[1].TotalHits,
            answers[2].TotalHits,
            [.. answers[0].Hits.Select(hit => IndexFields.Listing(hit.Id))],
            [.. Facets.All.Select(facet => Shown(facet, alone.GetValueOrDefault(facet) ?? answers[2]))],
            alone.ToDictionary(one => one.Key, one => one.Value.TotalHits)
        );
    }

    private Question Hits(Attempt attempt, SortOrder order) =>
        new(index, Filtered(attempt, null))
        {
            Q = order == SortOrder.Relevance ? attempt.Wishes : "",
            Sort = order switch
            {
                SortOrder.Price => [$"{IndexFields.Cents}:asc"],
                SortOrder.Recent => [$"{IndexFields.ListedAt}:desc"],
                _ => [],
            },
            Page = query.Page,
            HitsPerPage = order == SortOrder.Distance ? 0 : query.PageSize,
        };

    private List<string> Filtered(Attempt attempt, Criterion? except) =>
        [.. attempt.Must, .. active.Where(facet => facet != except).Select(facet => FilterText.Of(facet, query)!)];

    private FacetCounts Shown(Criterion facet, Found found)
    {
        Dictionary<string, int> values = found.FacetDistribution.GetValueOrDefault(IndexFields.Counted(facet)) ?? [];
        if (facet is ChoiceFacet choice)
            return CountedFacets.Of(
                choice,
                query,
                values.Where(one => one.Value > 0).ToDictionary(one => IndexFields.Value(one.Key), one => one.Value)
            );
        BoundFacet bound = (BoundFacet)facet;
        var numbers = values
            .Select(one => (Number: (int)double.Parse(one.Key, CultureInfo.InvariantCulture), Count: one.Value))
            .ToList();
        return CountedFacets.Of(
            bound,
            query,
            step => numbers.Where(one => bound.Passes(one.Number, step)).Sum(one => one.Count)
        );
    }

    private async Task<List<WayOut>> WaysOut(Counted counted)
    {
        IReadOnlyList<Found> totals = await client.Ask(
            [new(index, Filtered(new Attempt([], ""), null)), new(index, [])],
            cancellation
        );
        return new Emptied(
            facet => counted.Without.GetValueOrDefault(facet),
            () => totals[0].TotalHits,
            counted.Matched,
            () => totals[1].TotalHits
        ).WaysOut(query, counted.Facets);
    }

    /// <param name="Matched">What the words find before any filter.</param>
    /// <param name="Without">What there would be without the filter of a facet.</param>
    private sealed record Counted(
        int Matched,
        int Total,
        IReadOnlyList<ListingId> Hits,
        IReadOnlyList<FacetCounts> Facets,
        IReadOnlyDictionary<Criterion, int> Without
    );
}
