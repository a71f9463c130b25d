using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Ordering.Payments.Online;

/// <summary>What a message of the provider is about, and so what is to be asked.</summary>
internal enum EventSubject
{
    /// <summary>A payment page: its reference is the session.</summary>
    Page,

    /// <summary>Money that went back: its reference is the payment.</summary>
    Refunds,

    /// <summary>A complaint: its reference is the dispute.</summary>
    Dispute,

    /// <summary>Nothing that concerns an order.</summary>
    Other,
}

/// <summary>
/// A signed message of Stripe. Its id is unique: told twice, it is stored once. What follows from it is done, and noted
/// as done, in one transaction.
/// </summary>
internal sealed class StripeEvent
{
    /// <summary>Stripe's own: <c>evt_…</c>.</summary>
    public required string Id { get; init; }

    public required string Type { get; init; }
    public required EventSubject Subject { get; init; }
    public required string Reference { get; init; }
    public required DateTime CreatedAt { get; init; }
    public required DateTime ReceivedAt { get; init; }
    public DateTime? DoneAt { get; set; }
    public DateTime? NotBefore { get; set; }
    public int Attempts { get; set; }
    public string? LastError { get; set; }
}

internal sealed class StripeEventMapping : IEntityTypeConfiguration<StripeEvent>
{
    public void Configure(EntityTypeBuilder<StripeEvent> builder)
    {
        builder.ToTable("stripe_events").HasKey(one => one.Id);
        builder.Property(one => one.Id).HasMaxLength(120).ValueGeneratedNever();
        builder.Property(one => one.Type).HasMaxLength(80);
        builder.Property(one => one.Reference).HasMaxLength(120);
        builder.Property(one => one.LastError).HasMaxLength(500);
        builder.HasIndex(one => one.ReceivedAt, "IX_ordering_stripe_events_waiting").HasFilter("\"DoneAt\" IS NULL");
    }
}
