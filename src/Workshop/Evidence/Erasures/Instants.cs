using System.Globalization;

namespace Marketplace.Workshop.Evidence.Erasures;

/// <summary>Dates as tools write them, to UTC; what is no date is null.</summary>
internal static class Instants
{
    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    private static readonly double LastSecond = (DateTime.MaxValue - DateTime.UnixEpoch).TotalSeconds - 1;

    public static DateTime? Parse(string? text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, Utc, out var instant) ? instant : null;

    /// <summary>nwipe's <c>2026/11/23 01:19:31</c>, which has no zone.</summary>
    public static DateTime? ParseNwipe(string? text) =>
        DateTime.TryParseExact(text, "yyyy/MM/dd HH:mm:ss", CultureInfo.InvariantCulture, Utc, out var instant)
            ? instant
            : null;

    /// <summary>Seconds since 1970, with a fraction.</summary>
    public static DateTime? FromEpoch(double? seconds) =>
        seconds >= 0 && seconds < LastSecond ? DateTime.UnixEpoch.AddSeconds(seconds.Value) : null;
}
