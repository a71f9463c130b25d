using Marketplace.Workshop.Evidence;

namespace Marketplace.Workshop.Wiping.Verdicts;

/// <summary>Which of our drives a report speaks of: by serial or world-wide name, never by model alone.</summary>
internal static class MatchDrive
{
    /// <summary>
    /// All that match. One is the drive; none leaves the report in the queue; several are a conflict that a person
    /// settles. A drive found by its serial is preferred to one found by its world-wide name.
    /// </summary>
    public static IReadOnlyList<T> Among<T>(
        DriveIdentity reported,
        IEnumerable<T> known,
        Func<T, DriveIdentity> identity
    )
    {
        T[] candidates = [.. known];
        T[] bySerial = [.. candidates.Where(c => SameSerial(reported, identity(c)))];
        return bySerial is not [] ? bySerial : [.. candidates.Where(c => SameWwn(reported, identity(c)))];
    }

    public static bool SameSerial(DriveIdentity one, DriveIdentity other) =>
        DriveSerial.Normalise(one.Serial) is { } serial && serial == DriveSerial.Normalise(other.Serial);

    public static bool SameWwn(DriveIdentity one, DriveIdentity other) =>
        DriveSerial.NormaliseWwn(one.Wwn) is { } wwn && wwn == DriveSerial.NormaliseWwn(other.Wwn);
}
