using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Devices;
using Marketplace.Workshop.Evidence;
using Marketplace.Workshop.Evidence.Snapshots;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Workshop.Intake;

/// <summary>What became of a snapshot.</summary>
/// <param name="Problem">Why it waits in the queue; null where it was recorded.</param>
/// <param name="Status">The HTTP status that says so.</param>
internal sealed record SnapshotReceipt(
    EvidenceFile File,
    int Status,
    Device? Device = null,
    Reason? Problem = null,
    IReadOnlyList<SnapshotWarning>? Warnings = null
);

/// <summary>Takes a snapshot in: finds the device it speaks of or registers one, never merging two silently.</summary>
internal sealed class ReceiveSnapshot(Db db, KeepEvidence keep, Bench bench, ReceiveErasures erasures)
{
    /// <param name="numberAside">
    /// A person read this file beside the one that bears the same number, and says that both are to be believed.
    /// </param>
    public async Task<SnapshotReceipt> Receive(
        ReadOnlyMemory<byte> content,
        Actor sender,
        string? tag,
        Origin? origin,
        CancellationToken cancellation,
        bool numberAside = false
    )
    {
        try
        {
            return await Take(content, sender, tag, origin, numberAside, cancellation);
        }
        catch (DbUpdateException twice) when (db.IsDuplicate(twice))
        {
            // The same machine was sent twice at the same moment, and the other one was first: it is known by now.
            db.ChangeTracker.Clear();
            return await Take(content, sender, tag, origin, numberAside, cancellation);
        }
    }

    private async Task<SnapshotReceipt> Take(
        ReadOnlyMemory<byte> content,
        Actor sender,
        string? tag,
        Origin? origin,
        bool numberAside,
        CancellationToken cancellation
    )
    {
        var file = await keep.Keep(EvidenceKind.Snapshot, content, sender, cancellation);
        if (file.Device is { } known)
            return new(file, 200, await db.Devices.Whole().SingleAsync(d => d.Id == known, cancellation), Warnings: []);
        if (KeepEvidence.IsTooLarge(content))
            return await Wait(file, 413, KeepEvidence.TooLarge, cancellation);

        try
        {
            var snapshot = SnapshotReader.Read(content);
            return await Record(
                numberAside ? snapshot with { Uuid = null } : snapshot,
                file,
                sender,
                tag,
                origin,
                cancellation
            );
        }
        catch (UnreadableEvidence unreadable)
        {
            var status = unreadable.Fault is EvidenceFault.NotJson ? 400 : 422;
            return await Wait(file, status, new Reason(unreadable.Code, unreadable.Message), cancellation);
        }
    }

    private async Task<SnapshotReceipt> Record(
        Snapshot snapshot,
        EvidenceFile file,
        Actor sender,
        string? tag,
        Origin? origin,
        CancellationToken cancellation
    )
    {
        if (snapshot.Uuid is { } uuid && await IsTaken(uuid, file, cancellation))
            return await Wait(file, 409, UuidTaken, cancellation);

        var found = await Match(snapshot.Identity, file.Operator, tag, cancellation);
        if (found.Count > 1)
            return await Wait(file, 422, Conflict(found), cancellation);
        if (found.Count == 0 && tag is not null)
            return await Wait(file, 422, UnknownTag, cancellation);

        var trace = await bench.Trace(sender, cancellation);
        var device = found.SingleOrDefault() ?? Register(snapshot, file.Operator, origin, trace);
        (file.Uuid, file.Format) = (snapshot.Uuid, snapshot.Format.ToString());
        file.AttachTo(device.Id);
        var others = tag is null ? [] : await NamesOfOthers(snapshot.Identity, device, cancellation);
        device.Record(snapshot, keep.Source(file, sender), trace, others);
        await erasures.JudgeEmbedded(snapshot.Erasures, device, keep.Source(file, sender), trace, cancellation);
        await db.SaveChangesAsync(cancellation);
        return new(file, 200, device, Warnings: [.. snapshot.Warnings, .. Doubts(snapshot, trace.OccurredAt)]);
    }

    /// <summary>What shows only beside our own clock. The parts are believed; the date is not.</summary>
    private static IEnumerable<SnapshotWarning> Doubts(Snapshot snapshot, DateTime now) =>
        snapshot.TakenAt > now.AddDays(1)
            ?
            [
                new(
                    "timestamp-in-the-future",
                    "Le relevé est daté d’un jour qui n’est pas encore venu : l’horloge de l’appareil est fausse."
                ),
            ]
            : [];

    private Device Register(Snapshot snapshot, OperatorId workshop, Origin? origin, Trace trace)
    {
        var device = Device.Receive(new Reception(workshop, snapshot.Identity, null, origin ?? Origin.Private), trace);
        db.Add(device);
        return device;
    }

    private async Task<List<Device>> Match(
        SnapshotIdentity identity,
        OperatorId workshop,
        string? tag,
        CancellationToken cancellation
    )
    {
        if (tag is not null)
            return await db.Find(tag, workshop, cancellation) is { } tagged ? [tagged] : [];

        var names = Alias.Of(identity).Select(alias => alias.Value).ToList();
        var kinds = Alias.Of(identity).ToHashSet();
        var candidates = await db
            .Aliases.Where(alias => alias.Operator == workshop && names.Contains(alias.Value))
            .Select(alias => new
            {
                alias.Device,
                alias.Kind,
                alias.Value,
            })
            .ToListAsync(cancellation);
        var ids = candidates.Where(c => kinds.Contains((c.Kind, c.Value))).Select(c => c.Device).Distinct().ToList();
        return await db.Devices.Whole().Where(device => ids.Contains(device.Id)).ToListAsync(cancellation);
    }

    /// <summary>A person may say which device a snapshot is of; the names that another device bears stay that device's.</summary>
    private async Task<HashSet<(AliasKind, string)>> NamesOfOthers(
        SnapshotIdentity identity,
        Device device,
        CancellationToken cancellation
    )
    {
        var names = Alias.Of(identity).Select(alias => alias.Value).ToList();
        var borne = await db
            .Aliases.Where(alias => alias.Operator == device.Operator && alias.Device != device.Id)
            .Where(alias => names.Contains(alias.Value))
            .Select(alias => new { alias.Kind, alias.Value })
            .ToListAsync(cancellation);
        return [.. borne.Select(alias => (alias.Kind, alias.Value))];
    }

    private Task<bool> IsTaken(Guid uuid, EvidenceFile file, CancellationToken cancellation) =>
        db.EvidenceFiles.AnyAsync(
            other => other.Operator == file.Operator && other.Uuid == uuid && other.Id != file.Id,
            cancellation
        );

    private async Task<SnapshotReceipt> Wait(
        EvidenceFile file,
        int status,
        Reason why,
        CancellationToken cancellation
    ) => new(await keep.Queue(file, why, cancellation), status, Problem: why);

    /// <summary>Two files, one number: a person reads both and decides.</summary>
    public const string UuidConflict = "uuid-conflict";

    private static Reason UuidTaken { get; } =
        new(
            UuidConflict,
            "Un autre relevé porte déjà ce numéro, avec un contenu différent. Celui-ci attend une décision."
        );

    private static Reason UnknownTag { get; } =
        new("tag-unknown", "Aucun appareil de votre atelier ne porte cette étiquette. Le relevé attend une décision.");

    private static Reason Conflict(List<Device> devices) =>
        new(
            "alias-conflict",
            $"Ce relevé ressemble à plusieurs appareils : {string.Join(", ", devices.Select(device => device.Tag))}. Une personne doit choisir."
        );
}
