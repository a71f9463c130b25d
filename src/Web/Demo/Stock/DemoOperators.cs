namespace Marketplace.Web.Demo.Stock;

/// <summary>Where orders are handed over.</summary>
/// <param name="Phone">From the ranges that the regulator reserves for fiction (ARCEP, decision 2018-0881).</param>
internal sealed record DemoPickUpPoint(
    string Name,
    string Street,
    string PostalCode,
    string Town,
    double Latitude,
    double Longitude,
    string Phone,
    string Hours
);

/// <summary>A workshop that does not exist.</summary>
internal sealed record DemoOperator(
    string Key,
    string Name,
    string Siret,
    string Town,
    string Phone,
    IReadOnlyList<DemoPickUpPoint> PickUpPoints
)
{
    /// <summary>What it says of itself in the directory.</summary>
    public required string Does { get; init; }

    /// <summary>Reserved by RFC 2606: a mail sent there reaches nobody.</summary>
    public string Domain => $"{Key}.example";
}

internal static class DemoOperators
{
    public static readonly DemoOperator Marseille = new(
        "re-ordi-marseille",
        "Atelier Ré-Ordi de Marseille",
        "90000001900019",
        "Marseille",
        "04 65 71 20 10",
        [
            new(
                "Atelier de la Belle de Mai",
                "12 traverse des Mécanos",
                "13003",
                "Marseille",
                43.3126,
                5.3896,
                "04 65 71 20 11",
                "du mardi au samedi, de 9 h à 12 h et de 14 h à 18 h"
            ),
            new(
                "Relais d’Aix",
                "4 impasse des Amandiers bleus",
                "13090",
                "Aix-en-Provence",
                43.5263,
                5.4454,
                "04 65 71 20 12",
                "le mercredi et le samedi, de 10 h à 17 h"
            ),
        ]
    )
    {
        Does =
            "Reçoit les ordinateurs des entreprises et des écoles de Marseille, les efface et les répare avec des personnes en insertion.",
    };

    public static readonly DemoOperator Nimes = new(
        "recyclerie-nimes",
        "La Recyclerie Numérique de Nîmes",
        "90000002700012",
        "Nîmes",
        "04 65 71 30 10",
        [
            new(
                "La Recyclerie, comptoir",
                "27 chemin du Vieux Lavoir",
                "30000",
                "Nîmes",
                43.8367,
                4.3601,
                "04 65 71 30 11",
                "du lundi au vendredi, de 9 h à 17 h"
            ),
            new(
                "Relais de Montpellier",
                "8 place des Micocouliers",
                "34000",
                "Montpellier",
                43.6119,
                3.8772,
                "04 65 71 30 12",
                "le jeudi et le samedi, de 9 h 30 à 16 h"
            ),
        ]
    )
    {
        Does =
            "Répare des portables et des tours, forme aux premiers pas sur un ordinateur, et donne une seconde vie aux pièces.",
    };

    public static IReadOnlyList<DemoOperator> All { get; } = [Marseille, Nimes];
}
