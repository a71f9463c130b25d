using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Payments.Ledger;
using Marketplace.Ordering.Payments.Online;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Marketplace.Ordering.Payments.Reconciling;

/// <summary>
/// Each night holds our ledger against the provider's. A day with a gap is looked at again for a while: what was late is
/// there by then. On several nodes the database lets one report through.
/// </summary>
[DisallowConcurrentExecution]
internal sealed partial class ReconcileDays(
    Db db,
    IEnumerable<IPaymentProvider> providers,
    TimeProvider clock,
    ILogger<ReconcileDays> log
) : IJob
{
    private const int DaysLookedAt = 4;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await Reconcile(cancellationToken);

    internal async Task Reconcile(CancellationToken cancellation)
    {
        if (providers.FirstOrDefault() is not { } provider)
            return;
        var today = clock.GetUtcNow().UtcDateTime.Date;
        for (var ago = DaysLookedAt; ago >= 1; ago--)
        {
            var day = DateTime.SpecifyKind(today.AddDays(-ago), DateTimeKind.Utc);
            db.ChangeTracker.Clear();
            if (await db.Reconciliations.AnyAsync(one => one.Day == day && one.Gaps.Count == 0, cancellation))
                continue;
            await ReconcileOne(provider, day, cancellation);
        }
    }

    private async Task ReconcileOne(IPaymentProvider provider, DateTime day, CancellationToken cancellation)
    {
        try
        {
            var theirs = await provider.Movements(day.AddDays(-1), day.AddDays(2), cancellation);
            var found = Comparison.Of(day, await Ours(day, theirs, cancellation), theirs);
            await db.Together(() => Write(day, found, cancellation), cancellation);
        }
        catch (ProviderFailure silent)
        {
            NotReconciled(day, silent);
        }
        catch (DbUpdateException twice) when (db.IsDuplicate(twice))
        {
            // Another node has written the same report.
            db.ChangeTracker.Clear();
        }
    }

    private async Task<IReadOnlyList<OurMovement>> Ours(
        DateTime day,
        IReadOnlyList<Movement> theirs,
        CancellationToken cancellation
    )
    {
        var (until, named) = (day.AddDays(1), theirs.Select(line => line.Reference).Distinct().ToArray());
        var entries = await db
            .PaymentEntries.AsNoTracking()
            .Where(entry => entry.How == PaidBy.Online)
            .Where(entry => (entry.OccurredAt >= day && entry.OccurredAt < until) || named.Contains(entry.Reference))
            .ToListAsync(cancellation);
        return OurMovement.Of(entries);
    }

    private async Task<int> Write(DateTime day, Comparison found, CancellationToken cancellation)
    {
        if (
            await db
                .Reconciliations.Include(one => one.Gaps)
                .SingleOrDefaultAsync(one => one.Day == day, cancellation) is
            { } before
        )
        {
            db.Remove(before);
            await db.SaveChangesAsync(cancellation);
        }
        db.Add(Reconciliation.Of(day, found, clock.GetUtcNow().UtcDateTime));
        if (found.Gaps.Count > 0)
            Gaps(day, found.Gaps.Count);
        return await db.SaveChangesAsync(cancellation);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The provider's ledger of {Day} cannot be read yet")]
    private partial void NotReconciled(DateTime day, Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "The two ledgers of {Day} differ in {Count} movements")]
    private partial void Gaps(DateTime day, int count);
}
