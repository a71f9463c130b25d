using Marketplace.Ordering.Baskets;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Returns;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Withdrawing;

/// <summary>
/// What a withdrawal does, in its own transaction: a part that has not left is cancelled, a unit that has not left
/// leaves the order, and one that its buyer has is to come back.
/// </summary>
internal sealed class OpenReturns(Db db, LeaveOrder leave)
{
    /// <summary>14 whole days after the day of the hand-over (C. conso. L.221-18).</summary>
    private static readonly TimeSpan Time = TimeSpan.FromDays(15);

    private const string Why = "Vous avez renoncé au contrat.";

    public static bool IsInTime(SubOrder part, DateTime now) =>
        part.HandedOverAt is not { } handed || now < handed.Date + Time;

    public async Task Follow(Withdrawal withdrawal, Order order, DateTime now, CancellationToken cancellation)
    {
        var known = await db
            .Returns.Where(one => one.Order == order.Id)
            .Select(one => one.Line)
            .ToListAsync(cancellation);
        foreach (var part in order.Parts.ToList())
        {
            var lines = part.Lines.Where(line => withdrawal.Covers(line.Id)).ToList();
            var still = part.CanLeave ? lines.Where(line => line.DeliveredAt is null).ToList() : [];
            // Of a lot that comes in several deliveries, the time runs from the last (L.221-18).
            if (part.Status is not SubOrderStatus.Cancelled && IsInTime(part, now))
                db.AddRange(
                    lines
                        .Except(still)
                        .Where(line => !known.Contains(line.Id))
                        .Select(line => Return.Declare(withdrawal.Id, order, part, line, now))
                );
            if (still.Count > 0)
                await leave.Leave(order, part.Operator, still, Why, Buyers.Someone, cancellation);
        }
    }
}
