using Marketplace.Catalog.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Catalog.Stock;

/// <summary>
/// A buyer's claim on one unit, from checkout to sale or release. A unit has at most one that has not ended: a unique
/// filtered index says so.
/// </summary>
internal sealed class Claim : Aggregate
{
    private Claim() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required DeviceId Unit { get; init; }
    public required ListingId Listing { get; init; }

    /// <summary>The order.</summary>
    public required Guid Holder { get; init; }

    /// <summary>What was asked when it was claimed.</summary>
    public required Money Price { get; init; }
    public required DateTime ClaimedAt { get; init; }
    public DateTime? Until { get; private set; }
    public DateTime? EndedAt { get; private set; }

    /// <summary>How it ended, in words.</summary>
    public string? End { get; private set; }

    public static Claim Make(UnitPlace unit, Guid holder, DateTime until, Trace trace)
    {
        var claim = new Claim
        {
            Unit = unit.Device,
            Listing = unit.Listing,
            Holder = holder,
            Price = unit.Price,
            ClaimedAt = trace.OccurredAt,
            Until = until,
        };
        claim.Raise(new Reserved(unit.Device, trace, until));
        claim.Raise(new ListingChanged(unit.Listing));
        return claim;
    }

    public bool IsOver(DateTime now) => Until <= now;

    public void KeepUntil(DateTime? until) => Until = until;

    public void Release(string why, Trace trace)
    {
        Finish(why, trace);
        Raise(new ReservationReleased(Unit, trace, why));
        Raise(new ClaimEnded(Unit, Holder, why));
    }

    public void Sell(Trace trace)
    {
        Finish("Vendu", trace);
        Raise(new Sold(Unit, trace, Price));
    }

    private void Finish(string how, Trace trace)
    {
        (EndedAt, End) = (trace.OccurredAt, how.Length <= 200 ? how : how[..200]);
        Raise(new ListingChanged(Listing));
    }
}

/// <summary>Where a unit is in the shop, for whoever claims it.</summary>
internal sealed record UnitPlace(DeviceId Device, ListingId Listing, OperatorId Operator, Money Price);

internal sealed class ClaimMapping : IEntityTypeConfiguration<Claim>
{
    public void Configure(EntityTypeBuilder<Claim> builder)
    {
        builder.ToTable("claims").HasKey(claim => claim.Id);
        builder.Property(claim => claim.Id).ValueGeneratedNever();
        builder.Property(claim => claim.End).HasMaxLength(200);
        builder.HasIndex(claim => claim.Unit, "IX_catalog_claims_active").IsUnique().HasFilter("\"EndedAt\" IS NULL");
        builder.HasIndex(claim => claim.Holder, "IX_catalog_claims_holder");
        builder
            .HasOne<StockUnit>()
            .WithMany()
            .HasForeignKey(claim => claim.Unit)
            .OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("FK_catalog_claims_unit");
    }
}
