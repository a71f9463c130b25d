using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Catalog.Stock;

internal sealed class StockUnitMapping : IEntityTypeConfiguration<StockUnit>
{
    public void Configure(EntityTypeBuilder<StockUnit> builder)
    {
        builder.ToTable("units").HasKey(unit => unit.Device);
        builder.Property(unit => unit.Device).ValueGeneratedNever();
        builder.Property(unit => unit.Tag).HasMaxLength(16);
        builder.Property(unit => unit.GradeLine).HasMaxLength(64);
        builder.Property(unit => unit.Photo).HasMaxLength(64);
        builder.HasIndex(unit => unit.Tag, "IX_catalog_units_tag").IsUnique();
        builder.HasIndex(unit => new { unit.Listing, unit.State }, "IX_catalog_units_listing");
        builder.HasIndex(unit => new { unit.State, unit.HeldUntil }, "IX_catalog_units_held");
        builder.HasIndex(unit => unit.PromisedTo, "IX_catalog_units_promised").HasFilter("\"PromisedTo\" IS NOT NULL");
        builder.HasIndex(unit => new { unit.Operator, unit.ListedAt }, "IX_catalog_units_operator");
    }
}
