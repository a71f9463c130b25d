using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Refunds;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Marketplace.Ordering.Returns;

/// <summary>What a return is worth is given up by the seller, in the transaction that closes it; the ledger sends it back.</summary>
internal sealed class PayReturn(Db db, PayBack payBack)
{
    /// <param name="by">Null: the programme, because the law's day came.</param>
    public async Task Pay(Return back, PersonId? by, CancellationToken cancellation)
    {
        var order = await db.Orders.Whole().SingleAsync(one => one.Id == back.Order, cancellation);
        if (back.Refund > Money.Zero)
            await payBack.Credit(order, back.Operator, back.Refund, $"return:{back.Id:N}", by, cancellation);
        var part = order.PartOf(back.Operator)!;
        if (part.Shipping > Money.Zero && await WholePart(back, part, cancellation))
            await payBack.Credit(
                order,
                back.Operator,
                part.Shipping!.Value,
                $"return-way:{part.Id:N}",
                by,
                cancellation
            );
    }

    /// <summary>Who withdraws from all of it gets the way there back too (C. conso. L.221-24).</summary>
    private async Task<bool> WholePart(Return back, SubOrder part, CancellationToken cancellation)
    {
        var id = back.Id;
        var others = await db.Returns.CountAsync(
            one => one.SubOrder == part.Id && one.ClosedAt != null && one.Id != id,
            cancellation
        );
        return others + 1 == part.Lines.Count;
    }
}

/// <summary>Pays back what nobody inspected in time. Running twice pays once: a return closes once.</summary>
[DisallowConcurrentExecution]
internal sealed partial class RefundDueReturns(
    Db db,
    PayReturn pay,
    TimeProvider clock,
    ILogger<RefundDueReturns> logger
) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await Refund(cancellationToken);

    internal async Task<int> Refund(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var due = await db
            .Returns.Where(one => one.ClosedAt == null && one.RefundBefore <= now)
            .OrderBy(one => one.RefundBefore)
            .Select(one => one.Id)
            .Take(50)
            .ToListAsync(cancellation);
        foreach (var id in due)
            await RefundOne(id, now, cancellation);
        return due.Count;
    }

    private async Task RefundOne(Guid id, DateTime now, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var back = await db.Returns.SingleAsync(one => one.Id == id, cancellation);
        if (!back.IsOpen)
            return;
        try
        {
            back.GiveUpInspecting(now);
            await pay.Pay(back, null, cancellation);
            await db.SaveChangesAsync(cancellation);
        }
        catch (StaleChange failure)
        {
            Later(id, failure);
            db.ChangeTracker.Clear();
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Somebody works on the return {Return}: later")]
    private partial void Later(Guid @return, Exception failure);
}
