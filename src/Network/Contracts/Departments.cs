namespace Marketplace.Network.Contracts;

/// <summary>The departments where the network works: Provence-Alpes-Côte d’Azur and Occitanie.</summary>
public static class Departments
{
    /// <summary>The name by the code, in the order of the codes.</summary>
    public static IReadOnlyDictionary<string, string> South { get; } =
        new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["04"] = "Alpes-de-Haute-Provence",
            ["05"] = "Hautes-Alpes",
            ["06"] = "Alpes-Maritimes",
            ["09"] = "Ariège",
            ["11"] = "Aude",
            ["12"] = "Aveyron",
            ["13"] = "Bouches-du-Rhône",
            ["30"] = "Gard",
            ["31"] = "Haute-Garonne",
            ["32"] = "Gers",
            ["34"] = "Hérault",
            ["46"] = "Lot",
            ["48"] = "Lozère",
            ["65"] = "Hautes-Pyrénées",
            ["66"] = "Pyrénées-Orientales",
            ["81"] = "Tarn",
            ["82"] = "Tarn-et-Garonne",
            ["83"] = "Var",
            ["84"] = "Vaucluse",
        };

    /// <summary>« Gard (30) »; the code alone for a department of elsewhere.</summary>
    public static string Name(string code) => South.TryGetValue(code, out var name) ? $"{name} ({code})" : code;

    /// <summary>The code in a postcode of five digits: Corsica is split by its third digit, overseas has three (La Poste).</summary>
    public static string OfPostCode(string postCode) =>
        postCode.StartsWith("97", StringComparison.Ordinal) || postCode.StartsWith("98", StringComparison.Ordinal)
            ? postCode[..3]
        : postCode.StartsWith("20", StringComparison.Ordinal)
            ? string.CompareOrdinal(postCode, "20200") < 0 ? "2A"
                : "2B"
        : postCode[..2];
}
