using System.Text.Json;

namespace Marketplace.Workshop.Evidence.Snapshots;

/// <summary>
/// S4, a verifiable credential: the tools' output stands in <c>evidence[]</c>, an identity in <c>credentialSubject</c>.
/// Its signature is not checked here, and what the subject says comes after what the tools saw.
/// </summary>
internal static class CredentialSnapshot
{
    public static Snapshot Read(JsonElement root)
    {
        var subject = root.Child("credentialSubject") ?? default;
        var warnings = new Warnings();
        warnings.Add("signature-unchecked", "La signature de l’attestation n’a pas été vérifiée.");
        return ScriptSnapshot.Read(
            new(
                SnapshotFormat.S4,
                subject.Text("uuid"),
                subject.Text("software"),
                subject.Text("version"),
                subject.Text("timestamp") ?? root.Text("issuanceDate")
            ),
            tool => Output(root, tool),
            [Claim(subject)],
            warnings
        );
    }

    private static string? Output(JsonElement root, string tool) =>
        root.Objects("evidence")
            .Where(e => e.Text("operation") == tool)
            .Select(e => e.Output("output"))
            .FirstOrDefault();

    private static MachineView Claim(JsonElement subject)
    {
        return new()
        {
            Manufacturer = Named("Manufacturer"),
            Model = Named("Model"),
            Serial = Named("Serial"),
            Sku = Named("SKU"),
        };

        string? Named(string name) =>
            Placeholder.Clean(subject.Objects("deviceId").FirstOrDefault(d => d.Text("name") == name).Text("value"));
    }
}
