using Marketplace.Workshop.Contracts;

namespace Marketplace.Ordering.Agec;

/// <summary>A family of the Common Procurement Vocabulary (regulation (EC) 213/2008) under which public buyers count.</summary>
/// <param name="Code">Eight digits and a check digit.</param>
internal sealed record CpvFamily(string Code, string Name)
{
    public static CpvFamily Computers { get; } = new("30200000-1", "Matériel et fournitures informatiques");

    public static CpvFamily Telephones { get; } = new("32250000-0", "Téléphones mobiles");

    /// <summary>The family in which the share is counted, and the code of the very product.</summary>
    public static (CpvFamily Family, CpvFamily Product) Of(DeviceType? type) =>
        type switch
        {
            DeviceType.Laptop => (Computers, new("30213100-6", "Ordinateurs portables")),
            DeviceType.Tablet => (Computers, new("30213200-7", "Tablettes informatiques")),
            DeviceType.Desktop or DeviceType.AllInOne => (Computers, new("30213300-8", "Ordinateurs de bureau")),
            DeviceType.Screen => (Computers, new("30231300-0", "Écrans d’affichage")),
            DeviceType.Printer or DeviceType.MultifunctionPrinter => (
                Computers,
                new("30232100-5", "Imprimantes et traceurs")
            ),
            DeviceType.Smartphone => (Telephones, Telephones),
            _ => (Computers, Computers),
        };
}

/// <summary>The least share that reused or recycled goods make up of a year's spending on a family.</summary>
internal static class AgecShare
{
    public const string Law = "Article 58 de la loi n° 2020-105 du 10 février 2020 (AGEC)";

    public const string Decree =
        "Décret n° 2024-134 du 21 février 2024, qui remplace le décret n° 2021-254 du 9 mars 2021";

    /// <summary>In per cent of the amount without tax (decree 2024-134, annex): 20 in 2024, 25 in 2027, 30 in 2030.</summary>
    public static int Least(int year) =>
        year switch
        {
            >= 2030 => 30,
            >= 2027 => 25,
            _ => 20,
        };
}
