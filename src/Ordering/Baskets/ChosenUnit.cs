using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Ordering.Baskets;

/// <summary>
/// A unit that someone put into a basket. The key is the basket and the tag: choosing twice is one row, and choosing is
/// one insert. It is held for a while from the checkout's first step on.
/// </summary>
internal sealed class ChosenUnit
{
    public required Guid Basket { get; init; }
    public required Tag Tag { get; init; }
    public required DateTime AddedAt { get; init; }
    public DeviceId? Device { get; private set; }

    /// <summary>The order that the stock keeps the unit for; null where it is not kept.</summary>
    public Guid? Holder { get; private set; }

    public DateTime? HeldUntil { get; private set; }

    public bool IsHeld(DateTime now) => HeldUntil > now;

    public bool IsHeldFor(Guid holder, DateTime now) => IsHeld(now) && Holder == holder;

    public void Hold(DeviceId unit, Guid holder, DateTime until) => (Device, Holder, HeldUntil) = (unit, holder, until);

    public void LetGo() => (Holder, HeldUntil) = (null, null);
}

internal sealed class ChosenUnitMapping : IEntityTypeConfiguration<ChosenUnit>
{
    public void Configure(EntityTypeBuilder<ChosenUnit> builder)
    {
        builder.ToTable("basket_lines").HasKey(chosen => new { chosen.Basket, chosen.Tag });
        builder.Property(chosen => chosen.Tag).HasMaxLength(16);
        builder
            .HasIndex(chosen => chosen.HeldUntil, "IX_ordering_basket_lines_held")
            .HasFilter("\"HeldUntil\" IS NOT NULL");
        builder.HasIndex(chosen => chosen.AddedAt, "IX_ordering_basket_lines_added");
    }
}
