using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Platform.Outbox;

/// <summary>An event on its way to its handlers. Kept until each of them has run.</summary>
internal sealed class OutboxMessage
{
    public long Id { get; private init; }
    public required Guid EventId { get; init; }
    public required string Type { get; init; }
    public required string Body { get; init; }
    public required DateTime SavedAt { get; init; }

    /// <summary>When the last handler was through; at once where nobody listens.</summary>
    public DateTime? DoneAt { get; init; }
    public DateTime? NotBefore { get; private set; }
    public int Attempts { get; private set; }
    public string? LastError { get; private set; }
}

/// <summary>That one handler has dealt with one event: written in the transaction of its effect.</summary>
internal sealed class Handled
{
    public required Guid EventId { get; init; }
    public required string Handler { get; init; }
}

internal sealed class OutboxMapping : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("platform_outbox").HasKey(message => message.Id);
        builder.Property(message => message.Type).HasMaxLength(200);
        builder.Property(message => message.LastError).HasMaxLength(500);
        builder.HasIndex(message => message.Id, "IX_platform_outbox_waiting").HasFilter("\"DoneAt\" IS NULL");
    }
}

internal sealed class HandledMapping : IEntityTypeConfiguration<Handled>
{
    public void Configure(EntityTypeBuilder<Handled> builder)
    {
        builder.ToTable("platform_handled").HasKey(handled => new { handled.EventId, handled.Handler });
        builder.Property(handled => handled.Handler).HasMaxLength(200);
    }
}
