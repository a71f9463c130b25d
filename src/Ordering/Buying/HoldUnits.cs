using Marketplace.Catalog.Contracts;
using Marketplace.Ordering.Baskets;
using Marketplace.Ordering.Contracts;
using Marketplace.Platform;

namespace Marketplace.Ordering.Buying;

/// <summary>
/// Keeps the units of a basket for one order. Each is claimed by one conditional update of the stock: of all who ask at
/// once, the database lets one through.
/// </summary>
internal sealed class HoldUnits(Db db, IStock stock, TimeProvider clock)
{
    /// <summary>Longer than the half hour that a payment page may take.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(35);

    /// <summary>Keeps what is not kept yet. A hold is not prolonged by coming back: hoarding must not pay.</summary>
    /// <returns>The units that somebody else had first; they have left the basket.</returns>
    public Task<IReadOnlyList<UnitOnSale>> Hold(
        OrderId order,
        IEnumerable<BasketUnit> units,
        CancellationToken cancellation
    ) =>
        db.Together<IReadOnlyList<UnitOnSale>>(
            async () =>
            {
                var now = clock.GetUtcNow().UtcDateTime;
                var lost = new List<UnitOnSale>();
                // Always in the same order, so that two buyers of the same two units never wait for each other.
                var missing = units.Where(one => !one.Chosen.IsHeldFor(order.Value, now));
                foreach (var one in missing.OrderBy(one => one.Unit.Device.Value))
                    if (!await Hold(order, one, now + Kept, cancellation))
                        lost.Add(one.Unit);
                await db.SaveChangesAsync(cancellation);
                return lost;
            },
            cancellation
        );

    /// <summary>Keeps the unit for an order, claims it again where the time was over; false: somebody else has it.</summary>
    /// <param name="until">Null: until the order is handed over or cancelled.</param>
    public async Task<bool> Keep(OrderId order, DeviceId unit, DateTime? until, CancellationToken cancellation) =>
        await stock.Extend(unit, order.Value, until, cancellation)
        || (
            await stock.Claim(unit, order.Value, clock.GetUtcNow().UtcDateTime + Kept, Buyers.Someone, cancellation)
            && await stock.Extend(unit, order.Value, until, cancellation)
        );

    private async Task<bool> Hold(OrderId order, BasketUnit one, DateTime until, CancellationToken cancellation)
    {
        var unit = one.Unit.Device;
        // What is kept for this visitor already, by a draw, a quote or an order begun before, passes to this order.
        var passed =
            one.Chosen.Holder is { } earlier
            && earlier != order.Value
            && await stock.TakeOver(unit, earlier, order.Value, until, Buyers.Someone, cancellation);
        // A claim that fails may be our own: the first of two clicks made it.
        var kept =
            passed
            || await stock.Claim(unit, order.Value, until, Buyers.Someone, cancellation)
            || await stock.Extend(unit, order.Value, until, cancellation);
        if (kept)
            one.Chosen.Hold(unit, order.Value, until);
        else
            db.Remove(one.Chosen);
        return kept;
    }
}
