using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Ledger;
using Marketplace.Ordering.Payments.Online;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Refunds;

/// <summary>Writes into the ledger what the provider says went back, each refund once by the provider's own id.</summary>
internal sealed class ReadRefunds(
    Db db,
    IEnumerable<IPaymentProvider> providers,
    PaymentLedger ledger,
    TimeProvider clock
)
{
    /// <summary>Asks now; what is returned records it, in the transaction of the caller.</summary>
    /// <exception cref="ProviderFailure">The provider does not answer.</exception>
    public async Task<Func<Task<int>>> Of(string payment, CancellationToken cancellation)
    {
        var known = await db.PaymentAttempts.AnyAsync(one => one.Payment == payment, cancellation);
        if (!known || providers.FirstOrDefault() is not { } provider)
            return () => Task.FromResult(0);
        var seen = await provider.Refunds(payment, cancellation);
        return () => Record(seen, cancellation);
    }

    public async Task<int> Record(IEnumerable<RefundSeen> refunds, CancellationToken cancellation)
    {
        foreach (var seen in refunds)
        {
            var attempt = await db
                .PaymentAttempts.Include(one => one.Shares)
                .SingleAsync(one => one.Payment == seen.Payment, cancellation);
            var order = await db.Orders.Whole().SingleAsync(one => one.Id == attempt.Order, cancellation);
            var asked = await db.Refunds.SingleOrDefaultAsync(one => one.Id == seen.Refund, cancellation);
            if (asked is not null)
                await Ours(seen, asked, order, cancellation);
            else
                await Foreign(seen, attempt, order, cancellation);
        }
        return await db.SaveChangesAsync(cancellation);
    }

    private async Task Ours(RefundSeen seen, Refund asked, Order order, CancellationToken cancellation)
    {
        await ledger.Record(order, Line(asked.Operator, EntryKind.Refunded, seen.Amount, seen), cancellation);
        if (!seen.Failed)
            asked.Sent(seen.Id, clock.GetUtcNow().UtcDateTime);
        else if (
            await ledger.Record(order, Line(asked.Operator, EntryKind.RefundFailed, seen.Amount, seen), cancellation)
        )
            asked.LeaveToPeople("Le remboursement est revenu : la carte ou le compte n’existe plus.");
    }

    /// <summary>Somebody sent money back from Stripe's own pages: the seller gave it up, and it is gone already.</summary>
    private async Task Foreign(RefundSeen seen, PaymentAttempt attempt, Order order, CancellationToken cancellation)
    {
        var entries = await ledger.Entries(order.Id, cancellation);
        var known = entries.Where(one => one.Reference == seen.Id && one.Kind is EntryKind.Refunded).ToList();
        var shares =
            known.Count > 0
                ? [.. known.Select(one => (one.Operator, one.Amount))]
                : ShareOut.Of(seen.Amount, attempt, entries);
        foreach (var (workshop, amount) in shares)
        {
            // Gone before given up: in between nothing is owed back.
            await ledger.Record(order, Line(workshop, EntryKind.Refunded, amount, seen), cancellation);
            await ledger.Record(order, Line(workshop, EntryKind.Credited, amount, seen), cancellation);
            if (seen.Failed)
                await ledger.Record(order, Line(workshop, EntryKind.RefundFailed, amount, seen), cancellation);
        }
    }

    private static NewEntry Line(OperatorId workshop, EntryKind kind, Money amount, RefundSeen seen) =>
        new(workshop, kind, PaidBy.Online, amount, seen.Id, seen.OccurredAt);
}
