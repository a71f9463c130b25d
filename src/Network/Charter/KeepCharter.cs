using Marketplace.Network.Operators;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Marketplace.Network.Charter;

/// <summary>Stops the sale where an audit is over, and notes an admission for those who were here before the charter.</summary>
[DisallowConcurrentExecution]
internal sealed class KeepCharter(Db db, NetworkMap map, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await Run(cancellationToken);

    internal async Task<int> Run(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var due = await db
            .Operators.Where(one =>
                one.CharterUntil == null
                || (one.StoppedAt == null && one.SuspendedAt == null && one.CharterUntil <= now)
            )
            .Select(one => one.Id)
            .ToListAsync(cancellation);
        foreach (var id in due)
            await Look(id, now, cancellation);
        if (due.Count > 0)
            map.Forget();
        return due.Count;
    }

    private async Task Look(OperatorId id, DateTime now, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var workshop = await db.Operators.SingleAsync(one => one.Id == id, cancellation);
        if (workshop.CharterUntil is null)
        {
            var admission = Audit.Admission(id, now);
            db.Add(admission);
            workshop.Audited(admission, now);
        }
        else
            workshop.Lapse(now);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (StaleChange)
        {
            // Another node did it, or somebody audits it just now: the next run looks again.
        }
    }
}
