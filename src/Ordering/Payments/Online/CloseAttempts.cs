using Marketplace.Ordering.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Marketplace.Ordering.Payments.Online;

/// <summary>An order that ended has no payment page any more.</summary>
internal sealed class CloseAttemptsWhenCancelled(Db db) : IHandle<OrderCancelled>
{
    public async Task When(OrderCancelled happened, CancellationToken cancellation) =>
        (await db.PaymentAttempts.OpenOf(happened.Order).ToListAsync(cancellation)).ForEach(one => one.Close());
}

/// <summary>Closes at the provider the pages that are no longer to be paid, and reads those whose time is over.</summary>
[DisallowConcurrentExecution]
internal sealed partial class CloseAttempts(
    Db db,
    IEnumerable<IPaymentProvider> providers,
    ReadPayment read,
    TimeProvider clock,
    ILogger<CloseAttempts> log
) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await Close(cancellationToken);

    internal async Task Close(CancellationToken cancellation)
    {
        if (providers.FirstOrDefault() is not { } provider)
            return;
        var now = clock.GetUtcNow().UtcDateTime;
        var over = await db
            .PaymentAttempts.Where(one => one.Session != null && one.State == AttemptState.Open)
            .Where(one => one.ToClose || one.ExpiresAt <= now)
            .OrderBy(one => one.ExpiresAt)
            .Take(50)
            .Select(one => one.Session!)
            .ToListAsync(cancellation);
        foreach (var session in over)
            await CloseOne(provider, session, cancellation);
    }

    private async Task CloseOne(IPaymentProvider provider, string session, CancellationToken cancellation)
    {
        try
        {
            await provider.Close(session, cancellation);
            await db.Together(await read.Session(session, cancellation), cancellation);
        }
        catch (Exception failure) when (failure is ProviderFailure or StaleChange)
        {
            NotClosed(session, failure);
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The payment page {Session} is not closed yet")]
    private partial void NotClosed(string session, Exception failure);
}

internal static class AttemptQueries
{
    extension(IQueryable<PaymentAttempt> attempts)
    {
        public IQueryable<PaymentAttempt> OpenOf(OrderId order) =>
            attempts.Where(one =>
                one.Order == order && (one.State == AttemptState.Started || one.State == AttemptState.Open)
            );
    }
}
