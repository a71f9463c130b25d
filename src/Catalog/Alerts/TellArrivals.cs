using Marketplace.Catalog.Cards;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Marketplace.Catalog.Alerts;

/// <summary>
/// Writes to those for whom something arrived: one mail a day for each alert, whatever arrived in it. The day is claimed by
/// one atomic update in the transaction of the mail, so that two nodes write one.
/// </summary>
internal sealed class TellArrivals(Db db, ListingCards cards, WriteAlerts write, TimeProvider clock) : IJob
{
    private const int AtOnce = 50;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var yesterday = clock.GetUtcNow().UtcDateTime.AddDays(-1);
        var arrivals = db.Arrivals;
        var due = await db
            .Alerts.Where(alert => alert.ToldAt == null || alert.ToldAt <= yesterday)
            .Where(alert => arrivals.Any(arrival => arrival.Alert == alert.Id))
            .OrderBy(alert => alert.Id)
            .Select(alert => alert.Id)
            .Take(AtOnce)
            .ToListAsync(cancellationToken);
        foreach (var alert in due)
            await db.Together(() => Tell(alert, cancellationToken), cancellationToken);
    }

    private async Task<bool> Tell(AlertId id, CancellationToken cancellation)
    {
        var arrived = await db
            .Arrivals.Where(arrival => arrival.Alert == id)
            .OrderBy(arrival => arrival.FoundAt)
            .Select(arrival => arrival.Listing)
            .ToListAsync(cancellation);
        // What is sold meanwhile is no news.
        var forSale = await cards.Of(arrived, cancellation: cancellation);
        if (forSale.Count > 0 && !await ClaimTheDay(id, cancellation))
            return false;

        await db
            .Arrivals.Where(arrival => arrival.Alert == id && arrived.Contains(arrival.Listing))
            .ExecuteDeleteAsync(cancellation);
        if (forSale.Count > 0)
            db.Add(
                write.News(await db.Alerts.AsNoTracking().SingleAsync(alert => alert.Id == id, cancellation), forSale)
            );
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    private async Task<bool> ClaimTheDay(AlertId id, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var yesterday = now.AddDays(-1);
        return await db
                .Alerts.Where(alert => alert.Id == id && (alert.ToldAt == null || alert.ToldAt <= yesterday))
                .ExecuteUpdateAsync(set => set.SetProperty(alert => alert.ToldAt, now), cancellation) == 1;
    }
}
