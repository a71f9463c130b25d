using System.Globalization;
using System.Text.Json.Nodes;
using Marketplace.Web.Demo.Stock;

namespace Marketplace.Web.Demo.Evidence;

/// <summary>A snapshot of workbench-script (S3): three tools' outputs as strings, a time without a zone.</summary>
internal static class ScriptSnapshotWriter
{
    public static JsonObject Write(DemoComputer computer, DateTime takenAt) =>
        new()
        {
            ["timestamp"] = takenAt.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture),
            ["type"] = "Snapshot",
            ["uuid"] = Invented.Uuid("snapshot " + computer.Key).ToString(),
            ["software"] = "workbench-script",
            ["version"] = "0.0.1",
            ["operator_id"] = "",
            ["data"] = new JsonObject
            {
                ["smartctl"] = Drives(computer),
                ["dmidecode"] = Dmidecode.Of(computer),
                ["inxi"] = EvidenceFile.Text(Inxi.Of(computer)),
            },
            ["erase"] = new JsonArray(),
        };

    public static string Drives(DemoComputer computer) =>
        EvidenceFile.Text(
            new JsonArray([.. computer.Drives.Select((drive, place) => (JsonNode)Smartctl.Of(drive, place))])
        );
}
