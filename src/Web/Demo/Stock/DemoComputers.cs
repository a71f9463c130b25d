using System.Globalization;
using static Marketplace.Web.Demo.Stock.DemoDrives;
using static Marketplace.Web.Demo.Stock.Flaws;

namespace Marketplace.Web.Demo.Stock;

/// <summary>
/// The units of the two workshops: enough of the same model and grade for a listing to group several, some with
/// marks of their own, and some stopped on the way for a reason that happens in a real workshop.
/// </summary>
internal static class DemoComputers
{
    public static IReadOnlyList<DemoComputer> Of(DemoOperator workshop) =>
        workshop == DemoOperators.Marseille ? Marseille : Nimes;

    public static IReadOnlyList<DemoComputer> Marseille { get; } =
    [
        .. Copies("marseille-01", 4, ThinkPad),
        .. Copies("marseille-05", 2, ThinkPadOfSixteen),
        .. Copies("marseille-07", 2, ProBook),
        .. Copies("marseille-10", 2, OptiPlex),
        Laptop("marseille-12", DemoModels.AcerAspire17, 8, Ssd256, SnapshotFormat.Parsed, 88, 239) with
        {
            Flaws = [LidScratch, ShinyKeys],
        },
        Laptop("marseille-13", DemoModels.AsusVivoBook, 8, Nvme512, SnapshotFormat.Script, 91, 269),
        Desktop("marseille-14", DemoModels.Esprimo, 4, Hdd500, SnapshotFormat.Lshw, 79) with
        {
            PublicDonor = true,
            Flaws = [DentedSide],
        },
        Desktop("marseille-15", DemoModels.EliteOne800, 16, Nvme256, SnapshotFormat.Parsed, 289),
        Laptop("marseille-16", DemoModels.EliteBook840, 8, Nvme256, SnapshotFormat.Script, 86, 159) with
        {
            Flaws = [DentedLid, WornPalmrest, LidHairlines],
        },
        Laptop("marseille-17", DemoModels.Portege, 8, Ssd256, SnapshotFormat.Parsed, 78, 149) with
        {
            PublicDonor = true,
            Flaws = [LidScratch],
        },
        Laptop("marseille-18", DemoModels.Latitude7490, 16, Nvme512, SnapshotFormat.Credential, 93, 339),
        Laptop("marseille-19", DemoModels.SatellitePro, 4, HddToshiba, SnapshotFormat.Lshw, 71, 89) with
        {
            Wipe = Wipe.Aborted,
            Ending = Ending.WipeRefused,
        },
        Laptop("marseille-20", DemoModels.IdeaPadS340, 8, Nvme256, SnapshotFormat.Script, 84, 219) with
        {
            Wipe = Wipe.FormatWithoutErase,
            Ending = Ending.WipeRefused,
        },
        Laptop("marseille-21", DemoModels.EliteBook840, 8, Nvme256, SnapshotFormat.Script, 66, 189) with
        {
            Ending = Ending.Unsafe,
        },
        Laptop("marseille-22", DemoModels.ProBook650, 8, Ssd256, SnapshotFormat.Parsed, 81, 0) with
        {
            Flaws = [CrackedScreen, DentedLid],
            Ending = Ending.ForParts,
        },
        Laptop("marseille-23", DemoModels.ThinkPadT480, 8, Nvme256, SnapshotFormat.Credential, 90, 219) with
        {
            Wipe = Wipe.None,
            Ending = Ending.Identified,
        },
    ];

