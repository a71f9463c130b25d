using System.Text.Json;

namespace Marketplace.Workshop.Evidence.Snapshots;

/// <summary>
/// Reads a hardware snapshot in any of the four formats, told apart by content. Gives a snapshot or throws
/// <see cref="UnreadableEvidence" />, whatever the bytes; it believes nothing and executes nothing.
/// </summary>
internal static class SnapshotReader
{
    private const string Script = "workbench-script";

    public static Snapshot Read(ReadOnlyMemory<byte> utf8Json)
    {
        Guard(utf8Json);
        var root = EvidenceJson.Parse(utf8Json);
        return root.ValueKind == JsonValueKind.Object ? ReadAs(Unwrap(root)) : throw Unknown();
    }

    private static void Guard(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > UnreadableEvidence.Limit)
            throw new UnreadableEvidence(
                EvidenceFault.TooLarge,
                "too-large",
                "Le relevé pèse plus de 16 Mio : ce n’est pas un relevé de matériel."
            );
        if (bytes.Span.Trim(" \t\r\n\0"u8).IsEmpty)
            throw new UnreadableEvidence(EvidenceFault.NotJson, "empty", "Le fichier est vide.");
    }

    // The order matters: each test is only true of its format once those before it are not.
    private static Snapshot ReadAs(JsonElement root) =>
        root.Member("credentialSubject") is not null ? CredentialSnapshot.Read(root)
        : LiteSnapshot.ToolsOf(root) is { } tools ? LiteSnapshot.Read(root, tools)
        : root.Text("software") is { } other and not Script && IsParsed(root) ? WorkbenchSnapshot.Read(root)
        : root.Text("software") == Script && root.Child("data") is { } data ? ScriptSnapshot.Read(root, data)
        : throw Unknown();

    private static bool IsParsed(JsonElement root) =>
        root.Child("device") is not null && root.Member("components") is { ValueKind: JsonValueKind.Array };

    // workbench-script wraps the snapshot that it sends to a wallet: { type, save, data }.
    private static JsonElement Unwrap(JsonElement root) =>
        root.Member("software") is null && root.Child("data") is { } inner && inner.Member("software") is not null
            ? inner
            : root;

    private static UnreadableEvidence Unknown() =>
        new(
            EvidenceFault.UnreadableStructure,
            "snapshot-format-unknown",
            "Ce fichier n’est pas un relevé de matériel que nous savons lire (Workbench 11 à 14, Workbench lite, workbench-script ou attestation vérifiable)."
        );
}
