using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Ordering.Delivering;

/// <summary>Where a parcel goes.</summary>
internal sealed record PostalAddress(string Name, string Street, string? Complement, string PostCode, string City)
{
    public override string ToString() =>
        string.Join(
            ", ",
            new[] { Name, Street, Complement, $"{PostCode} {City}" }.Where(part => part is { Length: > 0 })
        );
}

/// <summary>The box in which one operator's part of an order travels.</summary>
internal sealed class Parcel
{
    private Parcel() { }

    internal Parcel(Guid part, PostalAddress to, int grams)
    {
        (SubOrder, Grams) = (part, grams);
        (Name, Street, Complement, PostCode, City) = to;
    }

    public Guid SubOrder { get; private init; }
    public string Name { get; private set; } = "";
    public string Street { get; private set; } = "";
    public string? Complement { get; private set; }
    public string PostCode { get; private set; } = "";
    public string City { get; private set; } = "";

    /// <summary>As it was computed when the price was shown.</summary>
    public int Grams { get; private init; }

    public string? Carrier { get; private set; }
    public string? Tracking { get; private set; }

    public PostalAddress To => new(Name, Street, Complement, PostCode, City);

    internal void Leave(string carrier, string tracking) => (Carrier, Tracking) = (carrier, tracking);
}

internal sealed class ParcelMapping : IEntityTypeConfiguration<Parcel>
{
    public void Configure(EntityTypeBuilder<Parcel> builder)
    {
        builder.ToTable("parcels").HasKey(parcel => parcel.SubOrder);
        builder.Property(parcel => parcel.SubOrder).ValueGeneratedNever();
        builder.Property(parcel => parcel.Name).HasMaxLength(100);
        builder.Property(parcel => parcel.Street).HasMaxLength(200);
        builder.Property(parcel => parcel.Complement).HasMaxLength(200);
        builder.Property(parcel => parcel.PostCode).HasMaxLength(5);
        builder.Property(parcel => parcel.City).HasMaxLength(100);
        builder.Property(parcel => parcel.Carrier).HasMaxLength(60);
        builder.Property(parcel => parcel.Tracking).HasMaxLength(60);
        builder.Ignore(parcel => parcel.To);
    }
}
