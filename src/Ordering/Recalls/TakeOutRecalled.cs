using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Late;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Recalls;

/// <summary>
/// A recalled unit that its buyer does not have yet is not handed over: a like one is proposed, or its money goes back.
/// </summary>
internal sealed class TakeOutRecalled(Db db, ReplaceUnits replace) : IHandle<RecallOpened>
{
    public async Task When(RecallOpened happened, CancellationToken cancellation)
    {
        var recalled = await db.Set<RecallUnit>()
            .Where(unit => unit.Recall == happened.Recall)
            .Select(unit => unit.Device)
            .ToListAsync(cancellation);
        var orders = await db
            .Orders.Whole()
            .Where(order =>
                order.Parts.Any(part =>
                    (
                        part.Status == SubOrderStatus.Received
                        || part.Status == SubOrderStatus.Preparing
                        || part.Status == SubOrderStatus.Ready
                    ) && part.Lines.Any(line => recalled.Contains(line.Device))
                )
            )
            .ToListAsync(cancellation);
        foreach (var order in orders)
            await TakeOut(order, [.. recalled], cancellation);
    }

    private async Task TakeOut(Order order, HashSet<DeviceId> recalled, CancellationToken cancellation)
    {
        var waiting = order.Parts.Where(part => part.IsOpen && part.Status is not SubOrderStatus.Sent).ToList();
        foreach (var part in waiting)
        {
            var lines = part.Lines.Where(line => recalled.Contains(line.Device)).ToList();
            if (lines.Count > 0)
                await replace.Replace(order, part.Operator, lines, SubstitutionCause.Recalled, cancellation);
        }
        await db.SaveChangesAsync(cancellation);
    }
}
