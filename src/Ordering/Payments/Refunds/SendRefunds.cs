using Marketplace.Ordering.Payments.Online;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Marketplace.Ordering.Payments.Refunds;

/// <summary>
/// Sends money back through the provider, under the refund's own id: asked twice, it leaves once. What the provider
/// refuses for good is left to people.
/// </summary>
[DisallowConcurrentExecution]
internal sealed partial class SendRefunds(
    Db db,
    IEnumerable<IPaymentProvider> providers,
    ReadRefunds read,
    TimeProvider clock,
    ILogger<SendRefunds> log
) : IJob
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await Send(cancellationToken);

    internal async Task<int> Send(CancellationToken cancellation)
    {
        if (providers.FirstOrDefault() is not { } provider)
            return 0;
        var now = clock.GetUtcNow().UtcDateTime;
        var waiting = await db
            .Refunds.AsNoTracking()
            .Where(one => one.State == RefundState.Asked && (one.NotBefore == null || one.NotBefore <= now))
            .OrderBy(one => one.AskedAt)
            .Take(20)
            .ToListAsync(cancellation);
        foreach (var refund in waiting)
            await SendOne(provider, refund, now, cancellation);
        return waiting.Count;
    }

    private async Task SendOne(IPaymentProvider provider, Refund refund, DateTime now, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var leased = await db
            .Refunds.Where(one => one.Id == refund.Id && one.State == RefundState.Asked)
            .Where(one => one.NotBefore == null || one.NotBefore <= now)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(one => one.NotBefore, now + Lease)
                        .SetProperty(one => one.Attempts, one => one.Attempts + 1),
                cancellation
            );
        if (leased == 0)
            return;
        try
        {
            var seen = await provider.Refund(new(refund.Id, refund.Payment!, refund.Amount), cancellation);
            await db.Together(() => read.Record([seen], cancellation), cancellation);
        }
        catch (Exception failure) when (failure is ProviderFailure or StaleChange)
        {
            NotSent(refund.Id, failure);
            await Later(refund, failure, now, cancellation);
        }
    }

    private async Task Later(Refund refund, Exception failure, DateTime now, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var stored = await db.Refunds.SingleAsync(one => one.Id == refund.Id, cancellation);
        if (stored.State is not RefundState.Asked)
            return;
        if (failure is ProviderFailure { Final: true })
            stored.LeaveToPeople(failure.Message);
        else
            stored.TryLater(
                failure.Message,
                now.AddSeconds(Math.Min(3600, Math.Pow(2, Math.Min(stored.Attempts, 12))))
            );
        await db.SaveChangesAsync(cancellation);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The refund {Refund} has not left yet")]
    private partial void NotSent(Guid refund, Exception failure);
}
