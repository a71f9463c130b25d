using System.Globalization;
using System.Text.RegularExpressions;
using Marketplace.Workshop.Evidence.Snapshots;

namespace Marketplace.Workshop.Evidence.Erasures;

/// <summary>The text of nwipe's PDF certificate: one drive for each "Erasure Status" page.</summary>
internal static partial class NwipeCertificate
{
    public static bool Recognises(string text) =>
        Title().IsMatch(text) && text.Contains("NWIPE version", StringComparison.Ordinal);

    public static IReadOnlyList<ErasureReport> Read(string text) =>
        [.. FirstPage().Split(text).Skip(1).Select(ReadOne)];

    private static ErasureReport ReadOne(string text)
    {
        var serial = Field(text, "Serial");
        var apparent = Bytes(text, "Size(Apparent)");
        return new()
        {
            Drive = new(Field(text, "Make/Model"), serial, null, apparent, MediumOf(text)),
            SerialsBySource = Sources.Of(
                ("certificate", serial),
                ("title", Field(text, "Disk S/N")),
                ("smart", Field(text, "serial number"))
            ),
            Technique = NwipeMedia.Technique(Field(text, "Method"), wrote: true),
            Outcome = ErrorCounts(text) is [] ? ErasureOutcome.Unknown : StatusOf(text),
            PassesCompleted = Rounds(text, "done"),
            PassesPlanned = Rounds(text, "asked"),
            ApparentBytes = apparent,
            RealBytes = Bytes(text, "Size(Real)"),
            ErasedBytes = Bytes(text, "Bytes Erased"),
            Errors = ErrorCounts(text) is [var pass, var sync, var verify, ..] ? Count.Sum(pass, sync, verify) : 0,
            Retries = ErrorCounts(text) is [_, _, _, var retries] ? retries : 0,
            HiddenAreas = Hidden(Field(text, "HPA/DCO")),
            Verification = VerificationOf(Field(text, "Verify Pass(Last/All/None)")),
            OverUsbBridge = NwipeMedia.IsUsb(Field(text, "Bus")),
            Method = Field(text, "Method"),
            Tool = "nwipe",
            ToolVersion = Version().Match(text) is { Success: true } version ? version.Groups["version"].Value : null,
            Technician = Technician(Field(text, "Name/ID")),
            StartedAt = Instants.ParseNwipe(Field(text, "Start time")),
            EndedAt = Instants.ParseNwipe(Field(text, "End time")),
            TimesAssumedUtc = true,
        };
    }

    /// <summary>What follows <c>Label: </c>, up to the gap before the next column.</summary>
    private static string? Field(string text, string label)
    {
        for (var at = text.IndexOf(label + ":", StringComparison.Ordinal); at >= 0; )
        {
            if (at == 0 || text[at - 1] is ' ' or '\n' or '*' or '\f')
                return Value(text, at + label.Length + 1);
            at = text.IndexOf(label + ":", at + 1, StringComparison.Ordinal);
        }
        return null;
    }

    private static string? Value(string text, int start)
    {
        var end = text.IndexOfAny(['\r', '\n'], start);
        var line = text[start..(end < 0 ? text.Length : end)].TrimStart();
        var gap = line.IndexOf("  ", StringComparison.Ordinal);
        return LooseJson.OneLine(gap < 0 ? line : line[..gap]);
    }

    /// <summary>« 67 MB, 67108864 bytes », « 134 MB,134217728b », « 67108864, (50.00%) »: the largest number is the bytes.</summary>
    private static long? Bytes(string text, string label) =>
        Field(text, label) is { } value && Numbers().Matches(value) is { Count: > 0 } numbers
            ? numbers.Max(n => Count.Of(n.Value))
            : null;

    private static int? Rounds(string text, string group) =>
        RoundsPattern().Match(Field(text, "Rounds(completed/requested)") ?? "") is { Success: true } rounds
            ? Count.Passes(rounds.Groups[group].Value)
            : null;

    private static long[] ErrorCounts(string text) =>
        [.. Numbers().Matches(Field(text, "Errors(pass/sync/verify/retries)") ?? "").Select(n => Count.Of(n.Value))];

    private static ErasureOutcome StatusOf(string text) =>
        NwipeTables.Outcome(Field(text, "Status")?.Split(' ')[0] ?? "");

    private static HiddenAreas Hidden(string? words) =>
        words switch
        {
            _ when Says(words, "No hidden sectors") => HiddenAreas.None,
            _ when Says(words, "Hidden sectors found") => HiddenAreas.Present,
            _ => HiddenAreas.Unknown,
        };

    private static Verification VerificationOf(string? word) =>
        word switch
        {
            "Last" => Verification.LastPass,
            "All" => Verification.AllPasses,
            "None" => Verification.None,
            _ => Verification.Unknown,
        };

    private static Medium MediumOf(string text)
    {
        var rotation = Field(text, "rotation rate");
        if (Says(rotation, "rpm"))
            return Medium.Hdd;
        return Says(rotation, "solid state") ? Medium.SataSsd : NwipeMedia.OfBus(Field(text, "Bus"));
    }

    private static string? Technician(string? name) => Says(name, "Not Applicable") ? null : name;

    private static bool Says(string? text, string words) =>
        text is not null
        && CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, words, CompareOptions.IgnoreCase) >= 0;

    [GeneratedRegex(@"^[ \f]*Dis[ck] Erasure Report", RegexOptions.Multiline)]
    private static partial Regex Title();

    [GeneratedRegex(@"Page 1 - Erasure Status")]
    private static partial Regex FirstPage();

    [GeneratedRegex(@"NWIPE version (?<version>[0-9][0-9A-Za-z.\-]{0,20})", RegexOptions.ExplicitCapture)]
    private static partial Regex Version();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^(?<done>\d+)/(?<asked>\d+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex RoundsPattern();
}
