using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Stock;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Product;

/// <summary>What the page of a listing asks at every view, compiled once for the life of the shop.</summary>
internal sealed class ProductQueries
{
    /// <summary>
    /// The listing beside each of its units, all but those that the workshop took down, the longest on sale first: one
    /// command for both.
    /// </summary>
    public Func<Db, string, IAsyncEnumerable<ListedUnit>> Units { get; } =
        EF.CompileAsyncQuery(
            (Db db, string slug) =>
                from listing in db.Set<Listing>().AsNoTracking()
                where listing.Slug == slug
                join unit in db.Set<StockUnit>().AsNoTracking() on listing.Id equals unit.Listing
                where unit.State != UnitState.Withdrawn
                orderby unit.ListedAt, unit.Device
                select new ListedUnit(listing, unit)
        );
}

internal sealed record ListedUnit(Listing Listing, StockUnit Unit);
