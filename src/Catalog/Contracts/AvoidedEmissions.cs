using Marketplace.Workshop.Contracts;

namespace Marketplace.Catalog.Contracts;

/// <summary>
/// Greenhouse gas that a reused device avoids over the next three years, in kg of CO2 equivalent: the share of a new
/// device that is not made, less the parts that were put in, the transport and the workshop.
/// <c>s × M × (L2 / L) − parts − transport − workshop</c>, with s the share of buyers who would have bought a new one.
/// </summary>
/// <param name="Low">Half of the buyers would have bought a new one.</param>
/// <param name="Central">Seven of ten.</param>
/// <param name="High">All of them.</param>
/// <param name="Source">Where the figures come from and how they are used (directive (EU) 2024/825).</param>
public sealed record AvoidedEmissions(int Low, int Central, int High, string Source)
{
    // Years of a second life and of the life of a new device (ours).
    private const double SecondLife = 3;
    private const double NewLife = 5;

    // Collection, sorting, tests and a year of their lamps, per device (ours); parts are not counted one by one yet.
    private const double Overhead = 4;

    private static readonly System.Text.CompositeFormat Method = System.Text.CompositeFormat.Parse(
        "Base Empreinte de l’ADEME pour la fabrication d’un appareil neuf ({0} kg), seconde vie de 3 ans sur 5, "
            + "50, 70 ou 100 % d’achats neufs évités, moins 4 kg de collecte et d’atelier (nos hypothèses)"
    );

    private const string Laptops =
        "ADEME 2022, reconditionnement : 27 kg par an pour un ordinateur portable, fourchette pour trois ans";

    /// <summary>Null for a type without a published figure.</summary>
    public static AvoidedEmissions? Of(DeviceType type) =>
        type switch
        {
            // A measured figure is preferred to a computed one.
            DeviceType.Laptop => new(75, 81, 107, Laptops),
            DeviceType.Desktop => Computed(277),
            DeviceType.AllInOne => Computed(277),
            DeviceType.Screen => Computed(64.7),
            DeviceType.Tablet => Computed(75.9),
            DeviceType.Smartphone => Computed(84.0),
            _ => null,
        };

    private static AvoidedEmissions Computed(double made) =>
        new(
            Avoided(made, 0.5),
            Avoided(made, 0.7),
            Avoided(made, 1),
            string.Format(System.Globalization.CultureInfo.GetCultureInfo("fr-FR"), Method, made)
        );

    private static int Avoided(double made, double share) =>
        (int)Math.Round(share * made * (SecondLife / NewLife) - Overhead, MidpointRounding.AwayFromZero);
}
