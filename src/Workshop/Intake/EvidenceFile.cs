using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Workshop.Intake;

internal enum EvidenceKind
{
    Snapshot,
    Erasure,
}

internal enum EvidenceStatus
{
    /// <summary>Read and attached to a device.</summary>
    Accepted,

    /// <summary>Waits for a person: unreadable, unmatched or in conflict. Never lost, never deleted by itself.</summary>
    Queued,

    /// <summary>A person looked and set it aside, with a reason.</summary>
    Dismissed,
}

/// <summary>
/// A file that a tool sent, kept as received under the hash of its content. The raw file may hold the donor's personal
/// data (addresses, host name): it has an expiry, the facts read from it have none.
/// </summary>
internal sealed class EvidenceFile
{
    /// <summary>How long raw evidence is kept (ours): the guarantee of two years and a margin for disputes.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(3 * 365);

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required OperatorId Operator { get; init; }
    public required EvidenceKind Kind { get; init; }

    /// <summary>SHA-256 of the raw content, lower-case hexadecimal: the file's name.</summary>
    public required string Content { get; init; }

    /// <summary>The tool's own number of a snapshot.</summary>
    public Guid? Uuid { get; set; }
    public string? Format { get; set; }
    public required int Bytes { get; init; }
    public required DateTime ReceivedAt { get; init; }
    public required DateTime ExpiresAt { get; init; }

    /// <summary>Who sent it, or stood at the bench.</summary>
    public required PersonId ReceivedBy { get; init; }
    public DeviceId? Device { get; private set; }
    public EvidenceStatus Status { get; private set; } = EvidenceStatus.Queued;

    /// <summary>Why it waits, or why it was set aside: a stable code and a sentence.</summary>
    public string? ReasonCode { get; private set; }
    public string? ReasonText { get; private set; }

    public static EvidenceFile Of(EvidenceKind kind, string content, int bytes, Actor sender, DateTime now) =>
        new()
        {
            Operator = sender.Operator ?? throw new InvalidOperationException("Evidence comes from an operator."),
            Kind = kind,
            Content = content,
            Bytes = bytes,
            ReceivedAt = now,
            ExpiresAt = now + Kept,
            ReceivedBy = sender.Person,
        };

    public void AttachTo(DeviceId device)
    {
        Device = device;
        (Status, ReasonCode, ReasonText) = (EvidenceStatus.Accepted, null, null);
    }

    public void Queue(Reason why) =>
        (Status, ReasonCode, ReasonText) = (EvidenceStatus.Queued, why.Code, Short(why.Text));

    public void Dismiss(string why)
    {
        Refuse.If(Status is not EvidenceStatus.Queued, "Cette preuve n’attend plus de décision.");
        Refuse.If(string.IsNullOrWhiteSpace(why), "Dites pourquoi cette preuve est mise de côté.");
        (Status, ReasonText) = (EvidenceStatus.Dismissed, Short(why));
    }

    private static string Short(string text) => text.Length <= 500 ? text : text[..500];
}

internal sealed class EvidenceFileMapping : IEntityTypeConfiguration<EvidenceFile>
{
    public void Configure(EntityTypeBuilder<EvidenceFile> builder)
    {
        builder.ToTable("evidence").HasKey(file => file.Id);
        builder.Property(file => file.Content).HasMaxLength(64);
        builder.Property(file => file.Format).HasMaxLength(40);
        builder.Property(file => file.ReasonCode).HasMaxLength(64);
        builder.Property(file => file.ReasonText).HasMaxLength(500);
        builder
            .HasIndex(
                file => new
                {
                    file.Operator,
                    file.Kind,
                    file.Content,
                },
                "IX_workshop_evidence_content"
            )
            .IsUnique();
        builder
            .HasIndex(file => new { file.Operator, file.Uuid }, "IX_workshop_evidence_uuid")
            .IsUnique()
            .HasFilter("\"Uuid\" IS NOT NULL");
        builder.HasIndex(
            file => new
            {
                file.Operator,
                file.Status,
                file.ReceivedAt,
            },
            "IX_workshop_evidence_queue"
        );
        builder.HasIndex(file => file.Device, "IX_workshop_evidence_device");
    }
}
