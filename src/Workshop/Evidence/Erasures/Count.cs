using System.Globalization;
using Marketplace.Workshop.Evidence.Snapshots;

namespace Marketplace.Workshop.Evidence.Erasures;

/// <summary>Sizes and counts as tools print them.</summary>
internal static class Count
{
    /// <summary>A number too large to be read stays large: it must never pass for zero errors.</summary>
    private const long Ceiling = 1_000_000_000_000_000_000;

    public static long Of(string digits) =>
        long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Math.Min(number, Ceiling)
            : Ceiling;

    public static long? OrNull(string? digits) => LooseJson.OneLine(digits) is { } some ? Parse(some) : null;

    public static int Passes(string digits) => (int)Math.Min(Of(digits), 10_000);

    /// <summary>Sectors of a size to bytes; null where no disk is that large.</summary>
    public static long? Bytes(long sectors, long sectorSize) =>
        sectors >= 0 && sectorSize > 0 && sectors <= long.MaxValue / sectorSize ? sectors * sectorSize : null;

    public static long Sum(params ReadOnlySpan<long> counts)
    {
        var sum = 0L;
        foreach (var count in counts)
            sum = Math.Min(Ceiling, sum + Math.Clamp(count, 0, Ceiling));
        return sum;
    }

    private static long? Parse(string digits) =>
        long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
