using System.Text.RegularExpressions;

namespace Marketplace.Workshop.Evidence.Erasures;

/// <summary>HPA and DCO of one drive. Nothing said, or two lines that disagree, is never "none".</summary>
internal sealed partial class NwipeHiddenAreas
{
    private long sectorSize = 512;
    private long? realSectors;
    private bool saysNone;
    private bool saysPresent;
    private bool saysIndeterminate;

    public void Take(string message)
    {
        saysNone |= message.Contains("No hidden sectors on", StringComparison.Ordinal);
        saysPresent |= message.Contains("HIDDEN SECTORS DETECTED", StringComparison.Ordinal);
        saysIndeterminate |= message.Contains("HIDDEN SECTORS INDETERMINATE", StringComparison.Ordinal);
        if (SectorSize().Match(message) is { Success: true } size)
            sectorSize = Math.Max(1, Count.Of(size.Groups["logical"].Value));
        if (Sectors().Match(message) is { Success: true } sectors)
            realSectors = Math.Max(realSectors ?? 0, Count.Of(sectors.Groups["real"].Value));
    }

    /// <summary>The size with what is hidden; null where the log shows no sign of having looked.</summary>
    public long? RealBytes(long? summaryTotal)
    {
        var fromSectors = realSectors is { } sectors ? Count.Bytes(sectors, sectorSize) : null;
        if (fromSectors is null && !saysNone && !saysPresent)
            return null;
        return fromSectors is { } a && summaryTotal is { } b ? Math.Max(a, b) : fromSectors ?? summaryTotal;
    }

    public HiddenAreas Found(long? summaryTotal, long? apparent)
    {
        if (saysPresent || RealBytes(summaryTotal) > apparent)
            return HiddenAreas.Present;
        return saysNone && !saysIndeterminate ? HiddenAreas.None : HiddenAreas.Unknown;
    }

    [GeneratedRegex(@"(sizes|sector size as) (?<logical>\d+)/\d+", RegexOptions.ExplicitCapture)]
    private static partial Regex SectorSize();

    [GeneratedRegex(
        @"^ *(HPA values \d+ / |(hdparm:|NWipe: )DCO Real max sectors reported as )(?<real>\d+) on ",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Sectors();
}
