using Marketplace.Catalog.Contracts;
using Marketplace.Ordering.Payments.Refunds;
using Marketplace.Platform;
using Marketplace.Solidarity.Contracts;

namespace Marketplace.Ordering.Orders;

/// <summary>
/// Units leave a part of an order that has not been handed over: the shop has them again, the household's right too, and
/// what was paid for them goes back. Where all of them leave, the part is cancelled. The caller saves.
/// </summary>
internal sealed class LeaveOrder(
    Db db,
    CancelPart cancel,
    IStock stock,
    IEligibility eligibility,
    PayBack payBack,
    TimeProvider clock
)
{
    public async Task Leave(
        Order order,
        OperatorId workshop,
        IReadOnlyCollection<OrderLine> lines,
        string why,
        Actor by,
        CancellationToken cancellation
    )
    {
        if (lines.Count == order.PartOf(workshop)!.Lines.Count)
        {
            await cancel.Cancel(order, [workshop], why, by, cancellation);
            return;
        }
        foreach (var line in lines)
            await Drop(order, workshop, line, why, by, cancellation);
        order.EndDelivered(workshop, clock.GetUtcNow().UtcDateTime);
    }

    private async Task Drop(
        Order order,
        OperatorId workshop,
        OrderLine line,
        string why,
        Actor by,
        CancellationToken cancellation
    )
    {
        order.Drop(workshop, line.Id, clock.GetUtcNow().UtcDateTime);
        db.Remove(line);
        await stock.Release(line.Device, order.Id.Value, why, by, cancellation);
        await eligibility.Release(order.Id.Value, [line.Device], cancellation);
        if (line.Price > Money.Zero)
            await payBack.Credit(order, workshop, line.Price, $"drop:{line.Id:N}", null, cancellation);
    }
}
