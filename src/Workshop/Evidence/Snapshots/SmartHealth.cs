using System.Text.Json;
using System.Text.RegularExpressions;

namespace Marketplace.Workshop.Evidence.Snapshots;

/// <summary>The few figures of a SMART report that decide whether a drive may be sold.</summary>
internal static partial class SmartHealth
{
    private const long Reallocated = 5;
    private const long Pending = 197;
    private const long Uncorrectable = 198;

    public static Smart? Read(JsonElement report)
    {
        var passed = report.Child("smart_status")?.Flag("passed");
        var hours = report.Child("power_on_time")?.Whole("hours");
        if (report.Child("nvme_smart_health_information_log") is { } nvme)
            return new(
                passed,
                null,
                null,
                hours ?? nvme.Whole("power_on_hours"),
                WearLeft(nvme),
                nvme.Whole("media_errors")
            );

        var attributes = (report.Child("ata_smart_attributes")?.Objects("table") ?? []).ToList();
        return passed is null && attributes is []
            ? null
            : new(
                passed,
                Raw(attributes, Reallocated),
                Raw(attributes, Pending),
                hours,
                Endurance(report) ?? WearLeft(attributes),
                Raw(attributes, Uncorrectable)
            );
    }

    private static long? Raw(List<JsonElement> attributes, long id) =>
        attributes.Where(a => a.Whole("id") == id).Select(a => a.Child("raw")?.Whole("value")).FirstOrDefault();

    // Makers number the wear attribute as they please, but agree that its normalised value falls from 100 to 0.
    private static int? WearLeft(List<JsonElement> attributes) =>
        attributes
            .Where(a => a.Text("name") is { } name && WearName().IsMatch(name))
            .Select(a => Percent(a.Whole("value")))
            .FirstOrDefault(v => v is not null);

    private static int? WearLeft(JsonElement nvme) =>
        nvme.Whole("percentage_used") is { } used ? (int)Math.Max(0, 100 - used) : null;

    private static int? Endurance(JsonElement report) =>
        (report.Child("ata_device_statistics")?.Objects("pages") ?? [])
            .SelectMany(p => p.Objects("table"))
            .Where(row => row.Text("name") == "Percentage Used Endurance Indicator")
            .Select(row => row.Whole("value") is { } used ? (int?)Math.Max(0, 100 - used) : null)
            .FirstOrDefault();

    private static int? Percent(long? value) => value is >= 0 and <= 100 ? (int)value : null;

    [GeneratedRegex(
        "^(?:SSD_Life_Left|Wear_Leveling_Count|Media_Wearout_Indicator|Percent_Lifetime_Remain|Remaining_Lifetime_Perc|Perc_Rated_Life_Remain|Drive_Life_Remaining%?)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex WearName();
}
