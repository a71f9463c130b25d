using System.Text.RegularExpressions;
using Marketplace.Workshop.Evidence.Snapshots;

namespace Marketplace.Workshop.Evidence.Erasures;

/// <summary>What the lines of a log say of one drive, gathered until the end.</summary>
internal sealed class NwipeDrive
{
    private readonly NwipePasses passes = new();
    private readonly NwipeHiddenAreas hidden = new();
    private string? bus;
    private string? model;
    private string? serial;
    private string? shownSerial;
    private string? method;
    private long? apparent;
    private long? summaryErased;
    private long? summaryTotal;
    private long tableErrors;
    private long statusErrors;
    private long shoutedErrors;
    private ErasureOutcome outcome;
    private DateTime? started;
    private DateTime? ended;

    public bool WasTouched => method is not null || outcome is not ErasureOutcome.Unknown;

    public void Size(long bytes) => apparent = bytes;

    public void Take(DateTime? at, string level, string message)
    {
        if (NwipePatterns.Found().Match(message) is { Success: true } found)
            Identify(found);
        else if (NwipePatterns.Invoking().Match(message) is { Success: true } invoking)
            (method, started) = (invoking.Groups["method"].Value, at);
        else if (NwipePatterns.SerialNumber().Match(message) is { Success: true } number)
            shownSerial = LooseJson.OneLine(number.Groups["serial"].Value);
        else if (NwipePatterns.Geometry().Match(message) is { Success: true } geometry)
            Size(Count.Of(geometry.Groups["bytes"].Value));
        else if (NwipePatterns.StatusErrors().Match(message) is { Success: true } status)
            statusErrors = Sum(status);
        else
            TakeProgress(level, message);
        ended = started is null ? null : at ?? ended;
    }

    public void TakeRow(NwipeTable table, string[] cells)
    {
        if (table is NwipeTable.Errors)
            tableErrors = Count.Sum([.. cells.Select(c => Count.Of(c.Trim()))]);
        else if (table is NwipeTable.Erasure && cells.Length > 1)
            (summaryErased, summaryTotal) = (Count.OrNull(cells[0]), Count.OrNull(cells[1]));
        else if (table is NwipeTable.Status)
            TakeStatus(cells);
    }

    public ErasureReport ToReport(string? version) =>
        new()
        {
            Drive = new(model, serial, null, apparent, NwipeMedia.OfBus(bus)),
            SerialsBySource = Sources.Of(("log", serial), ("device", shownSerial)),
            Technique = NwipeMedia.Technique(method, passes.Wrote),
            Outcome = outcome,
            PassesPlanned = passes.Planned,
            PassesCompleted = passes.Completed,
            ApparentBytes = apparent,
            RealBytes = hidden.RealBytes(summaryTotal),
            ErasedBytes = Least(passes.LeastWritten, summaryErased),
            Errors = Math.Max(Math.Max(tableErrors, statusErrors), shoutedErrors),
            HiddenAreas = hidden.Found(summaryTotal, apparent),
            Verification = passes.Verification(apparent),
            OverUsbBridge = NwipeMedia.IsUsb(bus),
            Method = method,
            Tool = "nwipe",
            ToolVersion = version,
            StartedAt = started,
            EndedAt = ended,
            TimesAssumedUtc = true,
        };

    private void Identify(Match found)
    {
        bus = found.Groups["bus"].Value;
        model = LooseJson.OneLine(found.Groups["model"].Value);
        serial = LooseJson.OneLine(found.Groups["serial"].Value);
    }

    /// <summary>Failed queries of the environment are "error:" lines too: only what stops a pass is counted.</summary>
    private void TakeProgress(string level, string message)
    {
        if (level is "fatal" || NwipePatterns.WriteFailure().IsMatch(message))
            shoutedErrors++;
        else if (!passes.Take(message))
            hidden.Take(message);
    }

    private void TakeStatus(string[] cells)
    {
        outcome = NwipeTables.Outcome(cells[0].Trim());
        var identity = cells[^1];
        var slash = identity.LastIndexOf('/');
        if (slash < 0)
            return;
        // The table cuts the model to 17 characters; it is all there is where the head of the log is lost.
        model ??= LooseJson.OneLine(identity[..slash]);
        serial ??= LooseJson.OneLine(identity[(slash + 1)..]);
    }

    private static long Sum(Match status) =>
        Count.Sum([.. status.Groups["count"].Captures.Select(c => Count.Of(c.Value.TrimStart('-')))]);

    private static long? Least(long? one, long? other) =>
        one is { } a && other is { } b ? Math.Min(a, b) : one ?? other;
}
