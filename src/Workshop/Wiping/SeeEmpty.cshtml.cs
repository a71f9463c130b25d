using Marketplace.Platform;
using Marketplace.Workshop.Devices;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Workshop.Wiping;

/// <summary>A person's eyes: the second of the two proofs that a device holds no medium.</summary>
internal sealed class SeeEmptyModel(Db db, Bench bench) : AtDevice(db, bench)
{
    public Task<IActionResult> OnPostAsync() => Do((device, trace) => device.SeeEmpty(trace));
}
