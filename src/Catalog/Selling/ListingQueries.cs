using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Stock;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Selling;

/// <summary>The way to a listing for the workshop: always bound to the operator of whoever asks.</summary>
internal static class ListingQueries
{
    /// <summary>With its prices; null where it is unknown or a stranger's.</summary>
    public static Task<Listing?> Of(
        this IQueryable<Listing> listings,
        string slug,
        OperatorId workshop,
        CancellationToken cancellation
    ) =>
        listings
            .Include(listing => listing.Prices)
            .SingleOrDefaultAsync(listing => listing.Slug == slug && listing.Operator == workshop, cancellation);

    /// <summary>The unit while the shop shows it.</summary>
    public static IQueryable<StockUnit> OnShow(this IQueryable<StockUnit> units, DeviceId device) =>
        units.Where(unit => unit.Device == device && (unit.State == UnitState.Listed || unit.State == UnitState.Held));

    public static Task<string?> Slug(this IQueryable<StockUnit> units, Db db, CancellationToken cancellation) =>
        units
            .Join(db.Listings, unit => unit.Listing, listing => listing.Id, (_, listing) => listing.Slug)
            .FirstOrDefaultAsync(cancellation);
}
