using System.Text.Json;

namespace Marketplace.Workshop.Evidence.Snapshots;

/// <summary>S2, Workbench « lite » or legacy: raw tool output around lshw in <c>data</c> or <c>hwmd</c>, and <c>sanitize[]</c>.</summary>
internal static class LiteSnapshot
{
    /// <summary>Where the tools' output stands; null where this is no such snapshot.</summary>
    public static JsonElement? ToolsOf(JsonElement root) =>
        root.Child("data") is { } data && data.Member("lshw") is not null ? data : root.Child("hwmd");

    public static Snapshot Read(JsonElement root, JsonElement tools)
    {
        var warnings = new Warnings();
        var smart = Smartctl.Read(Json(tools, "smart"));
        var lshw = Lshw.Read(Json(tools, "lshw"));
        if (lshw is null)
            warnings.Add(
                "lshw-unreadable",
                "Ce que lshw a écrit ne se lit pas ; le relevé est lu sans lui et peut être incomplet."
            );
        ToolOutputs.Require([
            lshw is null ? null : "lshw",
            tools.Output("dmidecode"),
            smart.IsMissing ? null : "smartctl",
        ]);
        ToolOutputs.WarnOfSmart(smart, lshw, warnings);
        var cover = new Cover(
            SnapshotFormat.S2,
            root.Text("uuid"),
            root.Text("software"),
            root.Text("version"),
            root.Text("timestamp")
        )
        {
            Clock = smart.Clock,
        };
        MachineView[] views =
        [
            smart.View,
            Dmidecode.Read(tools.Output("dmidecode")),
            lshw ?? new(),
            Hwinfo.Read(tools.Output("hwinfo")),
        ];
        return Composition.Compose(cover, views, warnings) with { Erasures = [.. Sanitized(root, tools)] };
    }

    // Older images wrote the tools' JSON as JSON, others as text.
    private static JsonElement? Json(JsonElement tools, string name) =>
        tools.Member(name) is { ValueKind: JsonValueKind.String } text
            ? EvidenceJson.ParseNested(text.GetString())
            : tools.Member(name);

    private static IEnumerable<EmbeddedErasure> Sanitized(JsonElement root, JsonElement tools) =>
        root.Objects("sanitize")
            .Concat(tools.Objects("sanitize"))
            .Select(s => new EmbeddedErasure(
                Target(s.Child("device_info") ?? default),
                s.Clone(),
                EmbeddedErasureKind.UsodySanitize
            ));

    private static DriveIdentity Target(JsonElement device) =>
        new(
            Placeholder.Clean(device.Text("model")),
            Placeholder.Clean(device.Text("serial_number")),
            null,
            Sizes.OfBinary(device.Text("size")),
            device.Text("storage_medium")?.ToUpperInvariant() switch
            {
                "HDD" => Medium.Hdd,
                "SSD" => Medium.SataSsd,
                "NVME" => Medium.Nvme,
                _ => Medium.Unknown,
            }
        );
}
