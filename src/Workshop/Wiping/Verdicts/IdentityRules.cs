using Marketplace.Platform;
using Marketplace.Workshop.Evidence;

namespace Marketplace.Workshop.Wiping.Verdicts;

/// <summary>Whether the report speaks of this very drive, in this device, since it is there.</summary>
internal static class IdentityRules
{
    /// <summary>
    /// A twentieth: snapshots give sizes in MB that are sometimes MiB, 4.9 % apart. Identity rests on the serial; this
    /// only catches a serial that was copied on another drive.
    /// </summary>
    private const decimal Tolerance = 0.05m;

    public static IEnumerable<Objection> Of(ErasureReport report, DriveContext context)
    {
        if (DriveSerial.Normalise(report.Drive.Serial) is null)
            yield return Objection.Pending(WipeReasons.DriveSerialMissing);
        if (context.KnownDrive is null)
            yield return Objection.Pending(WipeReasons.DriveUnknown);
        if (SourcesDisagree(report) || DiffersFrom(context.KnownDrive, report.Drive))
            yield return Objection.Pending(WipeReasons.SerialMismatch);
        if (context.KnownDrive?.SizeBytes is > 0 and var known && IsFarFrom(report, known) is { } reported)
            yield return Objection.Pending(WipeReasons.SizeOfAnotherDrive(reported, known));
        if (Impossible(report, context.ReceivedAt) is { } impossible)
            yield return Objection.Pending(impossible);
        if (context.InstalledAt is { } installed && TooEarly(report, installed) is { } reason)
            yield return Objection.Pending(reason);
    }

    // A zone that is left out shifts a clock by 14 hours at most.
    private static readonly TimeSpan ClockError = TimeSpan.FromDays(1);

    private static Reason? Impossible(ErasureReport report, DateTime? receivedAt) =>
        report.EndedAt < report.StartedAt ? WipeReasons.DatesReversed
        : report.StartedAt > receivedAt + ClockError || report.EndedAt > receivedAt + ClockError
            ? WipeReasons.DateInTheFuture
        : null;

    private static bool SourcesDisagree(ErasureReport report) =>
        Distinct(report.SerialsBySource.Values.Append(report.Drive.Serial), DriveSerial.Normalise) > 1
        || Distinct(report.WwnsBySource.Values.Append(report.Drive.Wwn), DriveSerial.NormaliseWwn) > 1;

    private static int Distinct(IEnumerable<string?> values, Func<string?, string?> normalise) =>
        values.Select(normalise).OfType<string>().Distinct().Count();

    private static bool DiffersFrom(DriveIdentity? known, DriveIdentity reported) =>
        known is not null
        && (
            Distinct([known.Serial, reported.Serial], DriveSerial.Normalise) > 1
            || Distinct([known.Wwn, reported.Wwn], DriveSerial.NormaliseWwn) > 1
        );

    /// <summary>The reported size where it is another drive's. With and without its hidden part, it is the same drive.</summary>
    private static long? IsFarFrom(ErasureReport report, long known)
    {
        long[] sizes = [.. new[] { report.ApparentBytes, report.RealBytes, report.Drive.SizeBytes }.OfType<long>()];
        return sizes is not [] && sizes.All(s => Math.Abs((decimal)s - known) > Tolerance * Math.Max(s, known))
            ? sizes[0]
            : null;
    }

    private static Reason? TooEarly(ErasureReport report, DateTime installed) =>
        (report.StartedAt ?? report.EndedAt) switch
        {
            null => WipeReasons.ReportUndated,
            { } at when at < installed => WipeReasons.ReportTooOld,
            _ => null,
        };
}
