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
        foreach (var (workshop, amount) in await Shares(seen, attempt, cancellation))
        {
            await ledger.Record(order, Line(workshop, EntryKind.Disputed, amount, seen), cancellation);
            if (seen.Outcome is DisputeOutcome.Won)
                await ledger.Record(order, Line(workshop, EntryKind.DisputeWon, amount, seen), cancellation);
        }
    }

    /// <summary>Decided when it is first heard of, and the same ever after.</summary>
    private async Task<IReadOnlyList<(OperatorId Operator, Money Amount)>> Shares(
        DisputeSeen seen,
        PaymentAttempt attempt,
        CancellationToken cancellation
    )
    {
        var entries = await ledger.Entries(attempt.Order, cancellation);
        var known = entries.Where(one => one.Reference == seen.Id && one.Kind is EntryKind.Disputed).ToList();
        return known.Count > 0
            ? [.. known.Select(one => (one.Operator, one.Amount))]
            : ShareOut.Of(seen.Amount, attempt, entries);
    }

    private NewEntry Line(OperatorId workshop, EntryKind kind, Money amount, DisputeSeen seen) =>
        new(workshop, kind, PaidBy.Online, amount, seen.Id, clock.GetUtcNow().UtcDateTime);
}
