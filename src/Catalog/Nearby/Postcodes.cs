using System.Globalization;

namespace Marketplace.Catalog.Nearby;

/// <summary>
/// French postcodes, without asking anybody: each by its commune, one that is not in the table by the seat of its
/// department. What a visitor types never leaves the site.
/// </summary>
internal static class Postcodes
{
    private const int Length = 5;

    private static readonly Dictionary<string, Place> Communes = Rows("postcodes.tsv")
        .ToDictionary(
            row => row[0],
            row => new Place(row[1], Degrees(row[2]), Degrees(row[3])) { IsAround = row is [.., "~"] }
        );

    private static readonly Dictionary<string, Place> Seats = Rows("departments.tsv")
        .ToDictionary(row => row[0], row => new Place(row[2], Degrees(row[3]), Degrees(row[4]), row[1]));

    /// <summary>Null: no French postcode begins like this one.</summary>
    public static Place? Find(string postcode) =>
        postcode.Length != Length || !postcode.All(char.IsAsciiDigit)
            ? null
            : Communes.GetValueOrDefault(postcode) ?? Seats.GetValueOrDefault(Department(postcode));

    /// <summary>The postcode in what somebody typed: « 30 100 » is 30100. Null where there is none.</summary>
    public static string? Read(string typed)
    {
        var digits = string.Concat(typed.Where(letter => !char.IsWhiteSpace(letter)));
        return Find(digits) is null ? null : digits;
    }

    // Corsica's postcodes begin with 20 and are split by their third digit; overseas, three digits name the department.
    private static string Department(string postcode) =>
        postcode[..2] switch
        {
            "20" => postcode[2] is '0' or '1' ? "2A" : "2B",
            "97" => postcode[..3],
            var two => two,
        };

    private static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(Postcodes).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t');
    }

    private static double Degrees(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
