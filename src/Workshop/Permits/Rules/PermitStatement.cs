using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Marketplace.Platform.Ledger;
using Marketplace.Platform.Signing;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Workshop.Permits.Rules;

/// <summary>One fact that the permit rests on, and the number of the event in the unit's chain that proves it.</summary>
internal sealed record StatedFact(string Name, string Value, long Event);

/// <summary>
/// What the workshop declares of one unit when it permits its listing. Signed, so that anyone who scans the unit can
/// check that it was said, by whom, and that not a letter has changed since.
/// </summary>
/// <param name="Unit">The unit's tag.</param>
/// <param name="Ruleset">The version of the grading rules.</param>
/// <param name="Issued">UTC; kept to the second.</param>
/// <param name="ValidUntil">UTC. A later fact may revoke the permit before: ask the site.</param>
internal sealed record PermitStatement(
    Guid Permit,
    string Unit,
    IReadOnlyList<StatedFact> Facts,
    int Ruleset,
    EarnedWord Word,
    DateTime Issued,
    DateTime ValidUntil
)
{
    /// <summary>Signs the canonical JSON (ECDSA P-256 with SHA-256, the signature as R then S: « ES256 » of RFC 7518).</summary>
    public SignedPermit Sign(ECDsa key)
    {
        var statement = ToJson();
        var signature = key.SignData(CanonicalJson.Write(statement), HashAlgorithmName.SHA256);
        return new(statement, SigningKey.ToJwk(key), signature);
    }

    /// <summary>Whether this was signed by that key, and not changed since.</summary>
    public static bool Verify(SignedPermit signed, ECDsa key) =>
        key.VerifyData(CanonicalJson.Write(signed.Statement), signed.Signature, HashAlgorithmName.SHA256);

    public JsonObject ToJson() =>
        new()
        {
            ["permit"] = Permit.ToString(),
            ["unit"] = Unit,
            ["facts"] = new JsonArray([.. Facts.Select(Written)]),
            ["ruleset"] = Ruleset,
            ["words"] = EarnedWords.Of(Word),
            ["issued"] = Instant(Issued),
            ["validUntil"] = Instant(ValidUntil),
        };

    private static JsonNode Written(StatedFact fact) =>
        new JsonObject
        {
            ["name"] = fact.Name,
            ["value"] = fact.Value,
            ["event"] = fact.Event,
        };

    private static string Instant(DateTime utc) =>
        utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
