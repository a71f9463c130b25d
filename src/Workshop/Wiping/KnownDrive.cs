using Marketplace.Platform;
using Marketplace.Workshop.Devices;
using Marketplace.Workshop.Evidence;
using Marketplace.Workshop.Evidence.Snapshots;
using Marketplace.Workshop.Grading.Rules;
using Marketplace.Workshop.Wiping.Verdicts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Workshop.Wiping;

/// <summary>
/// A drive that is, or ever was, in a device since its reception. Its data counts until it is erased, even when the
/// drive is gone.
/// </summary>
internal sealed class KnownDrive
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required DeviceId Device { get; init; }
    public required OperatorId Operator { get; set; }
    public string? Model { get; private set; }
    public string? Serial { get; private init; }

    /// <summary>The serial as it is matched: upper case, no spaces, no maker's prefix.</summary>
    public string? SerialKey { get; private init; }
    public string? Wwn { get; private set; }
    public string? WwnKey { get; private init; }
    public long? SizeBytes { get; private set; }
    public Medium Medium { get; private set; }

    /// <summary>What the drive says of its own health, as JSON; null where it was not asked.</summary>
    public string? Smart { get; private set; }
    public required DateTime InstalledAt { get; init; }

    public DateTime? RemovedAt { get; private set; }

    /// <summary>The verdict in force: of the last report that was judged good, or of the last one.</summary>
    public Guid? Wipe { get; private set; }
    public WipeLevel Level { get; private set; }
    public VerdictStatus? Status { get; private set; }
    public PersonId? WipedBy { get; private set; }
    public DateTime? WipedAt { get; private set; }

    /// <summary>The recovery software of a third person found nothing (R2v3, appendix B).</summary>
    public DateTime? SampledAt { get; private set; }
    public PersonId? SampledBy { get; private set; }

    public static KnownDrive Install(Device device, Drive seen, DateTime at)
    {
        var drive = new KnownDrive
        {
            Device = device.Id,
            Operator = device.Operator,
            Serial = seen.Identity.Serial,
            SerialKey = DriveSerial.Normalise(seen.Identity.Serial),
            WwnKey = DriveSerial.NormaliseWwn(seen.Identity.Wwn),
            InstalledAt = at,
        };
        drive.See(seen);
        return drive;
    }

    public DriveIdentity Identity => new(Model, Serial, Wwn, SizeBytes, Medium);

    public Smart? ReadSmart() => Smart is null ? null : FactJson.Read<Smart>(Smart);

    /// <summary>What a grade looks at. A size that nobody knows counts as the smallest.</summary>
    public DriveFacts ToGrade()
    {
        var smart = ReadSmart();
        return new(
            Medium,
            SizeBytes ?? 0,
            smart?.AssessmentPassed,
            Count(smart?.Reallocated),
            Count(smart?.Pending),
            smart?.WearLeftPercent,
            Count(smart?.MediaErrors)
        );
    }

    private static int? Count(long? told) => told is { } count ? (int)Math.Clamp(count, 0, int.MaxValue) : null;

    /// <summary>Model and the end of the serial: enough to tell two drives apart, not to trace a donor.</summary>
    public string PublicName =>
        $"{Model ?? "support"} …{(Serial is { Length: > 4 } ? Serial[^4..] : Serial ?? "sans numéro")}";

    /// <summary>Whether a snapshot shows this very drive: by serial or world-wide name; by model and size where it has neither.</summary>
    public bool IsSame(DriveIdentity seen) =>
        SerialKey is null && WwnKey is null
            ? DriveSerial.Normalise(seen.Serial) is null && Model == seen.Model && SizeBytes == seen.SizeBytes
            : MatchDrive.SameSerial(Identity, seen) || MatchDrive.SameWwn(Identity, seen);

    public void See(Drive seen)
    {
        Model = seen.Identity.Model ?? Model;
        Wwn = seen.Identity.Wwn ?? Wwn;
        SizeBytes = seen.Identity.SizeBytes ?? SizeBytes;
        Medium = seen.Identity.Medium is Medium.Unknown ? Medium : seen.Identity.Medium;
        Smart = seen.Smart is { } smart ? FactJson.Write(smart) : Smart;
        RemovedAt = null;
    }

    public void Remove(DateTime at) => RemovedAt = at;

    /// <summary>Takes a new verdict: an accepted one gives way to a contrary fact only, not to a report that lacks something.</summary>
    public void Judge(Wipe wipe)
    {
        if (Status is VerdictStatus.Accepted && wipe.Status is VerdictStatus.Pending)
            return;
        Take(wipe);
        (WipedBy, WipedAt) = (wipe.WipedBy, wipe.JudgedAt);
        // What a third person found, they found after another wipe.
        (SampledBy, SampledAt) = (null, null);
    }

    /// <summary>Somebody used it since: whatever was proved of it proves nothing now.</summary>
    public void Forget()
    {
        (Wipe, Level, Status) = (null, WipeLevel.None, null);
        (WipedBy, WipedAt, SampledBy, SampledAt) = (null, null, null, null);
    }

    /// <summary>The same report, judged again after a third person looked: who wiped, and when, stays the same.</summary>
    public void JudgeAgain(Wipe wipe) => Take(wipe);

    private void Take(Wipe wipe) => (Wipe, Level, Status) = (wipe.Id, wipe.Level, wipe.Status);

    /// <summary>A third person looked and found nothing.</summary>
    public void Sampled(Trace trace) => (SampledBy, SampledAt) = (trace.By.Person, trace.OccurredAt);
}

internal sealed class KnownDriveMapping : IEntityTypeConfiguration<KnownDrive>
{
    public void Configure(EntityTypeBuilder<KnownDrive> builder)
    {
        builder.ToTable("drives").HasKey(drive => drive.Id);
        builder.Property(drive => drive.Id).ValueGeneratedNever();
        builder.Property(drive => drive.Model).HasMaxLength(120);
        builder.Property(drive => drive.Serial).HasMaxLength(120);
        builder.Property(drive => drive.SerialKey).HasMaxLength(120);
        builder.Property(drive => drive.Wwn).HasMaxLength(64);
        builder.Property(drive => drive.WwnKey).HasMaxLength(64);
        builder.Property(drive => drive.Smart).HasMaxLength(1000);
        builder.HasIndex(drive => new { drive.Operator, drive.SerialKey }, "IX_workshop_drives_serial");
        builder.HasIndex(drive => new { drive.Operator, drive.WwnKey }, "IX_workshop_drives_wwn");
        builder.HasIndex(drive => drive.Device, "IX_workshop_drives_device");
    }
}
