using Marketplace.Catalog.Stock;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Marketplace.Catalog.Selling;

/// <summary>Takes down the units whose permit is past its date. A unit that somebody is buying stays theirs.</summary>
internal sealed class UnlistExpiredPermits(Db db, TakeDown takeDown, INetwork network, TimeProvider clock) : IJob
{
    private const string Why = "Le permis de vente a expiré.";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await Run(cancellationToken);

    internal async Task<int> Run(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var expired = await db
            .Units.Where(unit => unit.State == UnitState.Listed && unit.PermitUntil <= now)
            .OrderBy(unit => unit.PermitUntil)
            .Select(unit => new { unit.Device, unit.Operator })
            .Take(500)
            .ToListAsync(cancellation);
        foreach (var unit in expired)
        {
            var place = (await network.Operator(unit.Operator, cancellation))?.Name ?? "";
            await db.Together(
                async () =>
                {
                    await takeDown.Unheld(unit.Device, Why, new Trace(now, Actor.System, place), cancellation);
                    return await db.SaveChangesAsync(cancellation);
                },
                cancellation
            );
            db.ChangeTracker.Clear();
        }
        return expired.Count;
    }
}
