using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Payments.Ledger;
using Marketplace.Ordering.Payments.Online;
using Marketplace.Platform;

namespace Marketplace.Ordering.Payments.Reconciling;

/// <summary>A movement of our ledger: the lines of all operators under one reference and kind, signed.</summary>
internal sealed record OurMovement(string Reference, EntryKind Kind, Money Amount, DateTime OccurredAt, OrderId Order)
{
    /// <summary>The lines of the ledger that moved money through the provider.</summary>
    public static IReadOnlyList<OurMovement> Of(IEnumerable<PaymentEntry> entries) =>
        [
            .. entries
                .Where(entry => Sign(entry.Kind) != 0)
                .GroupBy(entry => (entry.Reference, entry.Kind))
                .Select(group => new OurMovement(
                    group.Key.Reference,
                    group.Key.Kind,
                    new Money(Sign(group.Key.Kind) * group.Sum(entry => entry.Amount.Cents)),
                    group.Min(entry => entry.OccurredAt),
                    group.First().Order
                )),
        ];

    private static int Sign(EntryKind kind) =>
        kind switch
        {
            EntryKind.Received or EntryKind.RefundFailed or EntryKind.DisputeWon => 1,
            EntryKind.Refunded or EntryKind.Disputed or EntryKind.Bounced => -1,
            _ => 0,
        };
}

/// <summary>What one ledger has and the other has not.</summary>
internal sealed record Gap(string Reference, Money Ours, Money Theirs, OrderId? Order);

/// <summary>
/// Two ledgers of one day. A movement is the same where reference and amount are; the two clocks may put it on two days,
/// so that each side is looked for on the days around as well.
/// </summary>
internal sealed record Comparison(Money Ours, Money Theirs, Money Fees, IReadOnlyList<Gap> Gaps)
{
    public static Comparison Of(DateTime day, IReadOnlyList<OurMovement> ours, IReadOnlyList<Movement> theirs)
    {
        var unmatched = ours.ToList();
        var gaps = new List<Gap>();
        foreach (var line in theirs.OrderByDescending(line => IsOn(day, line.OccurredAt)))
            if (unmatched.Find(one => one.Reference == line.Reference && one.Amount == line.Amount) is { } same)
                unmatched.Remove(same);
            else if (IsOn(day, line.OccurredAt))
                gaps.Add(new(line.Reference, Money.Zero, line.Amount, OrderOf(line, ours)));
        gaps.AddRange(
            unmatched
                .Where(one => IsOn(day, one.OccurredAt))
                .Select(one => new Gap(one.Reference, one.Amount, Money.Zero, one.Order))
        );
        var own = theirs.Where(line => IsOn(day, line.OccurredAt)).ToList();
        return new(
            Sum(own.Select(line => line.Amount))
                - Sum(gaps.Select(gap => gap.Theirs))
                + Sum(gaps.Select(gap => gap.Ours)),
            Sum(own.Select(line => line.Amount)),
            Sum(own.Select(line => line.Fee)),
            gaps
        );
    }

    private static OrderId? OrderOf(Movement line, IReadOnlyList<OurMovement> ours) =>
        ours.FirstOrDefault(one => one.Reference == line.Reference)?.Order;

    private static bool IsOn(DateTime day, DateTime instant) => instant >= day && instant < day.AddDays(1);

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, one) => sum + one);
}
