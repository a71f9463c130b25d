using Marketplace.Ordering.Orders;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Ordering.Withdrawing;

/// <summary>One computer of the contract that somebody withdraws from: it may be a part of an order.</summary>
internal sealed class WithdrawnUnit
{
    private WithdrawnUnit() { }

    internal WithdrawnUnit(Guid withdrawal, OrderLine line) =>
        (Withdrawal, Line, Tag, Title) = (withdrawal, line.Id, line.Tag, line.Title);

    public Guid Withdrawal { get; private init; }
    public Guid Line { get; private init; }
    public Tag Tag { get; private init; }
    public string Title { get; private init; } = "";
}

internal sealed class WithdrawnUnitMapping : IEntityTypeConfiguration<WithdrawnUnit>
{
    public void Configure(EntityTypeBuilder<WithdrawnUnit> builder)
    {
        builder.ToTable("withdrawn_units").HasKey(unit => new { unit.Withdrawal, unit.Line });
        builder.Property(unit => unit.Tag).HasMaxLength(16);
        builder.Property(unit => unit.Title).HasMaxLength(300);
    }
}
