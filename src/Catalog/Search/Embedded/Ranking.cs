using Marketplace.Catalog.Contracts;

namespace Marketplace.Catalog.Search.Embedded;

/// <summary>
/// The published order of results: what was asked for, then the cheaper, then the older listing. Nobody can pay for
/// a better rank.
/// </summary>
internal static class Ranking
{
    public static IReadOnlyList<ListingId> Page(List<Hit> hits, SortOrder sort, SearchQuery query)
    {
        int first = (query.Page - 1) * query.PageSize;
        int wanted = Math.Min(query.PageSize, hits.Count - first);
        if (wanted <= 0)
            return [];
        List<Hit> best = Best(hits, Comparer<Hit>.Create(By(sort)), first + wanted);
        return [.. best.Skip(first).Select(hit => hit.Id)];
    }

    // Only the hits up to the page are sorted: a heap whose root is the worst kept, against which the others are held.
    private static List<Hit> Best(List<Hit> hits, Comparer<Hit> order, int count)
    {
        if (count * 4 > hits.Count)
            return [.. hits.Order(order).Take(count)];
        PriorityQueue<Hit, Hit> kept = new(
            count + 1,
            Comparer<Hit>.Create((left, right) => order.Compare(right, left))
        );
        foreach (Hit hit in hits)
            if (kept.Count < count)
                kept.Enqueue(hit, hit);
            else if (order.Compare(hit, kept.Peek()) < 0)
                kept.EnqueueDequeue(hit, hit);
        return [.. kept.UnorderedItems.Select(item => item.Element).Order(order)];
    }

    private static Comparison<Hit> By(SortOrder sort) =>
        sort switch
        {
            SortOrder.Price => (left, right) => Then(left.Price.CompareTo(right.Price), left, right),
            SortOrder.Recent => (left, right) => Then(right.ListedAt.CompareTo(left.ListedAt), left, right),
            SortOrder.Distance => (left, right) => Then(left.Km.CompareTo(right.Km), left, right),
            _ => (left, right) => Then(right.Score.CompareTo(left.Score), left, right),
        };

    private static int Then(int first, in Hit left, in Hit right)
    {
        if (first != 0)
            return first;
        int price = left.Price.CompareTo(right.Price);
        return price != 0 ? price : left.Id.Value.CompareTo(right.Id.Value);
    }
}
