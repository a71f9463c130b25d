using Marketplace.Catalog.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Stock;

/// <summary>Units that are promised: when a hold ends they go back to somebody and not on sale, in the same statement.</summary>
internal sealed partial class ShopStock
{
    public async Task<bool> Promise(DeviceId unit, Guid holder, CancellationToken cancellation = default) =>
        await db
            .Units.HeldBy(unit, holder)
            .ExecuteUpdateAsync(
                set => set.SetProperty(u => u.PromisedTo, holder).SetProperty(u => u.Version, u => u.Version + 1),
                cancellation
            ) == 1;

    public Task<bool> TakeOver(
        DeviceId unit,
        Guid from,
        Guid to,
        DateTime until,
        Actor by,
        CancellationToken cancellation = default
    )
    {
        var now = Now;
        var held = db.Units.HeldBy(unit, from).Where(u => u.PermitUntil > now);
        return db.Together(
            () => Pass(held, unit, to, until, "Passé à la personne suivante", by, cancellation),
            cancellation
        );
    }

    public async Task<IReadOnlyList<PromisedUnit>> Promised(Guid holder, CancellationToken cancellation = default) =>
        await db
            .Units.Where(u => u.PromisedTo == holder && u.State == UnitState.Held)
            .Select(u => new PromisedUnit(u.Device, u.HeldBy == holder))
            .ToListAsync(cancellation);

    /// <summary>The hold ended of a unit that is promised to somebody else: it is theirs again, without an end.</summary>
    private async Task<bool> ComeBack(
        IQueryable<StockUnit> held,
        DeviceId unit,
        string why,
        Actor by,
        CancellationToken cancellation
    )
    {
        var lent = held.Where(u => u.PromisedTo != null && u.PromisedTo != u.HeldBy);
        return await lent.Select(u => u.PromisedTo).SingleOrDefaultAsync(cancellation) is { } promised
            && await Pass(lent, unit, promised, null, why, by, cancellation);
    }

    private async Task<bool> Pass(
        IQueryable<StockUnit> held,
        DeviceId unit,
        Guid to,
        DateTime? until,
        string why,
        Actor by,
        CancellationToken cancellation
    )
    {
        var passed = await held.ExecuteUpdateAsync(
            set =>
                set.SetProperty(u => u.HeldBy, to)
                    .SetProperty(u => u.HeldUntil, until)
                    .SetProperty(u => u.Version, u => u.Version + 1),
            cancellation
        );
        if (passed == 0)
            return false;
        var place = await Place(unit, cancellation);
        var trace = await Trace(place.Operator, by, cancellation);
        if (await Active(unit, cancellation) is { } former)
        {
            former.Release(why, trace);
            await db.SaveChangesAsync(cancellation);
        }
        var claim = Stock.Claim.Make(place, to, until ?? trace.OccurredAt, trace);
        claim.KeepUntil(until);
        db.Add(claim);
        await db.SaveChangesAsync(cancellation);
        return true;
    }
}
