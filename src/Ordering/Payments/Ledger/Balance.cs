using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;

namespace Marketplace.Ordering.Payments.Ledger;

/// <summary>What one operator's part of an order owes and is owed, from the lines of the ledger.</summary>
/// <param name="Owed">The price, less what the seller gave up; nothing once it is cancelled.</param>
/// <param name="Received">What arrived and was not returned unpaid.</param>
/// <param name="Refunded">What went back to the buyer.</param>
/// <param name="Contested">What the buyer's bank holds or took back.</param>
/// <param name="Credited">What the seller gave up.</param>
internal sealed record Balance(Money Owed, Money Received, Money Refunded, Money Contested, Money Credited)
{
    /// <summary>What the buyer still has to pay.</summary>
    public Money Due => Positive(Owed - Received);

    /// <summary>What is to be paid back. What the bank holds is not paid back a second time.</summary>
    public Money Excess => Positive(Received - Contested - Refunded - Owed);

    public bool IsFree { get; private init; }

    public PaymentState State =>
        Contested > Money.Zero ? PaymentState.Disputed
        : IsFree ? PaymentState.Received
        : Due > Money.Zero ? PaymentState.Due
        : Owed > Money.Zero ? PaymentState.Received
        : Excess > Money.Zero ? PaymentState.ToRefund
        : Refunded > Money.Zero ? PaymentState.Refunded
        : PaymentState.Due;

    public static Balance Of(SubOrder part, IEnumerable<PaymentEntry> ledger)
    {
        var entries = ledger.Where(entry => entry.Operator == part.Operator).ToList();
        var credited = Sum(entries, EntryKind.Credited);
        return new Balance(
            part.Status is SubOrderStatus.Cancelled ? Money.Zero : Positive(part.Total - credited),
            Sum(entries, EntryKind.Received) - Sum(entries, EntryKind.Bounced),
            Sum(entries, EntryKind.Refunded) - Sum(entries, EntryKind.RefundFailed),
            Sum(entries, EntryKind.Disputed) - Sum(entries, EntryKind.DisputeWon),
            credited
        )
        {
            IsFree = part.Total == Money.Zero && part.Status is not SubOrderStatus.Cancelled,
        };
    }

    private static Money Sum(List<PaymentEntry> entries, EntryKind kind) =>
        entries.Where(entry => entry.Kind == kind).Aggregate(Money.Zero, (sum, entry) => sum + entry.Amount);

    private static Money Positive(Money amount) => amount > Money.Zero ? amount : Money.Zero;
}
