using System.Globalization;
using System.Text.Json.Nodes;
using Marketplace.Platform;
using Marketplace.Platform.Ledger;
using Marketplace.Platform.Signing;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Marketplace.Traceability.Roots;

/// <summary>Signs the root of each day that is over, once: where two nodes try, the key of the table keeps one.</summary>
[DisallowConcurrentExecution]
internal sealed class SignDailyRoot(Db db, SiteKey key, TimeProvider clock) : IJob
{
    /// <summary>What was begun before midnight has been saved by then.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(10);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await Sign(cancellationToken);

    /// <summary>Whether a root was signed now: not where the day has one already, or nothing was ever written.</summary>
    public async Task<bool> Sign(CancellationToken cancellation)
    {
        var end = (clock.GetUtcNow().UtcDateTime - Margin).Date;
        var day = end.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (await db.Roots.AnyAsync(root => root.Day == day, cancellation))
            return false;

        var heads = await Heads(DateTime.SpecifyKind(end, DateTimeKind.Utc), cancellation);
        if (heads.Count == 0)
            return false;

        var previous = await db
            .Roots.OrderByDescending(r => r.Day)
            .Select(r => r.Root)
            .FirstOrDefaultAsync(cancellation);
        db.Add(Signed(day, heads, previous ?? ""));
        return await Save(cancellation);
    }

    private Task<List<Head>> Heads(DateTime end, CancellationToken cancellation)
    {
        var last = db
            .Ledger.Where(entry => entry.RecordedAt < end)
            .GroupBy(entry => entry.Device)
            .Select(chain => new { Device = chain.Key, N = chain.Max(entry => entry.N) });
        return db
            .Ledger.Join(
                last,
                entry => new { entry.Device, entry.N },
                tip => new { tip.Device, tip.N },
                (entry, _) => new Head(entry.Device.Value, entry.N, entry.Hash)
            )
            .ToListAsync(cancellation);
    }

    private DailyRoot Signed(string day, List<Head> heads, string previous)
    {
        var (root, now) = (HeadTree.Root(heads), clock.GetUtcNow().UtcDateTime);
        var document = key.Sign(
            new JsonObject
            {
                ["day"] = day,
                ["devices"] = heads.Count,
                ["entries"] = heads.Sum(head => (long)head.N),
                ["root"] = root,
                ["previous"] = previous,
                ["signedAt"] = LedgerEntry.Instant(now),
            }
        );
        return new DailyRoot
        {
            Day = day,
            Root = root,
            Document = document.ToJsonString(),
            SignedAt = now,
        };
    }

    private async Task<bool> Save(CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException twice) when (db.IsDuplicate(twice))
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
