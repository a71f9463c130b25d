using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Marketplace.Workshop.Evidence;
using Marketplace.Workshop.Evidence.Snapshots;

namespace Marketplace.Tests.Workshop.Evidence.Snapshots;

/// <summary>Snapshots of our own making, in the shapes that benches send; makes and serial numbers are invented.</summary>
internal static class Fixture
{
    private static readonly string _folder = Repository.PathTo("tests", "Marketplace.Tests", "Fixtures", "Snapshots");

    public static IReadOnlyList<string> All { get; } =
    [.. Directory.GetFiles(_folder, "*.json").Select(f => Path.GetFileName(f)!).Order()];

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(_folder, name));

    public static Snapshot Read(string name) => SnapshotReader.Read(Bytes(name));

    /// <summary>Reads a fixture after a change to its JSON.</summary>
    public static Snapshot Read(string name, Action<JsonObject> change)
    {
        var root = JsonNode.Parse(Bytes(name))!.AsObject();
        change(root);
        return SnapshotReader.Read(Encoding.UTF8.GetBytes(root.ToJsonString()));
    }

    public static UnreadableEvidence Refusal(byte[] bytes) =>
        Assert.Throws<UnreadableEvidence>(() => SnapshotReader.Read(bytes));

    public static UnreadableEvidence Refusal(string text) => Refusal(Encoding.UTF8.GetBytes(text));

    public static JsonElement Json(string json) => JsonSerializer.Deserialize<JsonElement>(json);

    public static IEnumerable<string> Codes(this Snapshot snapshot) => snapshot.Warnings.Select(w => w.Code);
}
