using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Late;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Marketplace.Ordering.Delivering;

/// <summary>
/// A parcel that never arrives is the seller's loss: its buyer has another computer, or the money back. The seller
/// declares it; where a buyer has waited for an answer too long, the programme does.
/// </summary>
internal sealed class LostParcels(Db db, ReplaceUnits replace, TimeProvider clock)
{
    /// <summary>After so long on the way the buyer may say that it has not arrived.</summary>
    public static readonly TimeSpan BeforeMissing = TimeSpan.FromDays(10);

    /// <summary>So long the seller has to look for it with the carrier.</summary>
    public static readonly TimeSpan BeforeLost = TimeSpan.FromDays(7);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public Task Declare(Order order, OperatorId workshop, Trace trace, CancellationToken cancellation) =>
        db.Together(
            async () =>
            {
                order.Lose(workshop, trace);
                var lines = order.PartOf(workshop)!.Lines.ToList();
                await replace.Replace(order, workshop, lines, SubstitutionCause.LostParcel, cancellation);
                return await db.SaveChangesAsync(cancellation);
            },
            cancellation
        );

    /// <summary>Nobody found it, or said that it had arrived, since its buyer told that it was missing.</summary>
    internal async Task GiveUp(CancellationToken cancellation)
    {
        var now = Now;
        var limit = now - BeforeLost;
        var waiting = await db.Set<SubOrder>()
            .Where(part => part.Status == SubOrderStatus.Sent && part.LostAt == null && part.MissingAt <= limit)
            .OrderBy(part => part.MissingAt)
            .Select(part => new { part.Order, part.Operator })
            .Take(50)
            .ToListAsync(cancellation);
        foreach (var part in waiting)
        {
            db.ChangeTracker.Clear();
            var order = await db.Orders.Whole().SingleAsync(one => one.Id == part.Order, cancellation);
            await Declare(order, part.Operator, new Trace(now, Actor.System, ""), cancellation);
        }
    }
}

[DisallowConcurrentExecution]
internal sealed class GiveUpLostParcels(LostParcels parcels) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await parcels.GiveUp(cancellationToken);
}
