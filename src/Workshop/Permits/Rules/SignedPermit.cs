using System.Buffers.Text;
using System.Text.Json.Nodes;

namespace Marketplace.Workshop.Permits.Rules;

/// <summary>A statement, the public key that checks it and the signature: all that a stranger needs, in one document.</summary>
internal sealed record SignedPermit(JsonObject Statement, JsonObject PublicKey, byte[] Signature)
{
    public JsonObject ToJson() =>
        new()
        {
            ["statement"] = Statement.DeepClone(),
            ["algorithm"] = "ES256",
            ["publicKey"] = PublicKey.DeepClone(),
            ["signature"] = Base64Url.EncodeToString(Signature),
        };

    /// <summary>Null where the document has not the shape of a signed permit.</summary>
    public static SignedPermit? Read(JsonNode? document)
    {
        if (
            document is not JsonObject signed
            || signed["statement"] is not JsonObject statement
            || signed["publicKey"] is not JsonObject key
            || signed["signature"] is not JsonValue given
            || !given.TryGetValue(out string? signature)
            || !Base64Url.IsValid(signature)
        )
            return null;
        return new(
            (JsonObject)statement.DeepClone(),
            (JsonObject)key.DeepClone(),
            Base64Url.DecodeFromChars(signature)
        );
    }
}
