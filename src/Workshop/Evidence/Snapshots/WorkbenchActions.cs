using System.Text.Json;

namespace Marketplace.Workshop.Evidence.Snapshots;

/// <summary>The actions of an S1 snapshot: what Workbench measured, tested and erased.</summary>
internal static class WorkbenchActions
{
    private static readonly HashSet<string> _erasures =
    [
        "EraseBasic",
        "EraseSectors",
        "EraseCrypto",
        "EraseDataWipe",
        "ErasePhysical",
        "DataWipe",
    ];

    // csharpier-ignore
    private static readonly HashSet<string> _known =
    [
        .. _erasures, "BenchmarkDataStorage", "BenchmarkProcessor", "BenchmarkProcessorSysbench", "BenchmarkRamSysbench",
        "BenchmarkGraphicCard", "BenchmarkConnectivity", "StressTest", "MeasureBattery", "VisualTest", "Install", "Rate",
        "RateComputer", "TestDataStorage", "TestAudio", "TestConnectivity", "TestCamera", "TestKeyboard", "TestTrackpad",
        "TestBios", "TestDisplayHinge", "TestPowerAdapter", "TestBattery", "TestVisual", "TestMicrophone", "TestPorts",
    ];

    /// <summary>An action that we do not know may be an erasure told in another way: such a snapshot is for a person to read.</summary>
    public static void Check(JsonElement root, IEnumerable<JsonElement> components)
    {
        var device = root.Child("device") ?? default;
        var unknown = device
            .Objects("actions")
            .Concat(components.SelectMany(c => c.Objects("actions")))
            .Select(a => a.Text("type") ?? "sans nom");
        if (unknown.FirstOrDefault(a => !_known.Contains(a)) is { } action)
            throw new UnreadableEvidence(
                EvidenceFault.UnreadableStructure,
                "unknown-action",
                $"Le relevé raconte une action que nous ne connaissons pas (« {action} ») : une personne doit le lire."
            );
    }

    public static IEnumerable<EmbeddedErasure> Erasures(JsonElement component, DriveSighting drive) =>
        component
            .Objects("actions")
            .Where(a => _erasures.Contains(a.Text("type") ?? ""))
            .Select(a => new EmbeddedErasure(
                new(
                    drive.Model,
                    drive.Serial,
                    drive.Wwn,
                    drive.SizeBytes,
                    drive.MediumDisputed ? Medium.Unknown : drive.Medium
                ),
                a.Clone(),
                EmbeddedErasureKind.WorkbenchAction
            ));

    public static Smart? Health(JsonElement component) =>
        component.Objects("actions").LastOrDefault(a => a.Text("type") == "TestDataStorage")
            is { ValueKind: JsonValueKind.Object } test
            ? new(
                test.Flag("assessment"),
                test.Whole("reallocatedSectorCount"),
                test.Whole("currentPendingSectorCount"),
                test.Whole("lifetime"),
                null,
                test.Whole("offlineUncorrectable")
            )
            : null;
}
