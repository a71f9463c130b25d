using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Network.Operators;

/// <summary>A counter where buyers fetch their computer, and pay for it where they wish.</summary>
internal sealed class PickUpPoint
{
    private PickUpPoint() { }

    internal PickUpPoint(OperatorId of, NewPickUpPoint opening)
    {
        Operator = of;
        Slug = Network.Slug.Of(opening.Name);
        Describe(opening);
    }

    public PickUpPointId Id { get; private init; } = PickUpPointId.New();
    public OperatorId Operator { get; private init; }
    public string Slug { get; private init; } = "";
    public string Name { get; private set; } = "";
    public string Street { get; private set; } = "";
    public string PostCode { get; private set; } = "";
    public string City { get; private set; } = "";
    public string OpeningHours { get; private set; } = "";
    public string Phone { get; private set; } = "";
    public double Latitude { get; private set; }
    public double Longitude { get; private set; }

    internal void Describe(NewPickUpPoint told)
    {
        Refuse.If(string.IsNullOrWhiteSpace(told.Name), "Écrivez le nom du point de retrait.");
        Refuse.If(string.IsNullOrWhiteSpace(told.City), "Écrivez la ville du point de retrait.");
        Refuse.If(
            told.PostCode.Trim() is not { Length: 5 } code || !code.All(char.IsAsciiDigit),
            "Un code postal a cinq chiffres : « {0} » ne convient pas.",
            told.PostCode
        );
        Refuse.If(
            !(double.Abs(told.Latitude) <= 90 && double.Abs(told.Longitude) <= 180),
            "Ces coordonnées ne sont pas sur la Terre."
        );
        (Name, Street, PostCode, City) = (told.Name.Trim(), told.Street.Trim(), told.PostCode.Trim(), told.City.Trim());
        (OpeningHours, Phone) = (told.OpeningHours.Trim(), told.Phone.Trim());
        (Latitude, Longitude) = (told.Latitude, told.Longitude);
    }

    public PickUpPointCard Card() =>
        new(Id, Operator, Slug, Name, Street, PostCode, City, OpeningHours, Phone, Latitude, Longitude);
}

internal sealed class PickUpPointMapping : IEntityTypeConfiguration<PickUpPoint>
{
    public void Configure(EntityTypeBuilder<PickUpPoint> builder)
    {
        builder.ToTable("pick_up_points").HasKey(point => point.Id);
        builder.Property(point => point.Id).ValueGeneratedNever();
        builder.Property(point => point.Slug).HasMaxLength(80);
        builder.Property(point => point.Name).HasMaxLength(100);
        builder.Property(point => point.Street).HasMaxLength(200);
        builder.Property(point => point.PostCode).HasMaxLength(5);
        builder.Property(point => point.City).HasMaxLength(100);
        builder.Property(point => point.OpeningHours).HasMaxLength(300);
        builder.Property(point => point.Phone).HasMaxLength(40);
        builder.HasIndex(point => new { point.Operator, point.Slug }, "IX_network_pick_up_points_slug").IsUnique();
    }
}
