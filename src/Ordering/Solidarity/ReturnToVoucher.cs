using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Ledger;
using Marketplace.Ordering.Payments.Refunds;
using Marketplace.Platform;
using Marketplace.Solidarity.Contracts;

namespace Marketplace.Ordering.Solidarity;

/// <summary>
/// What a voucher paid and is owed back goes to the voucher at once. The buyer's own money goes back first; the voucher
/// gets what is owed beyond it. The caller saves.
/// </summary>
internal sealed class ReturnToVoucher(Db db, IVouchers vouchers, PaymentLedger ledger, TimeProvider clock)
{
    /// <param name="owed">What is owed back in all, and not asked for yet.</param>
    /// <param name="pending">What has been asked for already, of the buyer's own money.</param>
    /// <returns>What went to the voucher.</returns>
    public async Task<Money> Return(
        Order order,
        OperatorId seller,
        Money owed,
        Money pending,
        IReadOnlyCollection<PaymentEntry> entries,
        CancellationToken cancellation
    )
    {
        var own = entries.Where(one => one.Operator == seller).ToList();
        var returned = Sum(own, EntryKind.Refunded, voucher: true);
        var paid = Sum(own, EntryKind.Received, voucher: true);
        var others =
            Sum(own, EntryKind.Received, voucher: false)
            + Sum(own, EntryKind.RefundFailed, voucher: false)
            - Sum(own, EntryKind.Bounced, voucher: false)
            - Sum(own, EntryKind.Refunded, voucher: false)
            - pending;
        var beyond = others > Money.Zero ? owed - others : owed;
        var back = beyond < paid - returned ? beyond : paid - returned;
        if (back <= Money.Zero)
            return Money.Zero;

        var now = clock.GetUtcNow().UtcDateTime;
        var reference = own.First(one => one.Kind is EntryKind.Received && one.How is PaidBy.Voucher).Reference;
        await vouchers.GiveBack(order.Id.Value, seller, returned + back, cancellation);
        var line = new NewEntry(seller, EntryKind.Refunded, PaidBy.Voucher, back, $"{reference}:{returned.Cents}", now);
        await ledger.Record(order, line, cancellation);
        db.Add(Refund.ToVoucher(order.Id, seller, back, now));
        return back;
    }

    private static Money Sum(List<PaymentEntry> entries, EntryKind kind, bool voucher) =>
        entries
            .Where(one => one.Kind == kind && one.How is PaidBy.Voucher == voucher)
            .Aggregate(Money.Zero, (sum, one) => sum + one.Amount);
}
