using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Payments.Ledger;
using Marketplace.Platform;

namespace Marketplace.Ordering.Payments.Online;

/// <summary>
/// A provider knows one payment; we know how much of it is for each operator. What leaves without our asking is taken
/// from what each still has of it.
/// </summary>
internal static class ShareOut
{
    /// <summary>The operators that it concerns, with the amount for each; what nobody has left falls on the last.</summary>
    public static IReadOnlyList<(OperatorId Operator, Money Amount)> Of(
        Money amount,
        PaymentAttempt attempt,
        IReadOnlyCollection<PaymentEntry> entries
    )
    {
        var shared = new List<(OperatorId, Money)>();
        var last = attempt.Shares.OrderBy(share => share.Operator.Value).Last().Operator;
        foreach (var share in attempt.Shares.OrderBy(share => share.Operator.Value))
        {
            var has = Left(share.Operator, entries);
            var taken = share.Operator == last || amount < has ? amount : has;
            if (taken > Money.Zero)
                shared.Add((share.Operator, taken));
            amount -= taken;
        }
        return shared;
    }

    private static Money Left(OperatorId workshop, IReadOnlyCollection<PaymentEntry> entries)
    {
        var own = entries.Where(entry => entry.Operator == workshop && entry.How is PaidBy.Online);
        var cents = own.Sum(entry =>
            entry.Kind switch
            {
                EntryKind.Received or EntryKind.RefundFailed or EntryKind.DisputeWon => entry.Amount.Cents,
                EntryKind.Refunded or EntryKind.Disputed => -entry.Amount.Cents,
                _ => 0,
            }
        );
        return new Money(Math.Max(0, cents));
    }
}
