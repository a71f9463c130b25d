using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Listings;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Stock;

/// <summary>Counts the free units of each listing by what their battery holds; the database adds them up.</summary>
internal sealed class LotsOnSale(Db db, TimeProvider clock) : ILots
{
    public async Task<IReadOnlyList<LotClass>> OnSale(CancellationToken cancellation = default)
    {
        var free = db.Units.Free(clock.GetUtcNow().UtcDateTime);
        var counted = await free.GroupBy(unit => new { unit.Listing, unit.BatteryPercent })
            .Select(group => new
            {
                group.Key.Listing,
                group.Key.BatteryPercent,
                Count = group.Count(),
            })
            .ToListAsync(cancellation);
        var listings = await db
            .Listings.AsNoTracking()
            .Where(listing => free.Any(unit => unit.Listing == listing.Id))
            .ToDictionaryAsync(listing => listing.Id, cancellation);
        return
        [
            .. counted
                // A unit that came on sale between the two questions is for the next who asks.
                .Where(row => listings.ContainsKey(row.Listing))
                .Select(row => Class(listings[row.Listing], row.BatteryPercent, row.Count))
                .OrderBy(one => one.Since)
                .ThenBy(one => one.Listing.Value)
                .ThenBy(one => one.BatteryPercent),
        ];
    }

    public async Task<LotClass?> Listing(ListingId listing, CancellationToken cancellation = default) =>
        await db.Listings.AsNoTracking().SingleOrDefaultAsync(one => one.Id == listing, cancellation) is { } found
            ? Class(found, null, 0)
            : null;

    public async Task<IReadOnlyList<UnitOnSale>> Free(
        ListingId listing,
        int? battery,
        int most,
        CancellationToken cancellation = default
    )
    {
        var units = db
            .Units.AsNoTracking()
            .Free(clock.GetUtcNow().UtcDateTime)
            .Where(unit => unit.Listing == listing && (battery == null || unit.BatteryPercent >= battery));
        return await Seen(units).Take(most).ToListAsync(cancellation);
    }

    private IQueryable<UnitOnSale> Seen(IQueryable<StockUnit> units) =>
        from unit in units
        join listing in db.Listings on unit.Listing equals listing.Id
        orderby unit.ListedAt, unit.Device
        select new UnitOnSale(
            unit.Device,
            unit.Tag,
            unit.Operator,
            listing.Slug,
            ListingTitle.Of(listing.Maker, listing.Model, listing.RamGb, listing.StorageGb, listing.StorageKind),
            unit.GradeLine,
            listing.Price,
            unit.Photo,
            true
        )
        {
            Type = listing.Type,
            Solidarity = listing.OwnSolidarity ?? listing.RuleSolidarity,
            Reserved = listing.Origin == Origin.PublicGift,
        };

    private static LotClass Class(Listing listing, int? battery, int count) =>
        new(
            listing.Id,
            listing.Slug,
            listing.Operator,
            listing.Type,
            ListingTitle.Of(listing.Maker, listing.Model, listing.RamGb, listing.StorageGb, listing.StorageKind),
            ListingTitle.Name(listing.Maker, listing.Model),
            listing.RamGb,
            listing.StorageGb,
            listing.Grade,
            battery,
            listing.Price,
            listing.ListedAt,
            count
        )
        {
            Solidarity = listing.Solidarity,
            Reserved = listing.Origin == Origin.PublicGift,
        };
}
