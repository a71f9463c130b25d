using Marketplace.Ordering.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Ordering.Payments.Reconciling;

/// <summary>Our ledger and the provider's, held against each other for one day.</summary>
internal sealed class Reconciliation
{
    private readonly List<ReconciliationGap> gaps = [];

    private Reconciliation() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Midnight, UTC: the beginning of the day.</summary>
    public DateTime Day { get; private init; }

    /// <summary>What came in less what went out, as we wrote it.</summary>
    public Money Ours { get; private init; }

    /// <summary>The same as the provider wrote it, before its fees.</summary>
    public Money Theirs { get; private init; }

    public Money Fees { get; private init; }
    public DateTime RanAt { get; private init; }
    public IReadOnlyList<ReconciliationGap> Gaps => gaps;

    public static Reconciliation Of(DateTime day, Comparison found, DateTime now)
    {
        var report = new Reconciliation
        {
            Day = day,
            Ours = found.Ours,
            Theirs = found.Theirs,
            Fees = found.Fees,
            RanAt = now,
        };
        report.gaps.AddRange(found.Gaps.Select(gap => new ReconciliationGap(report.Id, gap)));
        return report;
    }
}

/// <summary>A movement that one of the two ledgers does not have.</summary>
internal sealed class ReconciliationGap
{
    private ReconciliationGap() { }

    internal ReconciliationGap(Guid reconciliation, Gap gap) =>
        (Reconciliation, Reference, Ours, Theirs, Order) = (
            reconciliation,
            gap.Reference,
            gap.Ours,
            gap.Theirs,
            gap.Order
        );

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid Reconciliation { get; private init; }
    public string Reference { get; private init; } = "";
    public Money Ours { get; private init; }
    public Money Theirs { get; private init; }

    /// <summary>Null: no order of ours has this reference.</summary>
    public OrderId? Order { get; private init; }
}

internal sealed class ReconciliationMapping : IEntityTypeConfiguration<Reconciliation>
{
    public void Configure(EntityTypeBuilder<Reconciliation> builder)
    {
        builder.ToTable("reconciliations").HasKey(one => one.Id);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasIndex(one => one.Day, "IX_ordering_reconciliations_day").IsUnique();
        builder
            .HasMany(one => one.Gaps)
            .WithOne()
            .HasForeignKey(gap => gap.Reconciliation)
            .HasConstraintName("FK_ordering_reconciliation_gaps_reconciliation")
            .OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(one => one.Gaps).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class ReconciliationGapMapping : IEntityTypeConfiguration<ReconciliationGap>
{
    public void Configure(EntityTypeBuilder<ReconciliationGap> builder)
    {
        builder.ToTable("reconciliation_gaps").HasKey(gap => gap.Id);
        builder.Property(gap => gap.Id).ValueGeneratedNever();
        builder.Property(gap => gap.Reference).HasMaxLength(120);
        builder.HasIndex(gap => gap.Reconciliation, "IX_ordering_reconciliation_gaps_reconciliation");
    }
}
