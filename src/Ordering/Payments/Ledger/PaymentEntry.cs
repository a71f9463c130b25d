using Marketplace.Ordering.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Ordering.Payments.Ledger;

/// <summary>
/// A line of the ledger of payments, for one operator's part of an order. It is written once and never changed: an
/// error is righted by another line. What an order owes and is owed is computed from these lines alone.
/// </summary>
internal sealed class PaymentEntry
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required OrderId Order { get; init; }
    public required OperatorId Operator { get; init; }
    public required EntryKind Kind { get; init; }
    public required PaidBy How { get; init; }

    /// <summary>Never negative; the kind says which way it goes.</summary>
    public required Money Amount { get; init; }

    /// <summary>
    /// Who else knows it under this name: the provider's payment or refund, the bank's line, the cheque, the form. The
    /// same kind of line is recorded once for a reference, however often it is told.
    /// </summary>
    public required string Reference { get; init; }

    public required DateTime OccurredAt { get; init; }
    public required DateTime RecordedAt { get; init; }

    /// <summary>Who recorded it; null where the programme did.</summary>
    public PersonId? By { get; init; }

    /// <summary>The closing of the till that counted it; stamped once, by the closing itself.</summary>
    public Guid? Closing { get; private init; }

    public bool Says(NewEntry other) =>
        (Operator, Kind, How, Reference) == (other.Operator, other.Kind, other.How, other.Reference);
}

/// <summary>A line to be written.</summary>
internal sealed record NewEntry(
    OperatorId Operator,
    EntryKind Kind,
    PaidBy How,
    Money Amount,
    string Reference,
    DateTime OccurredAt,
    PersonId? By = null
);

internal sealed class PaymentEntryMapping : IEntityTypeConfiguration<PaymentEntry>
{
    public void Configure(EntityTypeBuilder<PaymentEntry> builder)
    {
        builder.ToTable("payments").HasKey(entry => entry.Id);
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.Property(entry => entry.Reference).HasMaxLength(120);
        builder.HasIndex(entry => entry.Order, "IX_ordering_payments_order");
        builder
            .HasIndex(
                entry => new
                {
                    entry.Reference,
                    entry.Kind,
                    entry.How,
                    entry.Operator,
                },
                "IX_ordering_payments_once"
            )
            .IsUnique();
        builder
            .HasIndex(entry => new { entry.Operator, entry.How }, "IX_ordering_payments_till")
            .HasFilter("\"Closing\" IS NULL");
        builder.HasIndex(entry => new { entry.How, entry.OccurredAt }, "IX_ordering_payments_day");
    }
}
