using Marketplace.Catalog.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Catalog.Listings;

/// <summary>A price that was asked from a moment on. Rows are only ever added: they are the proof of a reduction.</summary>
internal sealed class AskedPrice
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required ListingId Listing { get; init; }
    public required Money Amount { get; init; }
    public required DateTime From { get; init; }
    public required PersonId By { get; init; }
}

internal sealed class AskedPriceMapping : IEntityTypeConfiguration<AskedPrice>
{
    public void Configure(EntityTypeBuilder<AskedPrice> builder)
    {
        builder.ToTable("price_history").HasKey(price => price.Id);
        builder.Property(price => price.Id).ValueGeneratedNever();
        builder.HasIndex(price => new { price.Listing, price.From }, "IX_catalog_price_history_listing");
    }
}
