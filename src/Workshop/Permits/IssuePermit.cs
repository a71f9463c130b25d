using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Signing;
using Marketplace.Workshop.Devices;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Workshop.Permits;

/// <summary>Gathers the proofs of a device's chain and signs its permit.</summary>
internal sealed class IssuePermit(Db db, INetwork network, SiteKey site)
{
    /// <exception cref="Refusal">The device may not be listed; the reasons say why, all at once.</exception>
    public async Task<ListingPermit> For(Device device, Trace trace, CancellationToken cancellation)
    {
        var proofs = new PermitProofs(
            await LastEvents(device.Id, cancellation),
            await Countries(device.Operator, cancellation)
        );
        return device.IssuePermit(proofs, site.Key, trace);
    }

    private async Task<Dictionary<string, int>> LastEvents(DeviceId device, CancellationToken cancellation) =>
        await db
            .Ledger.Where(entry => entry.Device == device)
            .GroupBy(entry => entry.Type)
            .Select(same => new { Type = same.Key, Last = same.Max(entry => entry.N) })
            .ToDictionaryAsync(last => last.Type, last => last.Last, cancellation);

    /// <summary>Every operation on a device is done at its operator's, who is known by a French department.</summary>
    private async Task<string[]> Countries(OperatorId workshop, CancellationToken cancellation) =>
        await network.Operator(workshop, cancellation) is { Department.Length: > 0 } ? ["FR"] : [""];
}
