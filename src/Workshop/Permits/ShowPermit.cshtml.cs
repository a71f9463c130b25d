using Marketplace.Platform;
using Marketplace.Workshop.Devices;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Workshop.Permits;

/// <summary>The permit in force, or every reason why there is none.</summary>
internal sealed class ShowPermitModel(Db db, Bench bench, IssuePermit issue) : AtDevice(db, bench)
{
    public async Task<IActionResult> OnPostAsync()
    {
        await issue.For(Device, await Trace(), Cancellation);
        return await Save("/permis");
    }
}
