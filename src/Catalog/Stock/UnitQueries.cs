using Marketplace.Platform;

namespace Marketplace.Catalog.Stock;

/// <summary>The questions that are asked of units in more than one place.</summary>
internal static class UnitQueries
{
    /// <summary>May be bought now: on sale, or held beyond its time, and under a permit that still holds.</summary>
    public static IQueryable<StockUnit> Free(this IQueryable<StockUnit> units, DateTime now) =>
        units.Where(unit =>
            unit.PermitUntil > now
            && (
                unit.State == UnitState.Listed
                || (unit.State == UnitState.Held && unit.HeldUntil <= now && unit.PromisedTo == null)
            )
        );

    public static IQueryable<StockUnit> HeldBy(this IQueryable<StockUnit> units, DeviceId unit, Guid holder) =>
        units.Where(u => u.Device == unit && u.State == UnitState.Held && u.HeldBy == holder);

    /// <summary>The unit, if this holder was the last to hold it.</summary>
    public static IQueryable<StockUnit> HeldLast(this IQueryable<StockUnit> units, DeviceId unit, Guid holder) =>
        units.Where(u => u.Device == unit && u.HeldBy == holder);
}