    public static IReadOnlyList<DemoComputer> Nimes { get; } =
    [
        .. Copies("nimes-01", 2, Latitude),
        .. Copies("nimes-04", 2, ProDesk),
        .. Copies("nimes-06", 2, Lifebook),
        Desktop("nimes-08", DemoModels.ThinkCentreTiny, 16, Nvme256, SnapshotFormat.Credential, 229),
        Laptop("nimes-09", DemoModels.AsusZenBook, 16, Ssd500, SnapshotFormat.Credential, 79, 259) with
        {
            Flaws = [ShinyKeys],
        },
        Laptop("nimes-10", DemoModels.AcerSwift3, 16, Nvme512, SnapshotFormat.Script, 92, 349),
        Laptop("nimes-11", DemoModels.LenovoV110, 4, HddToshiba, SnapshotFormat.Parsed, 67, 99) with
        {
            Flaws = [LidScratch, MissingFoot],
        },
        Laptop("nimes-12", DemoModels.Latitude7280, 8, Nvme256, SnapshotFormat.Lshw, 80, 179) with
        {
            Flaws = [BezelMark],
        },
        Laptop("nimes-13", DemoModels.ZBook15, 32, NvmeTerabyte, SnapshotFormat.Script, 83, 549) with
        {
            Flaws = [LidScratch, BottomScratches],
        },
        Laptop("nimes-14", DemoModels.SatellitePro, 4, HddToshiba, SnapshotFormat.Lshw, 70, 69) with
        {
            PublicDonor = true,
            Flaws = [WornPalmrest, CornerChip],
        },
        Desktop("nimes-15", DemoModels.OptiPlexAio, 8, Ssd256, SnapshotFormat.Parsed, 249) with
        {
            Flaws = [ScreenSpot],
        },
        Desktop(
            "nimes-16",
            DemoModels.ProDesk400,
            8,
            key => HddTerabyte(key) with { HiddenBytes = 21474836480 },
            SnapshotFormat.Parsed,
            139
        ) with
        {
            Wipe = Wipe.HiddenSectors,
            Ending = Ending.WipeRefused,
        },
        Laptop("nimes-17", DemoModels.AcerAspire17, 8, Ssd240, SnapshotFormat.Parsed, 85, 229) with
        {
            Wipe = Wipe.SerialOfTheBridge,
            Ending = Ending.WipeRefused,
        },
        Laptop("nimes-18", DemoModels.SatellitePro, 4, FailingHdd, SnapshotFormat.Lshw, 74, 79) with
        {
            Ending = Ending.DriveFailing,
        },
        Desktop("nimes-19", DemoModels.OptiPlex7050, 8, Hdd500, SnapshotFormat.Parsed, 139) with
        {
            Wipe = Wipe.OldNwipe,
            Ending = Ending.WipeRefused,
        },
        Desktop("nimes-20", DemoModels.Esprimo, 8, Hdd500, SnapshotFormat.Lshw, 119) with
        {
            Drives = [Hdd500("nimes-20"), HddTerabyte("nimes-20")],
            Wipe = Wipe.FirstDriveOnly,
            Ending = Ending.WipeRefused,
        },
        Laptop("nimes-21", DemoModels.Lifebook, 16, Ssd500, SnapshotFormat.Script, 90, 299) with
        {
            Ending = Ending.AwaitsVerification,
        },
        Laptop("nimes-22", DemoModels.Latitude5490, 8, Ssd256, SnapshotFormat.Parsed, 82, 199) with
        {
            Flaws = [LidScratch, ShinyKeys],
            Ending = Ending.AwaitsQualityCheck,
        },
        Laptop("nimes-23", DemoModels.Portege, 8, Ssd256, SnapshotFormat.Parsed, 88, 229) with
        {
            PublicDonor = true,
            Ending = Ending.PriceOverCap,
        },
        Laptop("nimes-24", DemoModels.Latitude5490, 8, Ssd256, SnapshotFormat.Lshw, 85, 199) with
        {
            Wipe = Wipe.SecurityErase,
            Ending = Ending.WipeRefused,
        },
    ];

    private static DemoComputer ThinkPad(string key) =>
        Laptop(key, DemoModels.ThinkPadT480, 8, Nvme256, SnapshotFormat.Script, 90, 219) with
        {
            Flaws = [LidHairlines],
        };

    private static DemoComputer ThinkPadOfSixteen(string key) =>
        Laptop(key, DemoModels.ThinkPadT480, 16, Nvme512, SnapshotFormat.Credential, 79, 259) with
        {
            Flaws = [LidHairlines, PalmrestShine],
        };

    private static DemoComputer ProBook(string key) =>
        Laptop(key, DemoModels.ProBook650, 8, Ssd256, SnapshotFormat.Parsed, 80, 199) with
        {
            Flaws = [LidHairlines, PalmrestShine],
        };

    private static DemoComputer OptiPlex(string key) =>
        Desktop(key, DemoModels.OptiPlex7050, 8, Hdd500, SnapshotFormat.Lshw, 129) with
        {
            Flaws = [CaseScratch],
        };

    private static DemoComputer Latitude(string key) =>
        Laptop(key, DemoModels.Latitude5490, 8, Ssd256, SnapshotFormat.Script, 82, 199) with
        {
            Flaws = [LidHairlines],
        };

    private static DemoComputer ProDesk(string key) =>
        Desktop(key, DemoModels.ProDesk400, 8, HddTerabyte, SnapshotFormat.Parsed, 119) with
        {
            PublicDonor = true,
        };

    private static DemoComputer Lifebook(string key) =>
        Laptop(key, DemoModels.Lifebook, 16, Ssd500, SnapshotFormat.Script, 91, 299);

    private static DemoDrive FailingHdd(string key) =>
        HddToshiba(key) with
        {
            SmartPassed = false,
            Reallocated = 212,
            Pending = 8,
            Hours = 27410,
        };

    private static IEnumerable<DemoComputer> Copies(string first, int count, Func<string, DemoComputer> make)
    {
        var dash = first.LastIndexOf('-');
        var number = int.Parse(first.AsSpan(dash + 1), CultureInfo.InvariantCulture);
        return Enumerable
            .Range(number, count)
            .Select(place => make(string.Create(CultureInfo.InvariantCulture, $"{first[..dash]}-{place:00}")));
    }

    private static DemoComputer Laptop(
        string key,
        DemoModel model,
        int memory,
        Func<string, DemoDrive> drive,
        SnapshotFormat format,
        int battery,
        int price
    ) => Desktop(key, model, memory, drive, format, price) with { BatteryHealth = battery };

    private static DemoComputer Desktop(
        string key,
        DemoModel model,
        int memory,
        Func<string, DemoDrive> drive,
        SnapshotFormat format,
        int price
    )
    {
        var inside = drive(key);
        return new DemoComputer
        {
            Key = key,
            Model = model,
            MemoryGb = memory,
            Drives = [inside],
            Format = format,
            Wipe = inside.Kind is DriveKind.Hdd ? Wipe.Nwipe : Wipe.Sanitize,
            PriceEuros = price,
        };
    }
}
