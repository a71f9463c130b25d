using Marketplace.Platform;
using Marketplace.Workshop.Devices;
using Marketplace.Workshop.Evidence;
using Marketplace.Workshop.Wiping.Verdicts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Workshop.Wiping;

/// <summary>One erasure report of one drive, and what our rules made of it. Never changed: a better report is another one.</summary>
internal sealed class Wipe
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid Evidence { get; init; }
    public required OperatorId Operator { get; init; }

    /// <summary>The device, once the drive is matched with one.</summary>
    public DeviceId? Device { get; private init; }
    public Guid? Drive { get; private init; }

    /// <summary>The report's facts, as JSON of <see cref="ErasureReport"/>.</summary>
    public required string Report { get; init; }
    public WipeLevel Level { get; private init; }
    public VerdictStatus Status { get; private init; }

    /// <summary>The reasons, as JSON of a list of <see cref="Reason"/>.</summary>
    public required string Reasons { get; init; }
    public required PersonId WipedBy { get; init; }
    public required DateTime JudgedAt { get; init; }

    public static Wipe Of(EvidenceSource source, ErasureReport report, KnownDrive? drive, Verdict verdict) =>
        new()
        {
            Evidence = source.Evidence,
            Operator = source.By.Operator ?? throw new InvalidOperationException("Evidence comes from an operator."),
            Device = drive?.Device,
            Drive = drive?.Id,
            Report = FactJson.Write(report),
            Level = verdict.Level,
            Status = verdict.Status,
            Reasons = FactJson.Write(verdict.Reasons),
            WipedBy = source.By.Person,
            JudgedAt = source.At,
        };

    /// <summary>Another verdict on the same report, because something else was learnt of the drive.</summary>
    public Wipe JudgedAgain(Verdict verdict, DateTime at) =>
        new()
        {
            Evidence = Evidence,
            Operator = Operator,
            Device = Device,
            Drive = Drive,
            Report = Report,
            Level = verdict.Level,
            Status = verdict.Status,
            Reasons = FactJson.Write(verdict.Reasons),
            WipedBy = WipedBy,
            JudgedAt = at,
        };

    public ErasureReport ReadReport() => FactJson.Read<ErasureReport>(Report);

    public Verdict ReadVerdict() => new(Level, Status, FactJson.Read<List<Reason>>(Reasons));
}

/// <summary>Which file a fact was read from, who sent it, and when.</summary>
internal sealed record EvidenceSource(Guid Evidence, string Content, Actor By, DateTime At);

internal sealed class WipeMapping : IEntityTypeConfiguration<Wipe>
{
    public void Configure(EntityTypeBuilder<Wipe> builder)
    {
        builder.ToTable("wipes").HasKey(wipe => wipe.Id);
        builder.HasIndex(wipe => wipe.Evidence, "IX_workshop_wipes_evidence");
        builder.HasIndex(wipe => wipe.Device, "IX_workshop_wipes_device");
    }
}
