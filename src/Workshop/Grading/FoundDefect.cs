using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Workshop.Grading;

/// <summary>A defect that somebody saw on the unit, until it is repaired or found to be a mistake. Never deleted.</summary>
internal sealed class FoundDefect
{
    public const int LongestNote = 200;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required DeviceId Device { get; init; }
    public required DefectZone Zone { get; init; }
    public required DefectSeverity Severity { get; init; }
    public bool AffectsFunction { get; init; }
    public string? Note { get; init; }

    /// <summary>The photo that shows it, and where on it, in percent from the left and from the top.</summary>
    public Guid? Photo { get; private set; }
    public int? LeftPercent { get; private set; }
    public int? TopPercent { get; private set; }
    public required DateTime FoundAt { get; init; }
    public required PersonId FoundBy { get; init; }
    public DateTime? CorrectedAt { get; private set; }
    public PersonId? CorrectedBy { get; private set; }
    public string? CorrectedWhy { get; private set; }

    public bool Stands => CorrectedAt is null;

    public Defect Seen => new(Zone, Severity, AffectsFunction, Note);

    /// <summary>Says where a photo shows it; null: none does.</summary>
    public void Place(DefectPlace? place) =>
        (Photo, LeftPercent, TopPercent) = (place?.Photo, place?.LeftPercent, place?.TopPercent);

    public void Correct(string why, Trace trace) =>
        (CorrectedWhy, CorrectedAt, CorrectedBy) = (why, trace.OccurredAt, trace.By.Person);
}

/// <summary>Where a defect is on a photo of the unit.</summary>
internal sealed record DefectPlace(Guid Photo, int LeftPercent, int TopPercent);

internal sealed class FoundDefectMapping : IEntityTypeConfiguration<FoundDefect>
{
    public void Configure(EntityTypeBuilder<FoundDefect> builder)
    {
        builder.ToTable("defects").HasKey(defect => defect.Id);
        builder.Property(defect => defect.Id).ValueGeneratedNever();
        builder.Property(defect => defect.Note).HasMaxLength(FoundDefect.LongestNote);
        builder.Property(defect => defect.CorrectedWhy).HasMaxLength(FoundDefect.LongestNote);
        builder.HasIndex(defect => defect.Device, "IX_workshop_defects_device");
    }
}
