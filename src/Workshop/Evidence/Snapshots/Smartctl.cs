using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Marketplace.Workshop.Evidence.Snapshots;

/// <summary>What <c>smartctl --json</c> printed, one report per drive; drives that it could not open are named.</summary>
internal sealed record Smartctl(
    IReadOnlyList<DriveSighting> Drives,
    IReadOnlyList<string> Unopened,
    DateTime? Clock,
    bool IsMissing
)
{
    /// <param name="reports">A list of reports; a missing tool gives <c>[""]</c>, an odd drive gives null or a message.</param>
    public static Smartctl Read(JsonElement? reports)
    {
        var objects = (reports?.Items() ?? []).Where(r => r.ValueKind == JsonValueKind.Object).ToList();
        return new(
            [.. objects.Where(IsOpened).Select(Sight)],
            [.. objects.Where(r => !IsOpened(r)).Select(PathOf).OfType<string>()],
            objects.Select(ClockOf).FirstOrDefault(c => c is not null),
            objects.Count == 0
        );
    }

    public MachineView View => new() { Drives = Drives };

    private static bool IsOpened(JsonElement report) =>
        (report.Text("serial_number") ?? report.Text("model_name") ?? report.Text("scsi_model_name")) is not null;

    private static DriveSighting Sight(JsonElement report) =>
        new("smart", PathOf(report), ModelOf(report), Placeholder.Clean(report.Text("serial_number")))
        {
            Wwn = WwnOf(report),
            SizeBytes =
                (report.Child("user_capacity") ?? report.Child("nvme_total_capacity"))?.Whole("bytes")
                ?? report.Whole("nvme_total_capacity"),
            Medium = MediumOf(report),
            Interface = report.Child("device")?.Text("protocol"),
            Attachment = AttachmentOf(report),
            Smart = SmartHealth.Read(report),
        };

    private static string? ModelOf(JsonElement report) =>
        Placeholder.Clean(report.Text("model_name") ?? report.Text("scsi_model_name"));

    private static string? PathOf(JsonElement report) =>
        DevicePaths.Normal(
            report.Child("device")?.Text("name")
                ?? report
                    .Child("smartctl")
                    ?.Items("argv")
                    .Select(a => a.AsText())
                    .LastOrDefault(a => a?.StartsWith("/dev/", StringComparison.Ordinal) == true)
        );

    private static Medium MediumOf(JsonElement report)
    {
        if (
            report.Child("device")?.Text("protocol") is "NVMe"
            || report.Child("nvme_smart_health_information_log") is not null
        )
            return Medium.Nvme;
        if (report.Whole("rotation_rate") is { } turns)
            return turns > 0 ? Medium.Hdd : Medium.SataSsd;
        return report.Child("trim")?.Flag("supported") == true && DriveModels.MediumOf(ModelOf(report)) != Medium.Hdd
            ? DriveModels.MediumOf(ModelOf(report))
            : Medium.Unknown;
    }

    // "usbjmicron", "sntasmedia", "/dev/sdb [USB NVMe JMicron]": the drive sits behind a bridge.
    private static Attachment AttachmentOf(JsonElement report)
    {
        var device = report.Child("device");
        var type = device?.Text("type") ?? "";
        return DevicePaths.IsOptical(PathOf(report)) ? Attachment.Optical
            : type.StartsWith("usb", StringComparison.Ordinal)
            || type.StartsWith("snt", StringComparison.Ordinal)
            || device?.Text("info_name")?.Contains("[USB", StringComparison.Ordinal) == true
                ? Attachment.Usb
            : Attachment.Internal;
    }

    private static string? WwnOf(JsonElement report) =>
        report.Child("wwn") is { } wwn
        && wwn.Whole("naa") is { } naa
        && wwn.Whole("oui") is { } oui
        && wwn.Whole("id") is { } id
            ? string.Create(CultureInfo.InvariantCulture, $"{naa:x}{oui:x6}{id:x9}")
            : null;

    private static DateTime? ClockOf(JsonElement report) =>
        report.Child("local_time")?.Whole("time_t") is { } seconds and > 0 and < 253402300800
            ? DateTime.UnixEpoch.AddSeconds(seconds)
            : null;
}
