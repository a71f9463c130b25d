using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Ordering.Delivering;

/// <summary>
/// What an operator asks for a parcel, from a day on: a price up to each weight. A tariff is never changed, another one
/// follows it; one without a tier ends the deliveries.
/// </summary>
internal sealed class ParcelTariff : Aggregate
{
    public const int MostTiers = 5;
    private readonly List<ParcelTier> tiers = [];

    private ParcelTariff() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public OperatorId Operator { get; private init; }
    public DateTime From { get; private init; }
    public DateTime SetAt { get; private init; }
    public PersonId SetBy { get; private init; }

    public IReadOnlyList<ParcelTier> Tiers => tiers;

    public static ParcelTariff Set(
        OperatorId workshop,
        DateTime from,
        IReadOnlyList<(int Grams, Money Price)> tiers,
        PersonId by,
        DateTime now
    )
    {
        Refuse.If(tiers.Count > MostTiers, "Un tarif compte au plus {0} tranches.", MostTiers);
        Refuse.If(
            tiers.Any(tier => tier.Grams is <= 0 or > 60_000),
            "Un poids va de quelques grammes à 60 kg : au-delà, aucun transporteur ne prend le colis."
        );
        Refuse.If(
            tiers.Any(tier => tier.Price < Money.Zero || tier.Price > Money.Euros(200)),
            "Le prix d’un colis va de 0 à 200 €."
        );
        var sorted = tiers.OrderBy(tier => tier.Grams).ToList();
        Refuse.If(
            sorted.Zip(sorted.Skip(1)).Any(pair => pair.First.Grams == pair.Second.Grams),
            "Deux tranches ont le même poids : gardez-en une."
        );
        Refuse.If(
            sorted.Zip(sorted.Skip(1)).Any(pair => pair.First.Price > pair.Second.Price),
            "Un colis plus lourd ne peut pas coûter moins cher qu’un plus léger."
        );
        var tariff = new ParcelTariff
        {
            Operator = workshop,
            From = from,
            SetAt = now,
            SetBy = by,
        };
        tariff.tiers.AddRange(sorted.Select(tier => new ParcelTier(tariff.Id, tier.Grams, tier.Price)));
        return tariff;
    }

    /// <summary>The price of a parcel of this weight; null where it is too heavy.</summary>
    public Money? PriceOf(int grams) =>
        tiers.Where(tier => tier.MaxGrams >= grams).OrderBy(tier => tier.MaxGrams).FirstOrDefault()?.Price;
}

/// <summary>The price up to a weight.</summary>
internal sealed class ParcelTier
{
    private ParcelTier() { }

    internal ParcelTier(Guid tariff, int grams, Money price) => (Tariff, MaxGrams, Price) = (tariff, grams, price);

    public Guid Tariff { get; private init; }
    public int MaxGrams { get; private init; }
    public Money Price { get; private init; }
}

internal sealed class ParcelTariffMapping : IEntityTypeConfiguration<ParcelTariff>
{
    public void Configure(EntityTypeBuilder<ParcelTariff> builder)
    {
        builder.ToTable("parcel_tariffs").HasKey(tariff => tariff.Id);
        builder.Property(tariff => tariff.Id).ValueGeneratedNever();
        builder.HasIndex(tariff => new { tariff.Operator, tariff.From }, "IX_ordering_parcel_tariffs_operator");
        builder
            .HasMany(tariff => tariff.Tiers)
            .WithOne()
            .HasForeignKey(tier => tier.Tariff)
            .HasConstraintName("FK_ordering_parcel_tiers_tariff")
            .OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(tariff => tariff.Tiers).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class ParcelTierMapping : IEntityTypeConfiguration<ParcelTier>
{
    public void Configure(EntityTypeBuilder<ParcelTier> builder) =>
        builder.ToTable("parcel_tiers").HasKey(tier => new { tier.Tariff, tier.MaxGrams });
}
