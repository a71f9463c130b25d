using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Marketplace.Platform.Ledger;

namespace Marketplace.Platform.Signing;

/// <summary>A P-256 public key as others exchange it (JSON Web Key, RFC 7517), named by its thumbprint (RFC 7638).</summary>
public static class SigningKey
{
    public static JsonObject ToJwk(ECDsa key)
    {
        var point = key.ExportParameters(includePrivateParameters: false);
        JsonObject jwk = new()
        {
            ["crv"] = "P-256",
            ["kty"] = "EC",
            ["x"] = Base64Url.EncodeToString(point.Q.X),
            ["y"] = Base64Url.EncodeToString(point.Q.Y),
        };
        jwk["kid"] = Base64Url.EncodeToString(SHA256.HashData(CanonicalJson.Write(jwk)));
        return jwk;
    }

    /// <exception cref="Refusal">The key is not a point of P-256.</exception>
    public static ECDsa FromJwk(JsonObject jwk)
    {
        try
        {
            return ECDsa.Create(
                new ECParameters
                {
                    Curve = ECCurve.NamedCurves.nistP256,
                    Q = new() { X = Coordinate(jwk, "x"), Y = Coordinate(jwk, "y") },
                }
            );
        }
        catch (Exception unreadable)
            when (unreadable is CryptographicException or FormatException or InvalidOperationException)
        {
            throw new Refusal("La clé publique n’est pas une clé P-256.");
        }
    }

    private static byte[] Coordinate(JsonObject jwk, string name) =>
        Base64Url.DecodeFromChars(
            jwk[name]?.GetValue<string>() ?? throw new FormatException($"The key has no {name}.")
        );
}
