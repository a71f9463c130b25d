using Marketplace.Platform;
using Marketplace.Platform.Files;
using Marketplace.Workshop.Devices;
using Marketplace.Workshop.Evidence;
using Marketplace.Workshop.Evidence.Snapshots;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Workshop.Intake;

/// <summary>One line of two snapshots side by side.</summary>
/// <param name="There">Null where there is nothing to compare with.</param>
internal sealed record SnapshotLine(string Word, string Here, string? There)
{
    public bool Differs => There is not null && There != Here;
}

/// <summary>What a waiting snapshot says, beside the one that bears the same number.</summary>
/// <param name="Other">The file that has the number; null where there is none.</param>
/// <param name="OtherDevice">The tag of the device that it was read for.</param>
internal sealed record SnapshotPair(IReadOnlyList<SnapshotLine> Lines, EvidenceFile? Other, string? OtherDevice);

/// <summary>Lets a person read a snapshot that waits, without the donor's personal data.</summary>
internal sealed class CompareSnapshots(Db db, IFiles files)
{
    /// <returns>Null where the file is no snapshot, or one that cannot be read.</returns>
    public async Task<SnapshotPair?> Read(EvidenceFile file, CancellationToken cancellation)
    {
        if (file.Kind is not EvidenceKind.Snapshot || await Snapshot(file, cancellation) is not { } here)
            return null;
        var other = await SameNumber(file, here.Uuid, cancellation);
        var there = other is null ? null : await Snapshot(other, cancellation);
        var device = other?.Device is { } id
            ? await db.Devices.Where(one => one.Id == id).Select(one => one.Tag).SingleAsync(cancellation)
            : (Contracts.Tag?)null;
        return new(Lines(here, there), other, device?.ToString());
    }

    private async Task<EvidenceFile?> SameNumber(EvidenceFile file, Guid? uuid, CancellationToken cancellation) =>
        uuid is null
            ? null
            : await db
                .EvidenceFiles.AsNoTracking()
                .SingleOrDefaultAsync(
                    other => other.Operator == file.Operator && other.Uuid == uuid && other.Id != file.Id,
                    cancellation
                );

    private async Task<Snapshot?> Snapshot(EvidenceFile file, CancellationToken cancellation)
    {
        if (await files.Read(FileKind.Evidence, file.Content, cancellation) is not { } content)
            return null;
        try
        {
            return SnapshotReader.Read(content);
        }
        catch (UnreadableEvidence)
        {
            // The page says already why the file waits: it cannot be shown, only fetched.
            return null;
        }
    }

    private static IReadOnlyList<SnapshotLine> Lines(Snapshot here, Snapshot? there) =>
        [.. Words.Select(one => new SnapshotLine(one.Word, one.Say(here), there is null ? null : one.Say(there)))];

    private static readonly (string Word, Func<Snapshot, string> Say)[] Words =
    [
        ("Fait le", one => one.TakenAt?.ToString("d MMMM yyyy à HH:mm", French.Culture) ?? "sans date"),
        ("Fabricant", one => one.Identity.Manufacturer ?? "inconnu"),
        ("Modèle", one => one.Identity.CommercialName ?? one.Identity.Model ?? "inconnu"),
        ("Numéro de série", one => one.Identity.Serial ?? "inconnu"),
        ("Processeur", one => one.Specification.Cpu?.Model ?? "inconnu"),
        ("Mémoire", one => one.Specification.RamMb is { } ram ? $"{ram / 1024} Go" : "inconnue"),
        ("Disques", Drives),
    ];

    private static string Drives(Snapshot one) =>
        one.Specification.Drives.Count == 0
            ? "aucun"
            : string.Join(", ", one.Specification.Drives.Select(drive => drive.Identity).Select(Drive));

    private static string Drive(DriveIdentity drive) => $"{drive.Model ?? "support"} {drive.Serial ?? "sans numéro"}";
}
