using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Marketplace.Ordering.Payments.Online;

/// <summary>
/// An order that was to be paid online, and was not in time, ends; its units go back to the shop. The provider is asked
/// first: a payment whose message is late is not lost.
/// </summary>
[DisallowConcurrentExecution]
internal sealed partial class CancelUnpaidOrders(
    Db db,
    ReadPayment read,
    CancelPart cancel,
    TimeProvider clock,
    ILogger<CancelUnpaidOrders> log
) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await Cancel(cancellationToken);

    internal async Task Cancel(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var late = await db
            .Orders.Where(order => order.PayBefore <= now)
            .OrderBy(order => order.PayBefore)
            .Select(order => order.Id)
            .Take(50)
            .ToListAsync(cancellation);
        foreach (var order in late)
            await CancelOne(order, cancellation);
    }

    private async Task CancelOne(OrderId id, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        try
        {
            await read.Order(id, cancellation);
        }
        catch (ProviderFailure silent)
        {
            // A payment that shows up later is served or sent back; the unit does not wait for the provider.
            NotAsked(id.Value, silent);
        }
        try
        {
            db.ChangeTracker.Clear();
            await CancelUnpaid(id, cancellation);
        }
        catch (StaleChange)
        {
            // Somebody paid or cancelled it at this very moment; the next run looks again.
            db.ChangeTracker.Clear();
        }
    }

    private async Task CancelUnpaid(OrderId id, CancellationToken cancellation)
    {
        var order = await db.Orders.Whole().SingleAsync(one => one.Id == id, cancellation);
        if (order.PayBefore is not { } limit || limit > clock.GetUtcNow().UtcDateTime)
            return;
        var unpaid = order
            .Parts.Where(part => part.IsOpen && part.Payment is PaymentState.Due)
            .Select(part => part.Operator)
            .ToList();
        await cancel.Cancel(order, unpaid, Order.NotPaidInTime, Actor.System, cancellation);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The provider says nothing of order {Order}, which ends unpaid")]
    private partial void NotAsked(Guid order, Exception failure);
}
