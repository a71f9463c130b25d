using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Marketplace.Platform.Files;
using Marketplace.Platform.Ledger;

namespace Marketplace.Platform.Signing;

/// <summary>
/// The key with which this site signs what it states in public: permits, roots of the ledger, certificates. ECDSA P-256,
/// drawn at the first use and kept in the storage root under <c>keys/signing.pem</c>, readable by its owner alone.
/// </summary>
public sealed class SiteKey(StorageSettings storage) : IDisposable
{
    private readonly Lazy<string> pem = new(() =>
        Encoding.ASCII.GetString(KeptSecret.Read(Path.Combine(storage.Folder("keys"), "signing.pem"), Draw))
    );

    // A key signs for one thread at a time: each thread opens its own.
    private readonly ThreadLocal<ECDsa> opened = new(trackAllValues: true);

    /// <summary>The key itself, to sign with; it belongs to the thread that asks.</summary>
    public ECDsa Key => opened.Value ??= Open();

    /// <summary>What others check our signatures with, as a JSON Web Key.</summary>
    public JsonObject PublicKey => SigningKey.ToJwk(Key);

    /// <summary>
    /// The statement with all that a stranger needs to check it: <c>statement</c>, <c>algorithm</c> (ES256 of RFC 7518,
    /// over the canonical JSON), <c>publicKey</c> and <c>signature</c> (base64url).
    /// </summary>
    public JsonObject Sign(JsonObject statement) =>
        new()
        {
            ["statement"] = statement.DeepClone(),
            ["algorithm"] = "ES256",
            ["publicKey"] = PublicKey,
            ["signature"] = Base64Url.EncodeToString(
                Key.SignData(CanonicalJson.Write(statement), HashAlgorithmName.SHA256)
            ),
        };

    /// <summary>Whether the document was signed by this site, and not changed since.</summary>
    public bool IsOurs(JsonObject document) =>
        document["statement"] is JsonObject statement
        && document["signature"] is JsonValue written
        && written.TryGetValue(out string? signature)
        && Base64Url.IsValid(signature)
        && Key.VerifyData(
            CanonicalJson.Write(statement),
            Base64Url.DecodeFromChars(signature),
            HashAlgorithmName.SHA256
        );

    public void Dispose()
    {
        foreach (var key in opened.Values)
            key.Dispose();
        opened.Dispose();
    }

    private ECDsa Open()
    {
        var key = ECDsa.Create();
        key.ImportFromPem(pem.Value);
        return key;
    }

    private static byte[] Draw()
    {
        using var drawn = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return Encoding.ASCII.GetBytes(drawn.ExportPkcs8PrivateKeyPem());
    }
}
