using Marketplace.Catalog.Contracts;
using Marketplace.Ordering.Baskets;
using Marketplace.Ordering.PickUpSlots;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Marketplace.Ordering.Buying;

/// <summary>
/// Gives back to the shop what was kept for somebody who did not order in time, and forgets who they said they were.
/// Running twice, or on two nodes, changes nothing more: a release of what is no longer kept does nothing.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class ReleaseLapsedHolds(Db db, IStock stock, Slots slots, TimeProvider clock) : IJob
{
    // A person who was interrupted finds the answers again the same day, and nobody keeps them longer.
    private static readonly TimeSpan AnswersKept = TimeSpan.FromDays(1);
    private static readonly TimeSpan ChoicesKept = TimeSpan.FromDays(30);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await Release(cancellationToken);

    internal async Task<int> Release(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var released = await db.Together(() => ReleaseHolds(now, cancellation), cancellation);
        await slots.FreeLapsed(cancellation);
        var (answersBefore, choicesBefore) = (now - AnswersKept, now - ChoicesKept);
        await db.Checkouts.Where(one => one.StartedAt < answersBefore).ExecuteDeleteAsync(cancellation);
        await db
            .ChosenUnits.Where(one => one.AddedAt < choicesBefore && one.HeldUntil == null)
            .ExecuteDeleteAsync(cancellation);
        return released;
    }

    private async Task<int> ReleaseHolds(DateTime now, CancellationToken cancellation)
    {
        var lapsed = await db
            .ChosenUnits.Where(one => one.HeldUntil <= now)
            .OrderBy(one => one.HeldUntil)
            .Take(100)
            .ToListAsync(cancellation);
        foreach (var one in lapsed)
        {
            await stock.Release(
                one.Device!.Value,
                one.Holder!.Value,
                "Commande non terminée à temps",
                Actor.System,
                cancellation
            );
            one.LetGo();
        }
        await db.SaveChangesAsync(cancellation);
        return lapsed.Count;
    }
}
