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
    public async Task<IReadOnlyList<PayoutLine>> Due(OperatorId workshop, CancellationToken cancellation) =>
        [.. (await Due([workshop], cancellation))[workshop]];

    /// <summary>The same for several operators, with as many commands as for one.</summary>
    public async Task<ILookup<OperatorId, PayoutLine>> Due(
        IReadOnlyCollection<OperatorId> workshops,
        CancellationToken cancellation
    )
    {
        var ripe = Now - Withdrawal;
        var waiting = Waiting(workshops);
        var orders = await db
            .Orders.AsNoTracking()
            .Whole()
            .Where(one => waiting.Any(entry => entry.Order == one.Id))
            .ToListAsync(cancellation);
        var parts = orders
            .SelectMany(order => order.Parts.Select(part => new SoldPart(order, part)))
            .Where(one => workshops.Contains(one.Part.Operator) && IsRipe(one.Part, ripe))
            .ToList();
        var history = await Read(workshops, waiting, cancellation);
        var rates = new Commissions(await db.CommissionRules.AsNoTracking().ToListAsync(cancellation));
        var types = await Types(parts, cancellation);
        return parts
            .SelectMany(one => Lines(one, history, rates, types).Select(line => (one.Part.Operator, Line: line)))
            .ToLookup(one => one.Operator, one => one.Line);
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

    // The movements of money that no payout has counted.
    private IQueryable<PaymentEntry> Waiting(IReadOnlyCollection<OperatorId> workshops)
    {
        var counted = db.PayoutLines.Select(line => line.Entry);
        return db
            .PaymentEntries.Where(entry => workshops.Contains(entry.Operator))
            .Where(entry => entry.Kind != EntryKind.Asked && entry.Kind != EntryKind.Credited)
            .Where(entry => !counted.Contains(entry.Id));
    }

    private async Task<History> Read(
        IReadOnlyCollection<OperatorId> workshops,
        IQueryable<PaymentEntry> waiting,
        CancellationToken cancellation
    )
    {
        var entries = await db
            .PaymentEntries.AsNoTracking()
            .Where(entry => workshops.Contains(entry.Operator) && waiting.Any(other => other.Order == entry.Order))
            .OrderBy(entry => entry.OccurredAt)
            .ThenBy(entry => entry.Id)
            .ToListAsync(cancellation);
        var done = await db
            .PayoutLines.AsNoTracking()
            .Where(line => waiting.Any(entry => entry.Order == line.Order))
            .ToListAsync(cancellation);
        return new(entries.ToLookup(entry => (entry.Order, entry.Operator)), done.ToDictionary(line => line.Entry));
    }

    private async Task<Dictionary<DeviceId, DeviceType>> Types(
        IReadOnlyList<SoldPart> parts,
        CancellationToken cancellation
    )
    {
        var devices = parts.SelectMany(one => one.Part.Lines).Select(line => line.Device).ToHashSet();
        var units = await stock.Units(devices, cancellation);
        return units.ToDictionary(unit => unit.Device, unit => unit.Type);
    }

    private static IEnumerable<PayoutLine> Lines(
        SoldPart sold,
        History history,
        Commissions rates,
        Dictionary<DeviceId, DeviceType> types
    )
    {
        var (order, part) = sold;
        var units = part
            .Lines.Select(line => (line.Price, rates.Rate(part.Operator, types[line.Device], order.PlacedAt)))
            .ToList();
        var entries = history.Entries[(order.Id, part.Operator)].ToList();
        var before = entries.Where(entry => history.Counted.ContainsKey(entry.Id)).ToList();
        var received = Sum(before.Select(entry => history.Counted[entry.Id].Moved));
        var kept = Sum(before.Select(entry => history.Counted[entry.Id].Commission));
        foreach (var entry in entries.Where(entry => Sign(entry.Kind) != 0).Except(before))
        {
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

    private sealed record SoldPart(Order Order, SubOrder Part);

    /// <param name="Entries">All movements of an operator's part of an order, the oldest first.</param>
    /// <param name="Counted">What payouts have counted, by the movement.</param>
    private sealed record History(
        ILookup<(OrderId, OperatorId), PaymentEntry> Entries,
        IReadOnlyDictionary<Guid, PayoutLine> Counted
    );
}
