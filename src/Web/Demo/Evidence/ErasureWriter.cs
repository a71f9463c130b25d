using Marketplace.Web.Demo.Stock;

namespace Marketplace.Web.Demo.Evidence;

/// <summary>The erasure reports of a unit, as its story says: good ones, and those that prove nothing.</summary>
internal static class ErasureWriter
{
    public static IReadOnlyList<EvidenceFile> Write(DemoComputer computer, DateTime startedAt)
    {
        if (computer.Wipe is Wipe.None)
            return [];
        var erased = computer.Wipe is Wipe.FirstDriveOnly ? computer.Drives.Take(1) : computer.Drives;
        return [.. erased.Select((drive, place) => Write(computer, drive, place, startedAt))];
    }

    private static EvidenceFile Write(DemoComputer computer, DemoDrive drive, int place, DateTime startedAt)
    {
        var name = $"{computer.Key}-{drive.Serial}";
        return computer.Wipe switch
        {
            Wipe.Nwipe or Wipe.HiddenSectors or Wipe.FirstDriveOnly => EvidenceFile.Log(
                name + ".log",
                NwipeLogWriter.Write(drive, place, startedAt)
            ),
            Wipe.OldNwipe => EvidenceFile.Log(name + ".log", NwipeLogWriter.WriteOld(drive, place, startedAt)),
            Wipe.Aborted => EvidenceFile.Log(name + ".log", NwipeLogWriter.WriteAborted(drive, place, startedAt)),
            _ => EvidenceFile.Json(name + ".json", Sanitize(computer, drive, place, startedAt).Write()),
        };
    }

    private static SanitizeWriter Sanitize(DemoComputer computer, DemoDrive drive, int place, DateTime startedAt) =>
        new(drive, place, startedAt)
        {
            ForgetSecureErase = computer.Wipe is Wipe.FormatWithoutErase,
            WithSecurityErase = computer.Wipe is Wipe.SecurityErase,
            BridgeSerial =
                computer.Wipe is Wipe.SerialOfTheBridge
                    ? Invented.Fill("152D########", "bridge " + computer.Key)
                    : null,
        };
}
