using System.Text.RegularExpressions;

namespace Marketplace.Workshop.Evidence.Erasures;

/// <summary>One execution of nwipe: its options, its drives and the tables at its end. A log may hold several.</summary>
internal sealed partial class NwipeRun
{
    private readonly Dictionary<string, NwipeDrive> drives = [];
    private string? version;
    private NwipeDrive? geometryOf;
    private NwipeTable table;

    /// <summary>The tables have begun: the next "Found" line belongs to another execution.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Drives that were only found, and left alone, get no report.</summary>
    public IEnumerable<ErasureReport> Reports =>
        drives.Values.Where(d => d.WasTouched).Select(d => d.ToReport(version));

    public void Take(DateTime? at, string level, string message)
    {
        table = NwipeTable.None;
        if (Banner().Match(message) is { Success: true } banner)
            version = banner.Groups["version"].Value;
        else if (DeviceBytes().Match(message) is { Success: true } bytes)
            geometryOf?.Size(Count.Of(bytes.Groups["bytes"].Value));
        else if (Device().Match(message) is { Success: true } device)
            OfDrive(DriveNamed(device.Groups["name"].Value), at, level, message);
    }

    public void TakeTableLine(string line)
    {
        if (NwipeTables.Headed(line) is { } headed)
        {
            table = headed;
            HasEnded = true;
        }
        else if (table is not NwipeTable.None && NwipeTables.Row().Match(line) is { Success: true } row)
            DriveNamed(row.Groups["name"].Value).TakeRow(table, row.Groups["cells"].Value.Split('|'));
    }

    private void OfDrive(NwipeDrive drive, DateTime? at, string level, string message)
    {
        if (message.Contains("Device geometry is as follows", StringComparison.Ordinal))
            geometryOf = drive;
        drive.Take(at, level, message);
    }

    private NwipeDrive DriveNamed(string name)
    {
        if (!drives.TryGetValue(name, out var drive))
            drives[name] = drive = new();
        return drive;
    }

    [GeneratedRegex(@"^ *(banner +=? *)?nwipe (?<version>[0-9][0-9A-Za-z.\-]{0,20})", RegexOptions.ExplicitCapture)]
    private static partial Regex Banner();

    [GeneratedRegex(@"Total device bytes +=? *(?<bytes>\d+)", RegexOptions.ExplicitCapture)]
    private static partial Regex DeviceBytes();

    [GeneratedRegex(@"/dev/(?<name>[A-Za-z0-9_\-]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Device();
}
