using Marketplace.Catalog.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Stock;

/// <summary>
/// Who holds which unit. Every act begins with one conditional update of the unit's row: whoever changes it has its
/// lock until the end of the transaction, and everybody else finds it changed.
/// </summary>
internal sealed partial class ShopStock(Db db, INetwork network, TimeProvider clock) : IStock
{
    private const string TimeIsOver = "Le temps de la réservation est écoulé.";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<bool> Claim(
        DeviceId unit,
        Guid holder,
        DateTime until,
        Actor by,
        CancellationToken cancellation = default
    )
    {
        try
        {
            return await db.Together(() => TryClaim(unit, holder, until, by, cancellation), cancellation);
        }
        catch (DbUpdateException taken) when (db.IsDuplicate(taken))
        {
            // Only a row changed behind the back of this class leads here; what was begun must not be kept.
            throw new StaleChange(taken);
        }
    }

    public Task<bool> Extend(DeviceId unit, Guid holder, DateTime? until, CancellationToken cancellation = default) =>
        db.Together(
            async () =>
            {
                var kept = await db
                    .Units.HeldBy(unit, holder)
                    .ExecuteUpdateAsync(
                        set => set.SetProperty(u => u.HeldUntil, until).SetProperty(u => u.Version, u => u.Version + 1),
                        cancellation
                    );
                if (kept == 0)
                    return false;
                (await Active(unit, cancellation))!.KeepUntil(until);
                await db.SaveChangesAsync(cancellation);
                return true;
            },
            cancellation
        );

    public Task Release(DeviceId unit, Guid holder, string why, Actor by, CancellationToken cancellation = default) =>
        db.Together(() => End(db.Units.HeldBy(unit, holder), unit, why, by, cancellation), cancellation);

    public Task Sell(DeviceId unit, Guid holder, Actor by, CancellationToken cancellation = default) =>
        db.Together(
            async () =>
            {
                if (await Change(db.Units.HeldBy(unit, holder), UnitState.Sold, cancellation))
                {
                    var claim = (await Active(unit, cancellation))!;
                    claim.Sell(await Trace(unit, by, cancellation));
                    return await db.SaveChangesAsync(cancellation);
                }
                var alreadySold = db.Units.Where(u => u.State == UnitState.Sold).HeldLast(unit, holder);
                Refuse.If(
                    !await alreadySold.AnyAsync(cancellation),
                    new Reason("unit-not-held", "Cet ordinateur n’est plus réservé pour cette commande.")
                );
                return 0;
            },
            cancellation
        );

    /// <summary>Gives back every unit whose hold is over. Safe on several nodes at once.</summary>
    internal async Task<int> ReleaseExpired(CancellationToken cancellation)
    {
        var now = Now;
        var over = await db
            .Units.Where(u => u.State == UnitState.Held && u.HeldUntil <= now && u.PromisedTo != u.HeldBy)
            .OrderBy(u => u.HeldUntil)
            .Select(u => u.Device)
            .Take(500)
            .ToListAsync(cancellation);
        var released = 0;
        foreach (var unit in over)
        {
            var expired = db.Units.Where(u => u.Device == unit && u.State == UnitState.Held && u.HeldUntil <= now);
            released += await db.Together(
                () => End(expired, unit, TimeIsOver, Actor.System, cancellation),
                cancellation
            );
            db.ChangeTracker.Clear();
        }
        return released;
    }

    private async Task<bool> TryClaim(
        DeviceId unit,
        Guid holder,
        DateTime until,
        Actor by,
        CancellationToken cancellation
    )
    {
        var now = Now;
        if (!await Take(unit, holder, until, now, cancellation))
            return await db.Claims.AnyAsync(
                c => c.Unit == unit && c.Holder == holder && c.EndedAt == null && (c.Until == null || c.Until > now),
                cancellation
            );
        var place = await Place(unit, cancellation);
        var trace = await Trace(place.Operator, by, cancellation);
        if (await Active(unit, cancellation) is { } former)
        {
            former.Release(TimeIsOver, trace with { By = Actor.System });
            await db.SaveChangesAsync(cancellation);
        }
        db.Add(Stock.Claim.Make(place, holder, until, trace));
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>The one statement that decides between buyers.</summary>
    private async Task<bool> Take(
        DeviceId unit,
        Guid holder,
        DateTime until,
        DateTime now,
        CancellationToken cancellation
    ) =>
        await db
            .Units.Where(u => u.Device == unit)
            .Free(now)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(u => u.State, UnitState.Held)
                        .SetProperty(u => u.HeldBy, holder)
                        .SetProperty(u => u.HeldUntil, until)
                        .SetProperty(u => u.Version, u => u.Version + 1),
                cancellation
            ) == 1;

    private async Task<int> End(
        IQueryable<StockUnit> held,
        DeviceId unit,
        string why,
        Actor by,
        CancellationToken cancellation
    )
    {
        if (await ComeBack(held, unit, why, by, cancellation))
            return 1;
        if (!await Change(held, UnitState.Listed, cancellation))
            return 0;
        var claim = (await Active(unit, cancellation))!;
        claim.Release(why, await Trace(unit, by, cancellation));
        await db.SaveChangesAsync(cancellation);
        return 1;
    }
}
