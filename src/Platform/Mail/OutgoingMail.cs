using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Platform.Mail;

/// <summary>A mail, written in the transaction of what it tells, and sent soon after; the back-office can read it again.</summary>
public sealed class OutgoingMail
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The operator in whose name it is sent, who may read it; null for the site itself.</summary>
    public OperatorId? Operator { get; init; }

    public required string To { get; init; }
    public required string Subject { get; init; }
    public required string Text { get; init; }
    public required string Html { get; init; }

    /// <summary>The address to which a POST stops such mails (RFC 8058); null where there is nothing to stop.</summary>
    public string? Stop { get; init; }

    public required DateTime QueuedAt { get; init; }
    public DateTime? SentAt { get; private set; }
    public DateTime? NotBefore { get; private set; }
    public int Attempts { get; private set; }
    public string? LastError { get; private set; }
}

internal sealed class OutgoingMailMapping : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> builder)
    {
        builder.ToTable("platform_mails").HasKey(mail => mail.Id);
        builder.Property(mail => mail.To).HasMaxLength(256);
        builder.Property(mail => mail.Subject).HasMaxLength(200);
        builder.Property(mail => mail.Stop).HasMaxLength(600);
        builder.Property(mail => mail.LastError).HasMaxLength(500);
        builder.HasIndex(mail => mail.QueuedAt, "IX_platform_mails_waiting").HasFilter("\"SentAt\" IS NULL");
    }
}
