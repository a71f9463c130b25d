using System.Security.Claims;
using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Platform;

namespace Marketplace.Workshop.Devices;

/// <summary>Where an act takes place: now, by this person, at their workshop.</summary>
internal sealed class Bench(INetwork network, TimeProvider clock)
{
    /// <summary>The day that rules with a date are asked for.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now);

    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public Task<Trace> Trace(ClaimsPrincipal user, CancellationToken cancellation = default) =>
        Trace(user.Actor(), cancellation);

    public async Task<Trace> Trace(Actor by, CancellationToken cancellation)
    {
        var workshop = await network.Operator(by.Operator!.Value, cancellation);
        return new Trace(Now, by, workshop?.Name ?? "");
    }
}
