using System.Text.RegularExpressions;

namespace Marketplace.Workshop.Evidence.Erasures;

/// <summary>The tables at the end of a log, by drive.</summary>
internal enum NwipeTable
{
    None,
    Errors,
    Erasure,
    Status,
}

internal static partial class NwipeTables
{
    /// <summary>The table that a header line opens; null where the line is no header.</summary>
    public static NwipeTable? Headed(string line) =>
        line switch
        {
            _ when line.Contains("| Pass Errors |", StringComparison.Ordinal) => NwipeTable.Errors,
            _ when line.Contains("Percentage Erased", StringComparison.Ordinal) => NwipeTable.Erasure,
            _ when line.Contains("| Thru-put |", StringComparison.Ordinal) => NwipeTable.Status,
            _ => null,
        };

    public static ErasureOutcome Outcome(string status) =>
        status switch
        {
            _ when status.Contains("ABORTED", StringComparison.Ordinal) => ErasureOutcome.Aborted,
            _ when status.Contains("FAILED", StringComparison.Ordinal) => ErasureOutcome.Failed,
            _ when status.Contains("INSANITY", StringComparison.Ordinal) => ErasureOutcome.Failed,
            _ when status.Equals("Erased", StringComparison.OrdinalIgnoreCase) => ErasureOutcome.Succeeded,
            _ => ErasureOutcome.Unknown,
        };

    /// <summary><c>!</c> before the name marks a drive to look at.</summary>
    [GeneratedRegex(@"^!? *(?<name>[A-Za-z0-9_\-]+) *\|(?<cells>.*)$", RegexOptions.ExplicitCapture)]
    public static partial Regex Row();
}
