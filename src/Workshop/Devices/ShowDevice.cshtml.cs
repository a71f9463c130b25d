using System.Globalization;
using Marketplace.Platform;
using Marketplace.Workshop.Wiping;
using Marketplace.Workshop.Wiping.Verdicts;

namespace Marketplace.Workshop.Devices;

/// <summary>The device at a glance: what to do with it now, what blocks, and every screen that is about it.</summary>
internal sealed class ShowDeviceModel(Db db, Bench bench) : AtDevice(db, bench);

internal static class French
{
    public static CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("fr-FR");
}

/// <summary>What became of a drive's data, in a few words.</summary>
internal static class DriveWords
{
    public static string Of(KnownDrive drive) =>
        drive.Status switch
        {
            null => "pas encore effacé",
            VerdictStatus.Accepted => $"effacé au niveau {drive.Level}",
            VerdictStatus.Pending => "effacement à prouver",
            _ => "effacement refusé",
        };
}
