using Marketplace.Catalog.Stock;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Selling;

/// <summary>Takes a unit out of the shop, for everybody who may: the workshop, a permit that is gone, a date that has passed.</summary>
internal sealed class TakeDown(Db db)
{
    /// <summary>The permit is gone: on sale or held, the unit leaves at once, and its buyer is told by the event.</summary>
    public Task<bool> Whatever(DeviceId device, string why, Trace trace, CancellationToken cancellation) =>
        Unit(
            db.Units.Where(u => u.Device == device && (u.State == UnitState.Listed || u.State == UnitState.Held)),
            device,
            why,
            trace,
            cancellation
        );

    /// <summary>Its operator may not sell: where nobody is buying it, it leaves until that is over.</summary>
    public Task<bool> Pause(DeviceId device, string why, Trace trace, CancellationToken cancellation) =>
        Unit(
            db.Units.Where(u => u.Device == device && u.State == UnitState.Listed),
            device,
            why,
            trace,
            cancellation,
            trace.OccurredAt
        );

    /// <summary>Only where nobody is buying it.</summary>
    public Task<bool> Unheld(DeviceId device, string why, Trace trace, CancellationToken cancellation) =>
        Unit(db.Units.Where(u => u.Device == device && u.State == UnitState.Listed), device, why, trace, cancellation);

    // The row is changed where it stands, so that a buyer who claims it at this moment either comes first or not at all.
    private async Task<bool> Unit(
        IQueryable<StockUnit> shown,
        DeviceId device,
        string why,
        Trace trace,
        CancellationToken cancellation,
        DateTime? paused = null
    )
    {
        var taken = await shown.ExecuteUpdateAsync(
            set =>
                set.SetProperty(u => u.State, UnitState.Withdrawn)
                    .SetProperty(u => u.PromisedTo, (Guid?)null)
                    .SetProperty(u => u.PausedAt, paused)
                    .SetProperty(u => u.Version, u => u.Version + 1),
            cancellation
        );
        if (taken == 0)
            return false;
        var claim = await db.Claims.SingleOrDefaultAsync(c => c.Unit == device && c.EndedAt == null, cancellation);
        claim?.Release(why, trace);
        var unit = await db.Units.SingleAsync(u => u.Device == device, cancellation);
        unit.TellUnlisted(why, trace);
        return true;
    }
}
