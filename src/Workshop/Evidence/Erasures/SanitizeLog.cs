using System.Globalization;
using System.Text.RegularExpressions;

namespace Marketplace.Workshop.Evidence.Erasures;

/// <summary>What <c>nvme sanitize-log</c> and <c>hdparm --sanitize-status</c> print once the drive has worked.</summary>
internal static partial class SanitizeLog
{
    /// <summary>True completed, false failed, null where the log shows neither (never run, still running, absent).</summary>
    public static bool? Completed(string? log)
    {
        if (log is null)
            return null;
        if (Status().Match(log) is { Success: true } status)
            return OfStatus(status.Groups["value"].Value);
        if (Contains(log, "Completed With Error") || Contains(log, "Sanitize Failed") || Contains(log, "SD3"))
            return false;
        return Contains(log, "Last Sanitize Operation Completed Without Error") ? true : null;
    }

    /// <summary>The low three bits of SSTAT (NVM Express base specification, sanitize status log page).</summary>
    private static bool? OfStatus(string text)
    {
        var hexadecimal = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        var digits = hexadecimal ? text[2..] : text;
        var style = hexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        if (!long.TryParse(digits, style, CultureInfo.InvariantCulture, out var value))
            return null;
        return (value & 7) switch
        {
            1 or 4 => true,
            3 => false,
            _ => null,
        };
    }

    private static bool Contains(string log, string words) => log.Contains(words, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(
        @"SSTAT\)?""?[ \t]*[:=][ \t]*(?<value>0x[0-9a-f]{1,8}|\d{1,9})",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Status();
}
