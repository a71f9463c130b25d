using System.ComponentModel;
using Marketplace.Catalog.Cards;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Stock;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Hybrid;

namespace Marketplace.Catalog.Product;

/// <summary>A listing and its units as the database has them, or had them a moment ago (see <see cref="PublicReading"/>).</summary>
internal sealed class ReadListing(Db db, ProductQueries queries, HybridCache cache)
{
    /// <summary>Null: there is no such listing, or all of it was taken down.</summary>
    public async Task<ListingRead?> At(string slug) =>
        slug.Length > Listing.LongestSlug ? null : await cache.Public("listing:" + slug, stop => Read(slug, stop));

    private async ValueTask<ListingRead?> Read(string slug, CancellationToken cancellation)
    {
        var rows = await queries.Units(db, slug).ToListAsync(cancellation);
        return rows.Count == 0 ? null : new ListingRead(rows[0].Listing, rows.ConvertAll(row => row.Unit));
    }
}

/// <param name="Units">All but those that the workshop took down, the longest on sale first.</param>
[ImmutableObject(true)]
internal sealed record ListingRead(Listing Listing, IReadOnlyList<StockUnit> Units);
