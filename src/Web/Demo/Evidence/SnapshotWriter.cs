using Marketplace.Web.Demo.Stock;

namespace Marketplace.Web.Demo.Evidence;

/// <summary>The snapshot of a unit, in the format of its bench.</summary>
internal static class SnapshotWriter
{
    public static EvidenceFile Write(DemoComputer computer, DateTime takenAt) =>
        EvidenceFile.Json(
            $"{computer.Key}-snapshot.json",
            computer.Format switch
            {
                SnapshotFormat.Parsed => ParsedSnapshotWriter.Write(computer, takenAt),
                SnapshotFormat.Lshw => LshwSnapshotWriter.Write(computer, takenAt),
                SnapshotFormat.Script => ScriptSnapshotWriter.Write(computer, takenAt),
                _ => CredentialSnapshotWriter.Write(computer, takenAt),
            }
        );
}
