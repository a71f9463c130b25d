using Marketplace.Network.Contracts;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Warranty;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Reporting;

/// <summary>Counts how each operator served its buyers: on time, returns, refusals. The database adds up.</summary>
internal sealed class TellQuality(Db db, TimeProvider clock) : ITellQuality
{
    public int Days => TellOrders.LateDays;

    public async Task<IReadOnlyList<OperatorQuality>> Quality(DateTime since, CancellationToken cancellation = default)
    {
        var (due, onTime) = await Ready(since, cancellation);
        var handedOver = await Count(HandedOver(since), cancellation);
        var returned = await Count(
            db.Returns.Where(one => one.DeclaredAt >= since).Select(one => one.Operator),
            cancellation
        );
        var answers = db.WarrantyCases.Where(one => one.ClosedAt >= since);
        var answered = await Count(answers.Select(one => one.Operator), cancellation);
        var refused = await Count(
            answers.Where(one => one.State == CaseState.Refused).Select(one => one.Operator),
            cancellation
        );
        return
        [
            .. due
                .Keys.Union(handedOver.Keys)
                .Union(returned.Keys)
                .Union(answered.Keys)
                .Select(one => new OperatorQuality(
                    one,
                    due.GetValueOrDefault(one),
                    onTime.GetValueOrDefault(one),
                    handedOver.GetValueOrDefault(one),
                    returned.GetValueOrDefault(one),
                    answered.GetValueOrDefault(one),
                    refused.GetValueOrDefault(one)
                )),
        ];
    }

    /// <summary>
    /// The clock of an order starts when it is placed where it is paid later, and else when it is paid; what is not due
    /// yet, or was given up, is not counted.
    /// </summary>
    private async Task<(Dictionary<OperatorId, int> Due, Dictionary<OperatorId, int> OnTime)> Ready(
        DateTime since,
        CancellationToken cancellation
    )
    {
        var late = clock.GetUtcNow().UtcDateTime.AddDays(-Days);
        var parts =
            from order in db.Orders
            where order.PlacedAt >= since
            from part in order.Parts
            where part.Status != SubOrderStatus.Cancelled
            select new
            {
                part.Operator,
                Start = order.Means == PaymentMeans.AtPickUp || order.PayWithinDays != null
                    ? order.PlacedAt
                    : part.PaidAt,
                Ready = part.ReadyAt ?? part.SentAt ?? part.HandedOverAt,
            };
        var due = parts.Where(one => one.Start != null && (one.Ready != null || one.Start < late));
        return (
            await Count(due.Select(one => one.Operator), cancellation),
            await Count(
                due.Where(one => one.Ready <= one.Start!.Value.AddDays(TellOrders.LateDays))
                    .Select(one => one.Operator),
                cancellation
            )
        );
    }

    private IQueryable<OperatorId> HandedOver(DateTime since) =>
        from order in db.Orders
        from part in order.Parts
        where part.HandedOverAt >= since
        from line in part.Lines
        select part.Operator;

    private static Task<Dictionary<OperatorId, int>> Count(
        IQueryable<OperatorId> rows,
        CancellationToken cancellation
    ) =>
        rows.GroupBy(one => one)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(one => one.Key, one => one.Count, cancellation);
}
