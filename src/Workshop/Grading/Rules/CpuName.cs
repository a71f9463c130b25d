using System.Globalization;
using System.Text.RegularExpressions;

namespace Marketplace.Workshop.Grading.Rules;

/// <summary>Reads the model out of a messy processor name; null where no known line is recognised.</summary>
internal static partial class CpuName
{
    private static readonly (Regex Pattern, Func<Match, CpuModel> Read)[] Lines =
    [
        (CoreI(), match => Core(match)),
        (Core2(), match => Series("Core 2", match, Letters(match) is ['T' or 'P' or 'L' or 'S' or 'U', ..])),
        (Xeon(), match => Xeon(match)),
        (PentiumOrCeleron(), match => PentiumOrCeleron(match)),
        (Atom(), match => Series("Atom", match, mobile: true)),
        (Ryzen(), match => Series($"Ryzen {match.Groups["tier"].Value}", match, IsMobile(match))),
        (Athlon(), match => Series("Athlon", match, IsMobile(match))),
        (AmdA(), match => AmdA(match)),
        (AmdE(), match => AmdE(match)),
    ];

    public static CpuModel? Read(string name)
    {
        var text = Clean(name);
        return Lines
            .Select(line => (line.Read, Match: line.Pattern.Match(text)))
            .Where(found => found.Match.Success)
            .Select(found => found.Read(found.Match))
            .FirstOrDefault();
    }

    private static string Clean(string name) =>
        Spaces().Replace(Marks().Replace(name.ToUpperInvariant(), " "), " ").Trim();

    private static CpuModel Core(Match match)
    {
        var number = match.Groups["number"].Value;
        var suffix = FirstGeneration(Letters(match)) + match.Groups["suffix"].Value;
        return new(
            $"I{match.Groups["tier"].Value}-{number}{suffix}",
            $"Core i{match.Groups["tier"].Value}",
            CoreGeneration(number),
            IsMobile(suffix) || suffix.StartsWith('G')
        );
    }

    // « i7 CPU Q 720 » is the i7-720QM, « i5 CPU M 520 » the i5-520M.
    private static string FirstGeneration(string letters) => letters is "" or "M" ? letters : letters + "M";

    // Three digits are the first generation; 10xx to 13xx with a letter are mobile parts of the 10th to the 13th.
    private static int CoreGeneration(string number) =>
        number.Length switch
        {
            3 => 1,
            5 => Number(number[..2]),
            _ when number[0] == '1' => Number(number[..2]),
            _ => Number(number[..1]),
        };

    // E3-1225 without a version is the Sandy Bridge one; v2 is Ivy Bridge, and so on: Intel's own numbering.
    private static CpuModel Xeon(Match match)
    {
        var version = match.Groups["version"] is { Success: true } given ? Number(given.Value) : 1;
        var key = $"{match.Groups["series"].Value}-{match.Groups["number"].Value}";
        return new(version == 1 ? key : $"{key}V{version}", "Xeon", version + 1, Mobile: false);
    }

    private static CpuModel PentiumOrCeleron(Match match)
    {
        var letters = Letters(match);
        var brand = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(match.Groups["line"].Value.ToLowerInvariant());
        return Series($"{brand} {letters}".Trim(), match, letters is "N" or "B" or "P" or "T" || IsMobile(match));
    }

    private static CpuModel AmdA(Match match)
    {
        var read = Series("AMD A", match, IsMobile(match));
        return read with { Key = $"A{match.Groups["tier"].Value}-{read.Key}" };
    }

    private static CpuModel AmdE(Match match)
    {
        var number = match.Groups["number"].Value;
        return new($"E{match.Groups["tier"].Value}-{number}", "AMD E", Number(number[..1]), Mobile: true);
    }

    private static CpuModel Series(string line, Match match, bool mobile)
    {
        var number = match.Groups["number"].Value;
        var key = Letters(match) + number + match.Groups["suffix"].Value;
        return new(key, line, Number(number[..1]), mobile);
    }

    private static string Letters(Match match) => match.Groups["letters"].Value;

    private static bool IsMobile(Match match) => IsMobile(match.Groups["suffix"].Value);

    private static bool IsMobile(string suffix) =>
        suffix is [.., var last] && (last is 'U' or 'M' or 'Y' or 'H' or 'Q' or 'P' || suffix == "HS");

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\((R|TM|C)\)|[®™]|@.*$|\b(CPU|APU|PROCESSOR|MOBILE|GENUINE|DUAL-CORE|DUAL CORE|QUAD-CORE)\b|,")]
    private static partial Regex Marks();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\bI(?<tier>[3579])[- ]?((?<letters>[MQLU]) )?(?<number>\d{3,5})(?<suffix>[A-Z]{0,2}\d?)\b")]
    private static partial Regex CoreI();

    [GeneratedRegex(@"\bCORE ?2 ?(DUO|QUAD|EXTREME|SOLO)? ?(?<letters>[A-Z]{1,2})?(?<number>\d{4})(?<suffix>[A-Z]?)\b")]
    private static partial Regex Core2();

    [GeneratedRegex(@"\bXEON.*?\b(?<series>E3|E5)-?(?<number>\d{4})[A-Z]?( ?V(?<version>\d))?\b")]
    private static partial Regex Xeon();

    [GeneratedRegex(
        @"\b(?<line>PENTIUM|CELERON) (GOLD |SILVER )?(?<letters>[A-Z]{0,2})(?<number>\d{3,4})(?<suffix>[A-Z]{0,2})\b"
    )]
    private static partial Regex PentiumOrCeleron();

    [GeneratedRegex(@"\bATOM (X\d-)?(?<letters>[A-Z]{0,2})(?<number>\d{3,4})(?<suffix>[A-Z]?)\b")]
    private static partial Regex Atom();

    [GeneratedRegex(@"\bRYZEN (?<tier>[3579]) (PRO )?(?<number>\d{4})(?<suffix>[A-Z]{0,3}\d?)\b")]
    private static partial Regex Ryzen();

    [GeneratedRegex(
        @"\bATHLON (II |NEO |GOLD |SILVER |PRO )*(X\d )?(?<letters>[A-Z]{0,2})(?<number>\d{3,4})(?<suffix>[A-Z]{0,2})\b"
    )]
    private static partial Regex Athlon();

    [GeneratedRegex(@"\bA(?<tier>4|6|8|9|10|12)[- ](PRO[- ])?(?<number>\d{4})(?<suffix>[A-Z]?)\b")]
    private static partial Regex AmdA();

    [GeneratedRegex(@"\bE(?<tier>[12])?-(?<number>\d{3,4})(?<suffix>[A-Z]?)\b")]
    private static partial Regex AmdE();
}
