using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Ledger;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Online;

/// <summary>
/// Asks the provider what became of a payment page and does what follows from it. A message or a buyer who comes back
/// only says that it is time to ask: the answer counts, in whatever order and however often.
/// </summary>
internal sealed class ReadPayment(
    Db db,
    IEnumerable<IPaymentProvider> providers,
    PaymentLedger ledger,
    ServePaidOrder serve,
    TimeProvider clock
)
{
    // Long enough to read a letter from one's bank and to come by.
    private static readonly TimeSpan AfterRefusal = TimeSpan.FromDays(3);

    /// <summary>Asks about each page of the order that may have been paid.</summary>
    /// <exception cref="ProviderFailure">The provider does not answer.</exception>
    public async Task Order(OrderId order, CancellationToken cancellation)
    {
        var sessions = await db
            .PaymentAttempts.Where(one => one.Order == order && one.Session != null)
            .Where(one => one.State == AttemptState.Open || one.State == AttemptState.Processing)
            .Select(one => one.Session!)
            .ToListAsync(cancellation);
        foreach (var session in sessions)
            await db.Together(await Session(session, cancellation), cancellation);
    }

    /// <summary>Asks now; what is returned does what follows, in the transaction of the caller.</summary>
    /// <exception cref="ProviderFailure">The provider does not answer.</exception>
    public async Task<Func<Task<int>>> Session(string session, CancellationToken cancellation)
    {
        if (providers.FirstOrDefault() is not { } provider)
            return () => Task.FromResult(0);
        var seen = await provider.Read(session, cancellation);
        return async () =>
        {
            await Follow(seen, cancellation);
            return await db.SaveChangesAsync(cancellation);
        };
    }

    private async Task Follow(PageSeen seen, CancellationToken cancellation)
    {
        var attempt = await db
            .PaymentAttempts.Include(one => one.Shares)
            .SingleOrDefaultAsync(one => one.Id == seen.Attempt, cancellation);
        if (attempt is null || attempt.State is AttemptState.Paid || attempt.State == seen.State)
            return;

        var before = attempt.State;
        attempt.Opened(seen.Session, "");
        attempt.Turn(seen.State, seen.Payment);
        var order = await db.Orders.Whole().SingleAsync(one => one.Id == attempt.Order, cancellation);
        if (seen.State is AttemptState.Paid)
            await Paid(attempt, order, cancellation);
        else if (seen.State is AttemptState.Processing)
            await Announced(attempt, order, cancellation);
        else if (seen.State is AttemptState.Failed && before is AttemptState.Processing)
            Refused(attempt, order);
    }

    private async Task Paid(PaymentAttempt attempt, Order order, CancellationToken cancellation)
    {
        foreach (var share in attempt.Shares)
        {
            // What becomes of the units first: it decides whether the money is owed or goes back.
            await serve.Serve(order, order.PartOf(share.Operator)!, cancellation);
            var now = clock.GetUtcNow().UtcDateTime;
            await ledger.Record(
                order,
                new(share.Operator, EntryKind.Received, PaidBy.Online, share.Amount, attempt.Payment!, now),
                cancellation
            );
        }
    }

    /// <summary>The bank takes days: the units wait as long as it does.</summary>
    private async Task Announced(PaymentAttempt attempt, Order order, CancellationToken cancellation)
    {
        foreach (var share in attempt.Shares)
        {
            var part = order.PartOf(share.Operator)!;
            // What ended keeps no unit; it is looked at again once the money is there.
            if (part.IsOpen)
                await serve.Keep(order, part, null, cancellation);
            order.AwaitBank(share.Operator, clock.GetUtcNow().UtcDateTime);
        }
    }

    private void Refused(PaymentAttempt attempt, Order order)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var share in attempt.Shares)
            order.BankRefused(share.Operator, now + AfterRefusal, now);
    }
}
