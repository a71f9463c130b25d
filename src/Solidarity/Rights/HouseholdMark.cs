using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Solidarity.Rights;

/// <summary>
/// One thing by which a household was recognised: the number of a proof, or a name with a phone number or an address. It
/// is a keyed hash (see <see cref="Households"/>); whatever leads to the same household is one household's.
/// </summary>
internal sealed class HouseholdMark
{
    public required string Mark { get; init; }

    /// <summary>Under which its units are counted.</summary>
    public required string Household { get; set; }

    public required DateTime SeenAt { get; set; }
}

internal sealed class HouseholdMarkMapping : IEntityTypeConfiguration<HouseholdMark>
{
    public void Configure(EntityTypeBuilder<HouseholdMark> builder)
    {
        // Two orders that come at once under one mark cannot both be the first: the key lets one through.
        builder.ToTable("household_marks").HasKey(one => one.Mark);
        builder.Property(one => one.Mark).HasMaxLength(64);
        builder.Property(one => one.Household).HasMaxLength(64);
        builder.HasIndex(one => one.Household, "IX_solidarity_household_marks_household");
        builder.HasIndex(one => one.SeenAt, "IX_solidarity_household_marks_seen");
    }
}
