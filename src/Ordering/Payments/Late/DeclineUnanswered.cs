using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Marketplace.Ordering.Payments.Late;

/// <summary>Nobody answered in time: the unit goes back to the shop and the money to the buyer.</summary>
[DisallowConcurrentExecution]
internal sealed class DeclineUnanswered(Db db, AnswerSubstitution answer, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await Decline(cancellationToken);

    internal async Task Decline(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var over = await db
            .Substitutions.Include(one => one.Units)
            .Where(one => one.Answer == SubstitutionAnswer.Awaited && one.AnswerBefore <= now)
            .OrderBy(one => one.AnswerBefore)
            .Take(50)
            .ToListAsync(cancellation);
        foreach (var proposal in over)
            await answer.Decline(proposal, Actor.System, cancellation);
    }
}
