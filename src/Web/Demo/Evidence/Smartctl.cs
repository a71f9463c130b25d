using System.Text.Json.Nodes;
using Marketplace.Web.Demo.Stock;

namespace Marketplace.Web.Demo.Evidence;

/// <summary>What <c>smartctl --json</c> says of a drive: its identity and its own view of its health.</summary>
internal static class Smartctl
{
    public static JsonObject Of(DemoDrive drive, int place, bool asNode = true)
    {
        var nvme = drive.Kind is DriveKind.Nvme;
        var node = asNode && nvme ? $"/dev/nvme{place}" : drive.Node(place);
        var report = new JsonObject
        {
            ["json_format_version"] = new JsonArray(1, 0),
            ["smartctl"] = new JsonObject
            {
                ["version"] = new JsonArray(7, 3),
                ["argv"] = new JsonArray("smartctl", "-x", "--json=cosviu", node),
                ["exit_status"] = drive.SmartPassed ? 0 : 8,
            },
            ["device"] = new JsonObject
            {
                ["name"] = node,
                ["info_name"] = nvme ? node : node + " [SAT]",
                ["type"] = nvme ? "nvme" : "sat",
                ["protocol"] = nvme ? "NVMe" : "ATA",
            },
            ["model_name"] = drive.Model,
            ["serial_number"] = drive.Serial,
            ["firmware_version"] = drive.Firmware,
            ["user_capacity"] = new JsonObject { ["blocks"] = drive.Bytes / 512, ["bytes"] = drive.Bytes },
            ["logical_block_size"] = 512,
            ["smart_status"] = new JsonObject { ["passed"] = drive.SmartPassed },
            ["power_on_time"] = new JsonObject { ["hours"] = drive.Hours },
            ["power_cycle_count"] = drive.Hours / 7,
        };
        if (nvme)
            report["nvme_smart_health_information_log"] = NvmeHealth(drive);
        else
            AddAta(report, drive);
        return report;
    }

    private static void AddAta(JsonObject report, DemoDrive drive)
    {
        report["wwn"] = Wwn(drive.Wwn);
        report["rotation_rate"] = drive.Kind is DriveKind.Hdd ? 5400 : 0;
        report["trim"] = new JsonObject { ["supported"] = drive.Kind is DriveKind.SataSsd };
        report["ata_smart_attributes"] = new JsonObject
        {
            ["revision"] = 16,
            ["table"] = new JsonArray(
                Attribute(5, "Reallocated_Sector_Ct", drive.Reallocated),
                Attribute(9, "Power_On_Hours", drive.Hours),
                Attribute(12, "Power_Cycle_Count", drive.Hours / 7),
                Attribute(197, "Current_Pending_Sector", drive.Pending),
                Attribute(198, "Offline_Uncorrectable", drive.Pending / 2)
            ),
        };
    }

    /// <summary>The world-wide name in the three numbers of its registration (NAA 5).</summary>
    private static JsonObject Wwn(string hexadecimal)
    {
        var whole = Convert.ToInt64(hexadecimal, 16);
        return new JsonObject
        {
            ["naa"] = 5,
            ["oui"] = (whole >> 36) & 0xFFFFFF,
            ["id"] = whole & 0xFFFFFFFFF,
        };
    }

    private static JsonObject NvmeHealth(DemoDrive drive) =>
        new()
        {
            ["critical_warning"] = 0,
            ["temperature"] = 33,
            ["available_spare"] = 100,
            ["available_spare_threshold"] = 10,
            ["percentage_used"] = drive.Hours / 1000,
            ["power_on_hours"] = drive.Hours,
            ["media_errors"] = 0,
        };

    private static JsonObject Attribute(int id, string name, int raw) =>
        new JsonObject
        {
            ["id"] = id,
            ["name"] = name,
            ["value"] = 100,
            ["worst"] = 100,
            ["thresh"] = 0,
            ["when_failed"] = "",
            ["raw"] = new JsonObject
            {
                ["value"] = raw,
                ["string"] = raw.ToString(System.Globalization.CultureInfo.InvariantCulture),
            },
        };
}
