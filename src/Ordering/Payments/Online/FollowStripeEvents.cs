using Marketplace.Ordering.Payments.Disputes;
using Marketplace.Ordering.Payments.Refunds;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Marketplace.Ordering.Payments.Online;

/// <summary>
/// Does what follows from Stripe's messages. Each is leased by one atomic update, Stripe is asked outside of any
/// transaction, and the effect is saved together with the note that it is done.
/// </summary>
[DisallowConcurrentExecution]
internal sealed partial class FollowStripeEvents(
    Db db,
    ReadPayment payments,
    ReadRefunds refunds,
    ReadDispute disputes,
    TimeProvider clock,
    ILogger<FollowStripeEvents> log
) : IJob
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await Follow(cancellationToken);

    /// <returns>How many messages waited.</returns>
    internal async Task<int> Follow(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var waiting = await db
            .StripeEvents.AsNoTracking()
            .Where(one => one.DoneAt == null && (one.NotBefore == null || one.NotBefore <= now))
            .OrderBy(one => one.ReceivedAt)
            .Take(50)
            .ToListAsync(cancellation);
        foreach (var told in waiting)
            await FollowOne(told, now, cancellation);
        return waiting.Count;
    }

    private async Task FollowOne(StripeEvent told, DateTime now, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var mine = db.StripeEvents.Where(one => one.Id == told.Id && one.DoneAt == null);
        var leased = await mine.Where(one => one.NotBefore == null || one.NotBefore <= now)
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
            var effect = await Ask(told, cancellation);
            await db.Together(
                async () =>
                {
                    await effect();
                    return await mine.ExecuteUpdateAsync(set => set.SetProperty(one => one.DoneAt, now), cancellation);
                },
                cancellation
            );
        }
        catch (Exception failure) when (failure is ProviderFailure or StaleChange or DbUpdateException or Refusal)
        {
            NotFollowed(told.Id, failure);
            var later = now.AddSeconds(Math.Min(3600, Math.Pow(2, Math.Min(told.Attempts, 12))));
            var error = failure.Message.Length <= 500 ? failure.Message : failure.Message[..500];
            await mine.ExecuteUpdateAsync(
                set => set.SetProperty(one => one.NotBefore, later).SetProperty(one => one.LastError, error),
                cancellation
            );
        }
    }

    private Task<Func<Task<int>>> Ask(StripeEvent told, CancellationToken cancellation) =>
        told.Subject switch
        {
            EventSubject.Page => payments.Session(told.Reference, cancellation),
            EventSubject.Refunds => refunds.Of(told.Reference, cancellation),
            EventSubject.Dispute => disputes.Read(told.Reference, cancellation),
            _ => Task.FromResult<Func<Task<int>>>(() => Task.FromResult(0)),
        };

    [LoggerMessage(Level = LogLevel.Warning, Message = "The message {Event} of Stripe is looked at again later")]
    private partial void NotFollowed(string @event, Exception failure);
}
