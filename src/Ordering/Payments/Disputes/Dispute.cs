using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Payments.Online;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Ordering.Payments.Disputes;

/// <summary>A buyer complained at their bank about a payment. The bank asks for proofs, by a date.</summary>
internal sealed class Dispute : Aggregate
{
    private Dispute() { }

    /// <summary>The provider's own.</summary>
    public string Id { get; private init; } = "";

    public OrderId Order { get; private init; }
    public string Payment { get; private init; } = "";
    public Money Amount { get; private init; }

    /// <summary>The bank's word for it: <c>fraudulent</c>, <c>product_not_received</c>…</summary>
    public string Reason { get; private init; } = "";

    public DisputeOutcome Outcome { get; private set; }
    public DateTime OpenedAt { get; private init; }
    public DateTime? AnswerBefore { get; private set; }
    public DateTime? ClosedAt { get; private set; }

    public static Dispute Open(DisputeSeen seen, OrderId order) =>
        new()
        {
            Id = seen.Id,
            Order = order,
            Payment = seen.Payment,
            Amount = seen.Amount,
            Reason = seen.Reason,
            Outcome = seen.Outcome,
            OpenedAt = seen.OpenedAt,
            AnswerBefore = seen.AnswerBefore,
        };

    public void Turn(DisputeSeen seen, DateTime now)
    {
        (Outcome, AnswerBefore) = (seen.Outcome, seen.AnswerBefore ?? AnswerBefore);
        if (Outcome is DisputeOutcome.Won or DisputeOutcome.Lost)
            ClosedAt ??= now;
    }
}

internal sealed class DisputeMapping : IEntityTypeConfiguration<Dispute>
{
    public void Configure(EntityTypeBuilder<Dispute> builder)
    {
        builder.ToTable("disputes").HasKey(dispute => dispute.Id);
        builder.Property(dispute => dispute.Id).HasMaxLength(120).ValueGeneratedNever();
        builder.Property(dispute => dispute.Payment).HasMaxLength(120);
        builder.Property(dispute => dispute.Reason).HasMaxLength(80);
        builder.HasIndex(dispute => dispute.Order, "IX_ordering_disputes_order");
    }
}
