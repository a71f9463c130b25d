using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Listings;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Stock;

internal sealed partial class ShopStock
{
    public async Task<IReadOnlyList<UnitOnSale>> Units(
        IReadOnlyCollection<DeviceId> devices,
        CancellationToken cancellation = default
    ) => await Seen(db.Units.Where(unit => devices.Contains(unit.Device)), db.Listings).ToListAsync(cancellation);

    public async Task<IReadOnlyList<UnitOnSale>> Tagged(
        IReadOnlyCollection<Tag> tags,
        CancellationToken cancellation = default
    ) => await Seen(db.Units.Where(unit => tags.Contains(unit.Tag)), db.Listings).ToListAsync(cancellation);

    public Task<UnitOnSale?> AnyUnit(string slug, CancellationToken cancellation = default) =>
        Seen(db.Units.Free(Now), db.Listings.Where(listing => listing.Slug == slug)).FirstOrDefaultAsync(cancellation);

    private IQueryable<UnitOnSale> Seen(IQueryable<StockUnit> units, IQueryable<Listing> listings)
    {
        var now = Now;
        return from unit in units.AsNoTracking()
            join listing in listings on unit.Listing equals listing.Id
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
                unit.PermitUntil > now
                    && (
                        unit.State == UnitState.Listed
                        || (unit.State == UnitState.Held && unit.HeldUntil <= now && unit.PromisedTo == null)
                    )
            )
            {
                Type = listing.Type,
                Solidarity = listing.OwnSolidarity ?? listing.RuleSolidarity,
                Reserved = listing.Origin == Origin.PublicGift,
            };
    }

    private Task<Claim?> Active(DeviceId unit, CancellationToken cancellation) =>
        db.Claims.SingleOrDefaultAsync(claim => claim.Unit == unit && claim.EndedAt == null, cancellation);

    private Task<UnitPlace> Place(DeviceId unit, CancellationToken cancellation) =>
        db
            .Units.Where(u => u.Device == unit)
            .Join(
                db.Listings,
                u => u.Listing,
                listing => listing.Id,
                (u, listing) => new UnitPlace(u.Device, u.Listing, u.Operator, listing.Price)
            )
            .SingleAsync(cancellation);

    private static async Task<bool> Change(
        IQueryable<StockUnit> held,
        UnitState state,
        CancellationToken cancellation
    ) =>
        await held.ExecuteUpdateAsync(
            set =>
                set.SetProperty(u => u.State, state)
                    .SetProperty(u => u.HeldUntil, (DateTime?)null)
                    .SetProperty(u => u.PromisedTo, (Guid?)null)
                    .SetProperty(u => u.Version, u => u.Version + 1),
            cancellation
        ) == 1;

    private async Task<Trace> Trace(DeviceId unit, Actor by, CancellationToken cancellation) =>
        await Trace(
            await db.Units.Where(u => u.Device == unit).Select(u => u.Operator).SingleAsync(cancellation),
            by,
            cancellation
        );

    private async Task<Trace> Trace(OperatorId workshop, Actor by, CancellationToken cancellation) =>
        new(Now, by, (await network.Operator(workshop, cancellation))?.Name ?? "");
}
