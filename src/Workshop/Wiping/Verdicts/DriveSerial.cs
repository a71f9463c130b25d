using Marketplace.Workshop.Evidence.Snapshots;

namespace Marketplace.Workshop.Wiping.Verdicts;

/// <summary>Serial numbers and world-wide names, written alike whatever the tool that read them.</summary>
internal static class DriveSerial
{
    /// <summary>
    /// Letters and digits in upper case, without Western Digital's « WD- » that some tools drop; null for a
    /// placeholder, which would match every other drive that bears it.
    /// </summary>
    public static string? Normalise(string? serial)
    {
        var text = Plain(Placeholder.Clean(serial));
        if (text.StartsWith("WD", StringComparison.Ordinal) && IsWesternDigital(serial!, text))
            text = text[2..];
        return text.Length < 4 || text.Distinct().Count() == 1 ? null : text;
    }

    /// <summary>Hexadecimal digits in upper case, without <c>0x</c>, <c>naa.</c>, <c>eui.</c> or <c>wwn-</c>.</summary>
    public static string? NormaliseWwn(string? wwn)
    {
        var text = (wwn ?? "").Trim().ToUpperInvariant();
        foreach (var prefix in (string[])["WWN-", "NAA.", "EUI.", "0X"])
        {
            if (text.StartsWith(prefix, StringComparison.Ordinal))
                text = text[prefix.Length..];
        }
        text = Plain(text);
        return text.Length >= 8 && text.All(char.IsAsciiHexDigit) && text.Distinct().Count() > 1 ? text : null;
    }

    private static string Plain(string? text) =>
        string.Concat((text ?? "").Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    /// <summary>« WD-WCARW… » with its hyphen, or « WDWCARW… » where a tool dropped it.</summary>
    private static bool IsWesternDigital(string written, string text) =>
        written.TrimStart().StartsWith("WD-", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("WDW", StringComparison.Ordinal);
}
