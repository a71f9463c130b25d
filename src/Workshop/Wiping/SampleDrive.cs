using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Workshop.Devices;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Workshop.Wiping;

/// <summary>Brings a sample together with the verdict that it confirms or overturns.</summary>
internal sealed class SampleDrive(Db db, INetwork network)
{
    /// <param name="serial">Of the drive, as its label says; may be left out where the device has one drive only.</param>
    public Task For(Device device, string? serial, Sampling found, Trace trace, CancellationToken cancellation)
    {
        var key = Verdicts.DriveSerial.Normalise(serial);
        var wiped = device.Drives.Where(drive => drive.Status is not null).ToList();
        var drive = string.IsNullOrWhiteSpace(serial)
            ? (wiped is [var only] ? only : null)
            : device.Drives.Find(one => one.SerialKey is not null && one.SerialKey == key);
        return For(device, drive, found, trace, cancellation);
    }

    public async Task For(Device device, KnownDrive? drive, Sampling found, Trace trace, CancellationToken cancellation)
    {
        Refuse.If(drive is null, SamplingReasons.DriveNotHere);
        var inForce = await db
            .Wipes.Where(wipe => wipe.Id == drive.Wipe)
            .Join(
                db.EvidenceFiles,
                wipe => wipe.Evidence,
                file => file.Id,
                (wipe, file) => new WipeInForce(wipe, file.Content)
            )
            .SingleOrDefaultAsync(cancellation);
        var onFlash = (await network.Operator(device.Operator, cancellation))?.AcceptsOverwriteOnFlash ?? false;
        if (device.Sample(drive, inForce, found, onFlash, trace) is { } again)
            db.Add(again);
    }
}
