using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Ordering.Crates;

internal sealed class LotDeliveryMapping : IEntityTypeConfiguration<LotDelivery>
{
    public void Configure(EntityTypeBuilder<LotDelivery> builder)
    {
        builder.ToTable("lot_deliveries").HasKey(one => one.Id);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.SignedBy).HasMaxLength(LotDelivery.LongestName);
        builder.Property(one => one.SignedAs).HasMaxLength(LotDelivery.LongestName);
        builder.Property(one => one.Remark).HasMaxLength(LotDelivery.LongestRemark);
        builder.Ignore(one => one.Crates);
        builder.HasIndex(one => new { one.SubOrder, one.No }, "IX_ordering_lot_deliveries_no").IsUnique();
        builder.HasIndex(one => one.Order, "IX_ordering_lot_deliveries_order");
        builder
            .HasMany(one => one.Units)
            .WithOne()
            .HasForeignKey(unit => unit.Delivery)
            .HasConstraintName("FK_ordering_packed_units_delivery")
            .OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(one => one.Units).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class PackedUnitMapping : IEntityTypeConfiguration<PackedUnit>
{
    public void Configure(EntityTypeBuilder<PackedUnit> builder)
    {
        builder.ToTable("packed_units").HasKey(unit => unit.Id);
        builder.Property(unit => unit.Id).ValueGeneratedNever();
        builder.Property(unit => unit.Tag).HasMaxLength(16);
        builder.Property(unit => unit.Title).HasMaxLength(300);
        builder.HasIndex(unit => unit.Delivery, "IX_ordering_packed_units_delivery");
        builder
            .HasIndex(unit => unit.Active, "IX_ordering_packed_units_once")
            .IsUnique()
            .HasFilter("\"Active\" IS NOT NULL");
    }
}
