using System.Globalization;
using System.Text.Json.Nodes;
using Marketplace.Web.Demo.Stock;

namespace Marketplace.Web.Demo.Evidence;

/// <summary>A snapshot of raw tool output around <c>lshw</c> (S2), as Workbench of 2022 sends it.</summary>
internal static class LshwSnapshotWriter
{
    public static JsonObject Write(DemoComputer computer, DateTime takenAt) =>
        new()
        {
            ["timestamp"] = takenAt.ToString("yyyy-MM-ddTHH:mm:ss.ffffff", CultureInfo.InvariantCulture),
            ["type"] = "Snapshot",
            ["uuid"] = Invented.Uuid("snapshot " + computer.Key).ToString(),
            ["sid"] = Invented.Fill("*****", "sid " + computer.Key),
            ["software"] = "Workbench",
            ["version"] = "2022.12.2-beta",
            ["schema_api"] = "1.0.0",
            ["settings_version"] = "Basic Metadata (BM)",
            ["data"] = new JsonObject
            {
                ["lshw"] = Lshw.Of(computer),
                ["dmidecode"] = Dmidecode.Of(computer),
                ["lspci"] = "00:02.0 VGA compatible controller: Intel Corporation UHD Graphics 620 (rev 07)\n",
                ["hwinfo"] = Hwinfo(computer),
                ["smart"] = new JsonArray([
                    .. computer.Drives.Select((drive, place) => (JsonNode)Smartctl.Of(drive, place)),
                ]),
            },
        };

    private static string Hwinfo(DemoComputer computer)
    {
        var text = $"""
            01: None 00.0: 10105 BIOS
              System Info: #1
                Manufacturer: "{computer.Model.Maker}"
                Product: "{computer.Model.Product}"
                Serial: "{computer.Serial}"
            """;
        if (computer.Model.HasScreen)
            text += FormattableString.Invariant(
                $"""


                02: None 00.0: 10002 LCD Monitor
                  Hardware Class: monitor
                  Model: "AUO LCD Monitor"
                  Resolution: {computer.Model.Resolution.Width}x{computer.Model.Resolution.Height}@60Hz
                  Size: {computer.Model.Inches * 22.14:0}x{computer.Model.Inches * 12.45:0} mm
                """
            );
        return text;
    }
}
