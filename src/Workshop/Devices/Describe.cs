using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Evidence;
using Marketplace.Workshop.Grading;
using Marketplace.Workshop.Grading.Rules;
using Marketplace.Workshop.Permits;
using Marketplace.Workshop.Permits.Rules;
using Marketplace.Workshop.Photos;
using Marketplace.Workshop.Testing.Sheets;
using Marketplace.Workshop.Wiping.Verdicts;

namespace Marketplace.Workshop.Devices;

/// <summary>Puts what is known of a permitted unit into the words of the shop.</summary>
internal static class Describe
{
    public static PermittedUnit Unit(Device device, ListingPermit permit, DateOnly today)
    {
        var grade = device.ReadGrade()!;
        var facts = device.ReadGradingFacts()!;
        var drive = facts.Drives.MaxBy(one => one.SizeBytes);
        return new(
            device.Id,
            device.Tag,
            device.Operator,
            permit.Id,
            facts.Type,
            ProductName.Maker(device.Manufacturer) ?? "",
            ProductName.Model(device.Manufacturer, device.Model) ?? "",
            grade.Letter.Value,
            grade.Function.Value,
            grade.Usage.Value,
            grade.Battery.Value,
            grade.BatteryPercent,
            grade.Line,
            facts.Cpu,
            Usage.Gigabytes(facts.RamMb),
            drive is { SizeBytes: > 0 } ? (int)(drive.SizeBytes / 1_000_000_000) : null,
            Kind(drive?.Medium),
            device.ReadSnapshot()?.Specification.Screen?.Inches,
            Level(device.Data),
            permit.Words,
            device.Origin,
            PriceCaps.Default.For(device.Origin, facts.Type, today),
            permit.ValidUntil,
            [.. device.Photos.OrderBy(photo => photo.Rank).Select(Picture)],
            [.. device.StandingDefects.Select(defect => Defect(defect, device.Photos))]
        )
        {
            Tested = Tested(device, facts.Type),
        };
    }

    private static IReadOnlyList<string> Tested(Device device, DeviceType type) =>
        device.SheetVersion is { } version && TestSheets.Find(type, version) is { } sheet
            ? TestedWords.Passed(sheet, Device.ReadAnswers(device.FunctionAnswers))
            : [];

    private static UnitPhoto Picture(UnitPicture photo) =>
        new(photo.Caption, photo.Large, photo.Medium, photo.Small, photo.Width, photo.Height);

    private static UnitDefect Defect(FoundDefect defect, List<UnitPicture> photos) =>
        new(defect.Seen, photos.Find(photo => photo.Id == defect.Photo)?.Large, defect.LeftPercent, defect.TopPercent);

    private static string? Kind(Medium? medium) =>
        medium switch
        {
            Medium.Hdd => "HDD",
            Medium.SataSsd => "SSD",
            Medium.Nvme => "NVMe",
            _ => null,
        };

    private static string Level(DataState data) =>
        data switch
        {
            DataState.ClearVerified => nameof(WipeLevel.Clear),
            DataState.PurgeVerified => nameof(WipeLevel.Purge),
            DataState.DestroyedVerified => nameof(WipeLevel.Destroy),
            _ => nameof(WipeLevel.None),
        };
}
