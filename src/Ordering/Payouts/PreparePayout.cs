using Marketplace.Catalog.Contracts;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Payments.Ledger;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payouts;

/// <summary>
/// Gathers what is due to an operator: the movements of the parts of orders that are handed over and past the time to
/// withdraw, and that no payout has counted. What goes back later is counted in the next one.
/// </summary>
internal sealed class PreparePayout(Db db, IStock stock, TimeProvider clock)
{
    /// <summary>Fourteen days to withdraw (C. conso. L.221-18), counted from the hand-over.</summary>
    public static readonly TimeSpan Withdrawal = TimeSpan.FromDays(14);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>What a payout would count now.</summary>
    public async Task<IReadOnlyList<PayoutLine>> Due(OperatorId workshop, CancellationToken cancellation)
    {
        var ripe = Now - Withdrawal;
        var counted = db.PayoutLines.Select(line => line.Entry);
        var waiting = await db
            .PaymentEntries.AsNoTracking()
            .Where(entry =>
                entry.Operator == workshop && entry.Kind != EntryKind.Asked && entry.Kind != EntryKind.Credited
            )
            .Where(entry => !counted.Contains(entry.Id))
            .Select(entry => entry.Order)
            .Distinct()
            .ToListAsync(cancellation);
        var orders = await db
            .Orders.AsNoTracking()
            .Whole()
            .Where(one => waiting.Contains(one.Id))
            .ToListAsync(cancellation);
        orders.RemoveAll(order => !IsRipe(order.PartOf(workshop)!, ripe));
        return await Lines(workshop, orders, cancellation);
    }

    /// <summary>One person prepares; the caller saves nothing more.</summary>
    /// <exception cref="StaleChange">Somebody else prepared at the same time.</exception>
    public async Task<Payout> Prepare(OperatorId workshop, PersonId by, CancellationToken cancellation)
    {
        var number = await db
            .Payouts.Where(one => one.Operator == workshop)
            .MaxAsync(one => (int?)one.Number, cancellation);
        var payout = Payout.Prepare(workshop, (number ?? 0) + 1, await Due(workshop, cancellation), by, Now);
        db.Add(payout);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException twice) when (db.IsDuplicate(twice))
        {
            throw new StaleChange(twice);
        }
        return payout;
    }

    // A part that ended before the hand-over leaves nothing but what came and went.
    private static bool IsRipe(SubOrder part, DateTime ripe) =>
        part.Status is SubOrderStatus.Cancelled || part.HandedOverAt <= ripe;

    private async Task<IReadOnlyList<PayoutLine>> Lines(
        OperatorId workshop,
        List<Order> orders,
        CancellationToken cancellation
    )
    {
        var ids = orders.Select(order => order.Id).ToList();
        var entries = await db
            .PaymentEntries.AsNoTracking()
            .Where(entry => entry.Operator == workshop && ids.Contains(entry.Order))
            .OrderBy(entry => entry.OccurredAt)
            .ThenBy(entry => entry.Id)
            .ToListAsync(cancellation);
        var done = await db
            .PayoutLines.AsNoTracking()
            .Where(line => ids.Contains(line.Order))
            .ToListAsync(cancellation);
        var rates = new Commissions(await db.CommissionRules.AsNoTracking().ToListAsync(cancellation));
        var types = await Types(orders, workshop, cancellation);
        return [.. orders.SelectMany(order => Lines(order, workshop, entries, done, rates, types))];
    }

    private async Task<Dictionary<DeviceId, DeviceType>> Types(
        List<Order> orders,
        OperatorId workshop,
        CancellationToken cancellation
    )
    {
        var devices = orders.SelectMany(order => order.PartOf(workshop)!.Lines).Select(line => line.Device).ToHashSet();
        var units = await stock.Units(devices, cancellation);
        return units.ToDictionary(unit => unit.Device, unit => unit.Type);
    }

    private static IEnumerable<PayoutLine> Lines(
        Order order,
        OperatorId workshop,
        List<PaymentEntry> entries,
        List<PayoutLine> done,
        Commissions rates,
        Dictionary<DeviceId, DeviceType> types
    )
    {
        var part = order.PartOf(workshop)!;
        var units = part
            .Lines.Select(line => (line.Price, rates.Rate(workshop, types[line.Device], order.PlacedAt)))
            .ToList();
        var before = done.Where(line => line.Order == order.Id && entries.Exists(entry => entry.Id == line.Entry))
            .ToList();
        var received = Sum(before.Select(line => line.Moved));
        var kept = Sum(before.Select(line => line.Commission));
        foreach (var entry in entries.Where(entry => entry.Order == order.Id && Sign(entry.Kind) != 0))
        {
            if (before.Exists(line => line.Entry == entry.Id))
                continue;
            var moved = new Money(Sign(entry.Kind) * entry.Amount.Cents);
            received += moved;
            var commission = Commissions.Of(received, part.Total, units) - kept;
            kept += commission;
            yield return new PayoutLine
            {
                Entry = entry.Id,
                Order = order.Id,
                Number = order.Number,
                How = entry.How,
                OccurredAt = entry.OccurredAt,
                Moved = moved,
                Commission = commission,
            };
        }
    }

    private static int Sign(EntryKind kind) =>
        kind switch
        {
            EntryKind.Received or EntryKind.RefundFailed or EntryKind.DisputeWon => 1,
            EntryKind.Refunded or EntryKind.Disputed or EntryKind.Bounced => -1,
            _ => 0,
        };

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, one) => sum + one);
}
