using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Catalog.Listings;

internal sealed class ListingMapping : IEntityTypeConfiguration<Listing>
{
    public void Configure(EntityTypeBuilder<Listing> builder)
    {
        builder.ToTable("listings").HasKey(listing => listing.Id);
        builder.Property(listing => listing.Id).ValueGeneratedNever();
        builder.Property(listing => listing.Slug).HasMaxLength(Listing.LongestSlug);
        builder.Property(listing => listing.Likeness).HasMaxLength(64);
        builder.Property(listing => listing.Maker).HasMaxLength(120);
        builder.Property(listing => listing.Model).HasMaxLength(120);
        builder.Property(listing => listing.Cpu).HasMaxLength(120);
        builder.Property(listing => listing.StorageKind).HasMaxLength(16);
        builder.Ignore(listing => listing.Solidarity);
        builder.HasIndex(listing => listing.Slug, "IX_catalog_listings_slug").IsUnique();
        builder.HasIndex(listing => new { listing.Operator, listing.Likeness }, "IX_catalog_listings_likeness");
        builder.HasIndex(listing => new { listing.Type, listing.Price }, "IX_catalog_listings_type_price");
        builder
            .HasMany(listing => listing.Prices)
            .WithOne()
            .HasForeignKey(price => price.Listing)
            .OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("FK_catalog_price_history_listing");
        builder
            .HasMany(listing => listing.Units)
            .WithOne()
            .HasForeignKey(unit => unit.Listing)
            .OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("FK_catalog_units_listing");
    }
}
