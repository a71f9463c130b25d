using Marketplace.Bulk.Quoting;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Marketplace.Bulk.Expiring;

/// <summary>
/// Reminds of quotes that end soon, and ends those whose day has passed. It may run twice and anywhere: a quote has a
/// version, and is reminded and ended once.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class FollowQuotes(Db db, DeclineQuote decline, TimeProvider clock) : IJob
{
    private const int AtOnce = 50;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await Follow(cancellationToken);

    internal async Task Follow(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var soon = now + LotQuote.RemindBefore;
        var open = db.LotQuotes.Where(quote => quote.State == QuoteState.Open);
        foreach (var quote in await First(open.Where(quote => quote.ValidUntil <= now), cancellation))
            await Try(() => decline.Expire(quote, cancellation));
        var ending = open.Where(one => one.ValidUntil > now && one.ValidUntil <= soon && one.RemindedAt == null);
        foreach (var quote in await First(ending, cancellation))
            await Try(() => Remind(quote, now, cancellation));
    }

    private static Task<List<Guid>> First(IQueryable<LotQuote> quotes, CancellationToken cancellation) =>
        quotes.OrderBy(quote => quote.ValidUntil).Select(quote => quote.Id).Take(AtOnce).ToListAsync(cancellation);

    private async Task<bool> Remind(Guid id, DateTime now, CancellationToken cancellation)
    {
        var quote = await db.LotQuotes.SingleAsync(one => one.Id == id, cancellation);
        if (quote.Remind(now))
            await db.SaveChangesAsync(cancellation);
        return true;
    }

    private async Task Try(Func<Task<bool>> act)
    {
        db.ChangeTracker.Clear();
        try
        {
            await act();
        }
        catch (StaleChange)
        {
            // Another node did it, or the buyer accepted at this very moment.
            db.ChangeTracker.Clear();
        }
    }
}
