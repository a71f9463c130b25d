using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Stock;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Product;

/// <summary>What the page of a listing asks at every view, compiled once for the life of the shop.</summary>
internal sealed class ProductQueries
{
    public Func<Db, string, CancellationToken, Task<Listing?>> Listing { get; } =
        EF.CompileAsyncQuery(
            (Db db, string slug, CancellationToken _) =>
                db.Set<Listing>().AsNoTracking().FirstOrDefault(listing => listing.Slug == slug)
        );

    /// <summary>All but those that the workshop took down, the longest on sale first.</summary>
    public Func<Db, ListingId, IAsyncEnumerable<StockUnit>> Units { get; } =
        EF.CompileAsyncQuery(
            (Db db, ListingId listing) =>
                db.Set<StockUnit>()
                    .AsNoTracking()
                    .Where(unit => unit.Listing == listing && unit.State != UnitState.Withdrawn)
                    .OrderBy(unit => unit.ListedAt)
                    .ThenBy(unit => unit.Device)
                    .AsQueryable()
        );
}
