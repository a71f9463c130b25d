using Marketplace.Catalog.Nearby;
using Marketplace.Catalog.Search;
using Marketplace.Catalog.Search.Reading;

namespace Marketplace.Catalog.Indexing;

/// <summary>
/// What answers while the engine does not: the listings of the database, read and counted one by one. Words must be
/// written as they are; filters and counts are exact.
/// </summary>
internal sealed class DatabaseSearch(ListingDocuments documents)
{
    public async Task<SearchPage> Search(SearchQuery query, CancellationToken cancellation)
    {
        var all = await documents.All(cancellation).ToListAsync(cancellation);
        var read = Saying(all, query.Words).ToList();
        var found = Sorted(read.Where(one => Filters.Pass(one, query)), query).ToList();
        List<FacetCounts> facets = [.. Facets.All.Select(criterion => Filters.Count(criterion, query, read))];
        return new SearchPage
        {
            Hits = [.. found.Skip((query.Page - 1) * query.PageSize).Take(query.PageSize).Select(one => one.Id)],
            Total = found.Count,
            Sort = query.Wanted ?? SortOrder.Relevance,
            Facets = facets,
            Understood = Understood.Nothing,
            WaysOut = found.Count > 0 ? [] : Left(query, all, read).WaysOut(query, facets),
        };
    }

    private static Emptied Left(SearchQuery query, List<ListingDocument> all, List<ListingDocument> read) =>
        new(
            criterion => read.Count(one => Filters.Pass(one, query, except: criterion)),
            () => all.Count(one => Filters.Pass(one, query)),
            read.Count,
            () => all.Count
        );

    private static IEnumerable<ListingDocument> Saying(List<ListingDocument> all, string typed)
    {
        var words = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return all.Where(one =>
        {
            var text = $"{one.Title} {one.Cpu} {one.StorageKind} {Facets.Of(one.Type).Name}";
            return words.All(word => text.Contains(word, StringComparison.CurrentCultureIgnoreCase));
        });
    }

    private static IEnumerable<ListingDocument> Sorted(IEnumerable<ListingDocument> found, SearchQuery query) =>
        (
            query.Wanted switch
            {
                SortOrder.Price => found.OrderBy(one => one.Price),
                SortOrder.Distance => found.OrderBy(one => Far(one, query.Kilometres)),
                _ => found.OrderByDescending(one => one.ListedAt),
            }
        )
            .ThenBy(one => one.Price)
            .ThenBy(one => one.Id.Value);

    private static int Far(ListingDocument one, Kilometres? near) =>
        near?.ToAny(one.PickUpPoints.Select(point => point.Slug)) ?? Kilometres.Unknown;
}
