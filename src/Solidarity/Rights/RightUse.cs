using Marketplace.Platform;
using Marketplace.Solidarity.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Solidarity.Rights;

/// <summary>
/// A unit that a household bought with its right. Each takes the next place of its household and kind: the unique index
/// lets one of two orders at once have it, so that no limit is passed by being fast.
/// </summary>
internal sealed class RightUse
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required RightId Right { get; init; }
    public required string Household { get; set; }
    public required UnitKind Kind { get; init; }
    public required int Place { get; set; }
    public required Guid Order { get; init; }
    public required DeviceId Device { get; set; }

    /// <summary>At which it was bought; null for what was bought before it was noted: that of the right.</summary>
    public Tier? Tier { get; init; }

    public required DateTime UsedAt { get; init; }
    public DateTime? ReleasedAt { get; private set; }

    /// <summary>It is served after all, at the next place of its household.</summary>
    public void CountAgain(int place) => (Place, ReleasedAt) = (place, null);
}

internal sealed class RightUseMapping : IEntityTypeConfiguration<RightUse>
{
    public void Configure(EntityTypeBuilder<RightUse> builder)
    {
        builder.ToTable("right_uses").HasKey(use => use.Id);
        builder.Property(use => use.Id).ValueGeneratedNever();
        builder.Property(use => use.Household).HasMaxLength(64);
        builder
            .HasIndex(
                use => new
                {
                    use.Household,
                    use.Kind,
                    use.Place,
                },
                "IX_solidarity_right_uses_place"
            )
            .IsUnique();
        builder.HasIndex(use => new { use.Order, use.Device }, "IX_solidarity_right_uses_order").IsUnique();
    }
}
