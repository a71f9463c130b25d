using System.Security.Claims;
using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Marketplace.Solidarity.Requests;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Solidarity.Reading;

/// <summary>How many requests wait, for those who may read them.</summary>
internal sealed class CountRequests(Db db, TimeProvider clock) : ICountWaiting
{
    public async Task<IReadOnlyDictionary<string, int>> CountFor(ClaimsPrincipal worker, CancellationToken cancellation)
    {
        var (workshop, person, now) = (worker.Operator(), worker.Actor().Person, clock.GetUtcNow().UtcDateTime);
        var readers = db.Readers.Where(one =>
            one.Operator == workshop && one.Person == person && one.TrainedUntil > now
        );
        var waiting = await db.ProofRequests.CountAsync(
            one =>
                one.Operator == workshop
                && (one.State == RequestState.Waiting || one.State == RequestState.Appealed)
                && readers.Any(),
            cancellation
        );
        return new Dictionary<string, int> { ["/atelier/droits"] = waiting };
    }
}
