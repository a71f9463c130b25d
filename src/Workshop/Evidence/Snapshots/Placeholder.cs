using System.Text.RegularExpressions;

namespace Marketplace.Workshop.Evidence.Snapshots;

/// <summary>
/// What makers leave in the firmware instead of an identity. A thousand machines share "To be filled by O.E.M.":
/// it must match nothing.
/// </summary>
internal static partial class Placeholder
{
    private static readonly HashSet<Guid> _factoryUuids =
    [
        Guid.Empty,
        Guid.AllBitsSet,
        new("03000200-0400-0500-0006-000700080009"),
        new("00020003-0004-0005-0006-000700080009"),
        new("12345678-1234-5678-90ab-cddeefaabbcc"),
        new("12345678-1234-1234-1234-123456789abc"),
    ];

    private static readonly string[] _counting =
    [
        "0123456789ABCDEF",
        "123456789ABCDEF",
        "012345678901234567890",
        "12345678901234567890",
    ];

    /// <summary>The text, trimmed; null where it says nothing.</summary>
    public static string? Clean(string? text) =>
        LooseJson.OneLine(text) is { } line && !Words().IsMatch(line) && !Filler().IsMatch(line) && !IsCounting(line)
            ? line
            : null;

    /// <summary>A UUID that can tell a machine from another; null for those that boards leave the factory with.</summary>
    public static Guid? CleanUuid(string? text) =>
        Guid.TryParse(text, out var uuid) && !_factoryUuids.Contains(uuid) ? uuid : null;

    // "1234", "0123456789", "123456789ABCDEF": digits that count up from the start.
    private static bool IsCounting(string line) =>
        line.Length >= 4 && _counting.Any(c => c.StartsWith(line, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(
        """
            ^(?: to\ be\ filled(\ by\ .*)? | fill\ by\ oem | filled\ by\ .* | default(\ string)? | none | null | nil | n\.?/?a\.? | unknown
               | not\ (specified|available|applicable|provided|present|set|defined|settable) | unspecified | undefined | empty | invalid
               | no\ (asset(\ (tag|information))?|serial(\ number)?|information|module\ installed|dimm) | o\.?e\.?m\.? | oem\W*define\W*\d*
               | (system|base\ ?board|board|chassis|mainboard|motherboard|enclosure)\ ?(serial(\ (number|num))?|product\ name|manufacturer|version|sku|asset\ tag|name)
               | (serial|product|asset|sku|part)[\ _-]*(number|num|tag|name|no\.?)?[\ _-]*\d{0,2} | s/?n | string | type\d?\W.*location
               | product\ name | manufacturer\d{0,2} | sernum\d* | assettagnum\d* | (array|dimm\d*_?)\w*(serial|asset|part)\w*
               | xxx+ | test | insert\ .* | <.*> | \[.*\] | asset\W?1234567890 | battery\ \d
            )$
            """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex Words();

    // One character over and over, or no letter and no digit at all: "0", "00000000", "FFFF", "...", "-".
    [GeneratedRegex(@"^(?:0x)?(?:(\w)\1*|[^\p{L}\p{N}]+|[0\-\s:.]+|[Ff\-\s:.]+)$")]
    private static partial Regex Filler();
}
