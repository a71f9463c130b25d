using Marketplace.Platform;
using Marketplace.Workshop.Devices;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Workshop.Wiping;

/// <summary>The second person reads the verdicts and accepts, or does not.</summary>
internal sealed class VerifyWipeModel(Db db, Bench bench) : AtDevice(db, bench)
{
    private readonly Db db = db;
    private Dictionary<Guid, Wipe> verdicts = [];

    public IEnumerable<string> Why(KnownDrive drive) =>
        drive.Wipe is { } id && verdicts.TryGetValue(id, out var wipe)
            ? wipe.ReadVerdict().Reasons.Select(reason => reason.Text)
            : [];

    protected override async Task Load()
    {
        var inForce = Device.Drives.Select(drive => drive.Wipe).OfType<Guid>().ToList();
        verdicts = await db
            .Wipes.AsNoTracking()
            .Where(wipe => inForce.Contains(wipe.Id))
            .ToDictionaryAsync(wipe => wipe.Id, Cancellation);
    }

    public Task<IActionResult> OnPostAsync() => Do((device, trace) => device.VerifyWipe(trace));
}
