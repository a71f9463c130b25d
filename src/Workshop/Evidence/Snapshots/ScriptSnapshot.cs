using System.Text.Json;

namespace Marketplace.Workshop.Evidence.Snapshots;

/// <summary>
/// S3, workbench-script: the tools' output as strings in <c>data</c>. Its <c>erase</c> is an empty list whatever was
/// done, so that it is no evidence and is not read.
/// </summary>
internal static class ScriptSnapshot
{
    public static Snapshot Read(JsonElement root, JsonElement data) =>
        Read(
            new(
                SnapshotFormat.S3,
                root.Text("uuid"),
                root.Text("software"),
                root.Text("version"),
                root.Text("timestamp")
            ),
            tool => data.Output(tool),
            [],
            new Warnings()
        );

    /// <param name="output">What a tool printed, by the tool's name: shared with the verifiable credential.</param>
    public static Snapshot Read(
        Cover cover,
        Func<string, string?> output,
        IReadOnlyList<MachineView> claims,
        Warnings warnings
    )
    {
        var smart = Smartctl.Read(EvidenceJson.ParseNested(output("smartctl")));
        var inxi = Inxi.Read(EvidenceJson.ParseNested(output("inxi")));
        var dmidecode = output("dmidecode");
        ToolOutputs.Require([dmidecode, output("inxi"), smart.IsMissing ? null : "smartctl"]);
        ToolOutputs.WarnOfSmart(smart, inxi, warnings);
        if (inxi is null)
            warnings.Add(
                "inxi-unreadable",
                "Ce qu’inxi a écrit manque ou ne se lit pas ; il peut manquer des composants."
            );
        return Composition.Compose(
            cover with
            {
                Clock = smart.Clock,
            },
            [smart.View, Dmidecode.Read(dmidecode), inxi ?? new(), .. claims],
            warnings
        );
    }
}
