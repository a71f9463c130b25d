using System.Globalization;
using System.Text.RegularExpressions;

namespace Marketplace.Workshop.Evidence.Snapshots;

/// <summary>The moment of a snapshot, which half of the tools write without a zone, or wrongly.</summary>
internal static partial class Timestamps
{
    // Workbench did not exist before, and a clock without battery wakes up in 1970 or in 2000.
    private static readonly DateTime _earliest = new(2010, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <param name="clock">The instant that smartctl read from the same machine's clock, in UTC, where it did.</param>
    public static DateTime? Read(string? text, DateTime? clock, Warnings warnings)
    {
        if (Moment(text, warnings) is { } moment && moment.UtcDateTime >= _earliest)
            return HasZone().IsMatch(text!) ? moment.UtcDateTime : WithoutZone(moment.UtcDateTime, clock, warnings);
        if (clock is null)
            warnings.Add(
                "timestamp-missing",
                "Le relevé ne dit pas quand il a été fait, ou donne une date impossible."
            );
        return clock;
    }

    private static DateTimeOffset? Moment(string? text, Warnings warnings)
    {
        const DateTimeStyles utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, utc, out var moment))
            return moment;
        if (text is null || FileName().Match(text) is not { Success: true } name)
            return null;
        warnings.Add(
            "timestamp-malformed",
            "La date du relevé est écrite comme un nom de fichier ; elle a été comprise ainsi."
        );
        var iso = $"{name.Groups[1].Value} {name.Groups[2].Value}:{name.Groups[3].Value}:{name.Groups[4].Value}";
        return DateTimeOffset.TryParse(iso, CultureInfo.InvariantCulture, utc, out moment) ? moment : null;
    }

    // A zone shifts a clock by at most 14 hours: further apart, the two do not speak of the same moment.
    private static DateTime WithoutZone(DateTime wallClock, DateTime? clock, Warnings warnings)
    {
        if (clock is { } instant && (instant - wallClock).Duration() <= TimeSpan.FromHours(14.5))
            return instant;
        warnings.Add(
            "timestamp-without-zone",
            "La date du relevé ne dit pas son fuseau horaire ; elle est prise pour du temps universel."
        );
        return wallClock;
    }

    [GeneratedRegex(@"(?:[zZ]|[+-]\d\d:?\d\d)\s*$")]
    private static partial Regex HasZone();

    [GeneratedRegex(@"^(\d{4}-\d\d-\d\d)_(\d\d)h(\d\d)m(\d\d)s")]
    private static partial Regex FileName();
}
