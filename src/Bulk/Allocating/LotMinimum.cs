using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Bulk.Allocating;

/// <summary>The fewest units that an operator sells as its part of a lot.</summary>
internal sealed class LotMinimum : Aggregate
{
    public const int Largest = 100;

    public required OperatorId Operator { get; init; }
    public int Units { get; private set; } = 1;

    public void Set(int units)
    {
        Refuse.If(units is < 1 or > Largest, "Un lot minimum va de 1 à {0} appareils.", Largest);
        Units = units;
    }
}

internal sealed class LotMinimumMapping : IEntityTypeConfiguration<LotMinimum>
{
    public void Configure(EntityTypeBuilder<LotMinimum> builder)
    {
        builder.ToTable("minimums").HasKey(one => one.Operator);
        builder.Property(one => one.Operator).ValueGeneratedNever();
    }
}
