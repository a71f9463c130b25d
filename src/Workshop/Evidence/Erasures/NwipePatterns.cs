using System.Text.RegularExpressions;

namespace Marketplace.Workshop.Evidence.Erasures;

/// <summary>The lines of a log that name a drive.</summary>
internal static partial class NwipePatterns
{
    [GeneratedRegex(
        @"^Found /dev/\S+, *(?<bus>[^,]*?) *, (?<model>.*), +\d+ *[KMGTPE]?B, S/N=(?<serial>.*)$",
        RegexOptions.ExplicitCapture
    )]
    public static partial Regex Found();

    [GeneratedRegex(@"^ *Invoking method '(?<method>[^']+)'", RegexOptions.ExplicitCapture)]
    public static partial Regex Invoking();

    [GeneratedRegex(@" has serial number (?<serial>.*)$", RegexOptions.ExplicitCapture)]
    public static partial Regex SerialNumber();

    /// <summary>0.33: sector, block and device size in one line.</summary>
    [GeneratedRegex(@", sect/blk/dev \d+/\d+/(?<bytes>\d+)", RegexOptions.ExplicitCapture)]
    public static partial Regex Geometry();

    [GeneratedRegex(
        @"pass_errors=(?<count>-?\d+), verify_errors=(?<count>-?\d+), fsync_errors=(?<count>-?\d+)",
        RegexOptions.ExplicitCapture
    )]
    public static partial Regex StatusErrors();

    [GeneratedRegex(@"Buffer flush failure on|^ *\[FAILURE\]|is not empty", RegexOptions.IgnoreCase)]
    public static partial Regex WriteFailure();
}
