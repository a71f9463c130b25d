using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Devices;
using Marketplace.Workshop.Evidence.Snapshots;
using Marketplace.Workshop.Wiping.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Workshop.Wiping;

/// <summary>What others may know of a device, and the proofs of its erasure.</summary>
internal sealed class DeviceProofs(Db db) : IDeviceProofs
{
    public async Task<DeviceCard?> Card(Tag tag, CancellationToken cancellation) =>
        Of(await Known(db.Devices).SingleOrDefaultAsync(device => device.Tag == tag, cancellation));

    public async Task<DeviceCard?> Card(OperatorId workshop, string? tag, CancellationToken cancellation) =>
        Tag.TryParse(tag, out var known)
            ? Of(await Known(db.Devices.Of(workshop)).SingleOrDefaultAsync(d => d.Tag == known, cancellation))
            : null;

    public async Task<IReadOnlyDictionary<DeviceId, DeviceIdentity>> Identities(
        IReadOnlyCollection<DeviceId> devices,
        CancellationToken cancellation
    )
    {
        var known = new Dictionary<DeviceId, DeviceIdentity>();
        // A command takes only so many values.
        foreach (var some in devices.Chunk(1_000))
        foreach (
            var device in await Known(db.Devices).Where(device => some.Contains(device.Id)).ToListAsync(cancellation)
        )
            known[device.Id] = new DeviceIdentity(
                device.Id,
                ProductName.Maker(device.Manufacturer),
                ProductName.Model(device.Manufacturer, device.Model),
                device.Serial,
                device.Type,
                Level(device)
            );
        return known;
    }

    public async Task<ErasureProof?> Erasure(OperatorId workshop, string? tag, CancellationToken cancellation)
    {
        if (await db.Find(tag, workshop, cancellation) is not { } device)
            return null;

        var accepted = device.Drives.Where(drive => drive.Status is VerdictStatus.Accepted).Select(drive => drive.Wipe);
        var wipes = await db.Wipes.AsNoTracking().Where(w => accepted.Contains(w.Id)).ToListAsync(cancellation);
        var files = wipes.Select(wipe => wipe.Evidence).ToList();
        var contents = await db
            .EvidenceFiles.Where(file => files.Contains(file.Id))
            .ToDictionaryAsync(file => file.Id, file => file.Content, cancellation);
        var places = await Places(device, cancellation);
        return Proof(
            device,
            [
                .. device.Drives.Select(drive =>
                    Erased(device, drive, wipes.Find(w => w.Id == drive.Wipe), contents, places)
                ),
            ]
        );
    }

    private static IQueryable<Device> Known(IQueryable<Device> devices) =>
        devices.AsNoTracking().Include(device => device.Drives).Include(device => device.Incidents).AsSingleQuery();

    /// <summary>Where drives that left this device are now: serial number to tag.</summary>
    private async Task<ILookup<string, Tag>> Places(Device device, CancellationToken cancellation)
    {
        var gone = device.Drives.Where(drive => drive.RemovedAt is not null).Select(drive => drive.SerialKey);
        string[] serials = [.. gone.OfType<string>()];
        if (serials is [])
            return Array.Empty<string>().ToLookup(serial => serial, _ => default(Tag));

        var found = await db
            .Drives.Where(d => d.Operator == device.Operator && d.RemovedAt == null && serials.Contains(d.SerialKey!))
            .Join(
                db.Devices,
                drive => drive.Device,
                holder => holder.Id,
                (drive, holder) => new { drive.SerialKey, holder.Tag }
            )
            .ToListAsync(cancellation);
        return found.ToLookup(place => place.SerialKey!, place => place.Tag);
    }

    private static DeviceCard? Of(Device? device)
    {
        if (device is null)
            return null;
        Specification? seen = device.ReadSnapshot()?.Specification;
        var sizes = device.Drives.Where(drive => drive.RemovedAt is null).Select(drive => drive.SizeBytes).ToList();
        return new DeviceCard(
            device.Id,
            device.Tag,
            device.Operator,
            ProductName.Maker(device.Manufacturer),
            ProductName.Model(device.Manufacturer, device.Model),
            device.Type,
            seen?.Cpu?.Model,
            seen?.RamMb,
            sizes is [] || sizes.Contains(null) ? null : sizes.Sum(),
            device.DataIsCleared,
            Level(device),
            device.Permit,
            device.HasOpenIncident
        );
    }

    private static string? Level(Device device) =>
        device.Clearance().State switch
        {
            DataState.ClearVerified => nameof(WipeLevel.Clear),
            DataState.PurgeVerified => nameof(WipeLevel.Purge),
            DataState.DestroyedVerified => nameof(WipeLevel.Destroy),
            DataState.NoMedium => nameof(WipeLevel.None),
            _ => null,
        };

    private static ErasureProof Proof(Device device, IReadOnlyList<DriveErasure> drives)
    {
        var clearance = device.Clearance();
        return new ErasureProof(
            device.Id,
            device.Tag,
            device.Operator,
            device.Manufacturer,
            device.Model,
            device.Serial,
            device.Type,
            device.Origin,
            device.ReceivedAt,
            device.RequiredLevel.ToString(),
            clearance.State.ToString(),
            clearance.Reasons,
            device.DataVerifiedAt,
            drives
        );
    }

    private static DriveErasure Erased(
        Device device,
        KnownDrive drive,
        Wipe? wipe,
        Dictionary<Guid, string> contents,
        ILookup<string, Tag> places
    ) =>
        new(
            drive.PublicName,
            drive.Model,
            drive.Serial,
            drive.Wwn,
            drive.Medium.ToString(),
            drive.SizeBytes,
            drive.InstalledAt,
            drive.RemovedAt,
            drive.RemovedAt is null ? device.Tag : places[drive.SerialKey ?? ""].Cast<Tag?>().FirstOrDefault(),
            wipe is null ? null : Report(wipe, contents[wipe.Evidence], drive.SampledAt)
        );

    private static AcceptedReport Report(Wipe wipe, string content, DateTime? sampledAt)
    {
        var report = wipe.ReadReport();
        return new AcceptedReport(
            content,
            wipe.Level.ToString(),
            report.Technique.ToString(),
            report.Method,
            report.Tool,
            report.ToolVersion,
            report.Verification.ToString(),
            report.HiddenAreas.ToString(),
            report.ApparentBytes,
            report.RealBytes,
            report.ErasedBytes,
            report.Errors,
            report.StartedAt,
            report.EndedAt,
            wipe.JudgedAt,
            sampledAt,
            wipe.ReadVerdict().Reasons
        );
    }
}
