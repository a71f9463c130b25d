using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Ledger;
using Marketplace.Ordering.Payments.Online;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Disputes;

/// <summary>Writes what a bank decides about a payment: the money leaves while it looks, and comes back if it is won.</summary>
internal sealed class ReadDispute(
    Db db,
    IEnumerable<IPaymentProvider> providers,
    PaymentLedger ledger,
    TimeProvider clock
)
{
    /// <summary>Asks now; what is returned records it, in the transaction of the caller.</summary>
    /// <exception cref="ProviderFailure">The provider does not answer.</exception>
    public async Task<Func<Task<int>>> Read(string id, CancellationToken cancellation)
    {
        if (providers.FirstOrDefault() is not { } provider)
            return () => Task.FromResult(0);
        var seen = await provider.Dispute(id, cancellation);
        return async () =>
        {
            await Record(seen, cancellation);
            return await db.SaveChangesAsync(cancellation);
        };
    }

    private async Task Record(DisputeSeen seen, CancellationToken cancellation)
    {
        var attempt = await db
            .PaymentAttempts.Include(one => one.Shares)
            .SingleOrDefaultAsync(one => one.Payment == seen.Payment, cancellation);
        if (attempt is null)
            return;
        var dispute = await db.Disputes.SingleOrDefaultAsync(one => one.Id == seen.Id, cancellation);
        if (dispute is null)
            db.Add(dispute = Dispute.Open(seen, attempt.Order));
        dispute.Turn(seen, clock.GetUtcNow().UtcDateTime);
        if (seen.Outcome is DisputeOutcome.Inquiry)
            return;

        var order = await db.Orders.Whole().SingleAsync(one => one.Id == attempt.Order, cancellation);
        await Write(order, attempt, EntryKind.Disputed, seen, cancellation);
        if (seen.Outcome is DisputeOutcome.Won)
            await Write(order, attempt, EntryKind.DisputeWon, seen, cancellation);
    }

    private async Task Write(
        Order order,
        PaymentAttempt attempt,
        EntryKind kind,
        DisputeSeen seen,
        CancellationToken cancellation
    )
    {
        var left = seen.Amount;
        foreach (var share in attempt.Shares)
        {
            var amount = left < share.Amount ? left : share.Amount;
            if (amount > Money.Zero)
                await ledger.Record(
                    order,
                    new(share.Operator, kind, PaidBy.Online, amount, seen.Id, clock.GetUtcNow().UtcDateTime),
                    cancellation
                );
            left -= amount;
        }
    }
}
