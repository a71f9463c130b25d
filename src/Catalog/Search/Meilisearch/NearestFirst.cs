using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Nearby;

namespace Marketplace.Catalog.Search.Meilisearch;

/// <summary>
/// The list by distance. Meilisearch knows one place of a listing, and ours have several pick-up points: the points are
/// few, so the list is put together ring by ring, from the nearest points to the listings that have none.
/// </summary>
internal sealed class NearestFirst(
    MeilisearchClient client,
    string index,
    SearchQuery query,
    CancellationToken cancellation
)
{
    private static readonly string Points = IndexFields.Filter(Facets.PickUp);

    public async Task<IReadOnlyList<ListingId>> Page(IReadOnlyList<string> filter)
    {
        List<Question> rings = [.. Rings(filter)];
        IReadOnlyList<Found> counts = await client.Ask(rings, cancellation);
        List<Question> pieces = [.. Pieces(rings, [.. counts.Select(ring => ring.TotalHits)])];
        return pieces is []
            ? []
            :
            [
                .. from piece in await client.Ask(pieces, cancellation)
                from hit in piece.Hits
                select IndexFields.Listing(hit.Id),
            ];
    }

    /// <summary>What each ring gives to this page.</summary>
    private IEnumerable<Question> Pieces(List<Question> rings, int[] counts)
    {
        int first = (query.Page - 1) * query.PageSize;
        int wanted = query.PageSize;
        for (int ring = 0; ring < rings.Count && wanted > 0; ring++)
        {
            int taken = Math.Clamp(counts[ring] - first, 0, wanted);
            if (taken > 0)
                yield return rings[ring] with
                {
                    Page = null,
                    HitsPerPage = null,
                    Offset = first,
                    Limit = taken,
                };
            first = Math.Max(0, first - counts[ring]);
            wanted -= taken;
        }
    }

    private IEnumerable<Question> Rings(IReadOnlyList<string> filter)
    {
        List<string> nearer = [];
        foreach (var ring in query.Kilometres!.Nearest.GroupBy(point => point.Km, point => point.Slug))
        {
            yield return Ring([.. filter, FilterText.In(Points, ring), .. Beyond(nearer)]);
            nearer.AddRange(ring);
        }
        yield return Ring([.. filter, .. Beyond(nearer)]);
    }

    private Question Ring(IReadOnlyList<string> filter) => new(index, filter) { Sort = [$"{IndexFields.Cents}:asc"] };

    private static IEnumerable<string> Beyond(List<string> nearer) =>
        nearer is [] ? [] : [$"NOT {FilterText.In(Points, nearer)}"];
}
