using System.Text.RegularExpressions;

namespace Marketplace.Workshop.Evidence.Erasures;

/// <summary>
/// nwipe's text log, 0.33 and 0.42. Its word "Erased" counts for nothing by itself: passes, byte counts, hidden
/// sectors and errors are read line by line, and the lines of several drives may be interleaved.
/// </summary>
internal static partial class NwipeLog
{
    /// <summary>No line of nwipe's is nearly as long; a longer one is something else.</summary>
    private const int LongestLine = 2000;

    public static bool Recognises(string text) => Signature().IsMatch(text);

    public static IReadOnlyList<ErasureReport> Read(string text)
    {
        List<NwipeRun> runs = [new()];
        foreach (var line in text.EnumerateLines().Where(l => l.Length <= LongestLine))
        {
            var entry = Entry().Match(line);
            if (
                entry.Success
                && runs[^1].HasEnded
                && entry.Groups["message"].Value.StartsWith("Found /dev/", StringComparison.Ordinal)
            )
                runs.Add(new());
            if (entry.Success)
                runs[^1]
                    .Take(
                        Instants.ParseNwipe(entry.Groups["at"].Value),
                        entry.Groups["level"].Value,
                        entry.Groups["message"].Value
                    );
            else
                runs[^1].TakeTableLine(line);
        }
        return [.. runs.SelectMany(r => r.Reports)];
    }

    private static IEnumerable<string> EnumerateLines(this string text)
    {
        using var reader = new StringReader(text);
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    [GeneratedRegex(
        @"^\[\d{4}/\d\d/\d\d \d\d:\d\d:\d\d\] +(info|notice|warning|error|fatal|debug): +(Found /dev/|nwipe \d|Invoking method '|Program options are set)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Signature();

    [GeneratedRegex(
        @"^\[(?<at>\d{4}/\d\d/\d\d \d\d:\d\d:\d\d)\] +(?<level>[a-z]+): (?<message>.*)$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Entry();
}
