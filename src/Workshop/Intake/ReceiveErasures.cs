using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Workshop.Devices;
using Marketplace.Workshop.Evidence;
using Marketplace.Workshop.Evidence.Erasures;
using Marketplace.Workshop.Evidence.Snapshots;
using Marketplace.Workshop.Wiping;
using Marketplace.Workshop.Wiping.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Workshop.Intake;

/// <summary>The verdict on one drive of a report, and the device it was matched with.</summary>
internal sealed record DriveVerdict(ErasureReport Report, Verdict Verdict, Device? Device);

/// <summary>What became of an erasure report.</summary>
internal sealed record ErasureReceipt(
    EvidenceFile File,
    int Status,
    IReadOnlyList<DriveVerdict> Verdicts,
    Reason? Problem = null
);

/// <summary>Takes erasure reports in: one verdict a drive, and a place in the queue for what matches no drive of ours.</summary>
internal sealed class ReceiveErasures(Db db, KeepEvidence keep, Bench bench, INetwork network)
{
    public async Task<ErasureReceipt> Receive(
        ReadOnlyMemory<byte> content,
        Actor sender,
        string? tag,
        CancellationToken cancellation
    )
    {
        var file = await keep.Keep(EvidenceKind.Erasure, content, sender, cancellation);
        if (KeepEvidence.IsTooLarge(content))
            return await Wait(file, 413, KeepEvidence.TooLarge, cancellation);

        try
        {
            var document = ErasureReader.Read(content);
            file.Format = document.Format;
            return await Judge(document.Reports, file, sender, tag, cancellation);
        }
        catch (UnreadableEvidence unreadable)
        {
            var status = unreadable.Fault is EvidenceFault.UnsupportedFormat ? 415 : 422;
            return await Wait(file, status, new Reason(unreadable.Code, unreadable.Message), cancellation);
        }
    }

    /// <summary>Judges the erasures that a snapshot tells of its own drives.</summary>
    public async Task JudgeEmbedded(
        IReadOnlyList<EmbeddedErasure> told,
        Device device,
        EvidenceSource source,
        Trace trace,
        CancellationToken cancellation
    )
    {
        if (told.Count == 0)
            return;
        var onFlash = await AcceptsOverwriteOnFlash(device.Operator, cancellation);
        foreach (var report in told.Select(Read).OfType<ErasureReport>())
            if (Drive(report, [device]) is { } drive)
                db.Add(device.Judge(report, drive, onFlash, source, trace));
    }

    /// <summary>An erasure that a snapshot tells but that cannot be read proves nothing; the snapshot itself stands.</summary>
    private static ErasureReport? Read(EmbeddedErasure told)
    {
        try
        {
            return told.Kind is EmbeddedErasureKind.WorkbenchAction
                ? ErasureReader.FromWorkbenchAction(told.Json, told.Drive)
                : ErasureReader.FromSanitize(told.Json);
        }
        catch (UnreadableEvidence)
        {
            return null;
        }
    }

    private async Task<ErasureReceipt> Judge(
        IReadOnlyList<ErasureReport> reports,
        EvidenceFile file,
        Actor sender,
        string? tag,
        CancellationToken cancellation
    )
    {
        var devices = await Candidates(reports, file.Operator, tag, cancellation);
        if (tag is not null && devices.Count == 0)
            return await Wait(file, 422, UnknownTag, cancellation);

        var onFlash = await AcceptsOverwriteOnFlash(file.Operator, cancellation);
        var trace = await bench.Trace(sender, cancellation);
        var judged = await db.Wipes.Where(wipe => wipe.Evidence == file.Id).ToListAsync(cancellation);
        var verdicts = reports
            .Select(report => Told(report, devices, judged) ?? One(report, devices, onFlash, file, trace))
            .ToList();
        Place(file, verdicts);
        await db.SaveChangesAsync(cancellation);
        return new(file, 201, verdicts);
    }

    /// <summary>The same report again: the same answer, and nothing new in the books.</summary>
    private static DriveVerdict? Told(ErasureReport report, List<Device> devices, List<Wipe> judged) =>
        Drive(report, devices) is { } drive && judged.Find(wipe => wipe.Drive == drive.Id) is { } wipe
            ? new(report, wipe.ReadVerdict(), devices.Single(device => device.Id == drive.Device))
            : null;

    private DriveVerdict One(ErasureReport report, List<Device> devices, bool onFlash, EvidenceFile file, Trace trace)
    {
        if (Drive(report, devices) is not { } drive)
        {
            var unmatched = WipeRules.Judge(report, new DriveContext { OperatorAcceptsOverwriteOnFlash = onFlash });
            return new(report, unmatched, null);
        }
        var device = devices.Single(device => device.Id == drive.Device);
        var wipe = device.Judge(report, drive, onFlash, keep.Source(file, trace.By), trace);
        db.Add(wipe);
        return new(report, wipe.ReadVerdict(), device);
    }

    /// <summary>The file is done with when each of its drives found its device; else a person has to look.</summary>
    private static void Place(EvidenceFile file, List<DriveVerdict> verdicts)
    {
        if (verdicts.Find(verdict => verdict.Device is not null)?.Device is { } device)
            file.AttachTo(device.Id);
        if (verdicts.Exists(verdict => verdict.Device is null))
            file.Queue(DriveUnknown);
    }

    private static KnownDrive? Drive(ErasureReport report, IEnumerable<Device> devices) =>
        MatchDrive.Among(report.Drive, devices.SelectMany(device => device.Drives), drive => drive.Identity)
            is [var only]
            ? only
            : null;

    private async Task<List<Device>> Candidates(
        IReadOnlyList<ErasureReport> reports,
        OperatorId workshop,
        string? tag,
        CancellationToken cancellation
    )
    {
        if (tag is not null)
            return await db.Find(tag, workshop, cancellation) is { } device ? [device] : [];

        var serials = reports.Select(report => DriveSerial.Normalise(report.Drive.Serial)).OfType<string>().ToList();
        var wwns = reports.Select(report => DriveSerial.NormaliseWwn(report.Drive.Wwn)).OfType<string>().ToList();
        var ids = await db
            .Drives.Where(drive => drive.Operator == workshop)
            .Where(drive => serials.Contains(drive.SerialKey!) || wwns.Contains(drive.WwnKey!))
            .Select(drive => drive.Device)
            .Distinct()
            .ToListAsync(cancellation);
        return await db.Devices.Whole().Where(device => ids.Contains(device.Id)).ToListAsync(cancellation);
    }

    private async Task<bool> AcceptsOverwriteOnFlash(OperatorId workshop, CancellationToken cancellation) =>
        (await network.Operator(workshop, cancellation))?.AcceptsOverwriteOnFlash ?? false;

    private async Task<ErasureReceipt> Wait(
        EvidenceFile file,
        int status,
        Reason why,
        CancellationToken cancellation
    ) => new(await keep.Queue(file, why, cancellation), status, [], why);

    private static Reason DriveUnknown { get; } =
        new("drive-unknown", "Au moins un disque de ce rapport ne se trouve dans aucun appareil de votre atelier.");

    private static Reason UnknownTag { get; } =
        new("tag-unknown", "Aucun appareil de votre atelier ne porte cette étiquette. Le rapport attend une décision.");
}
