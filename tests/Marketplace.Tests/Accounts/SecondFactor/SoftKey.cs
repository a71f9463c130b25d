using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Marketplace.Tests.Accounts.SecondFactor;

/// <summary>
/// A passkey in software (WebAuthn level 3, ES256, no attestation): it answers the options of the pages as a browser
/// and its authenticator would.
/// </summary>
internal sealed class SoftKey : IDisposable
{
    private const byte Present = 0x01;
    private const byte Verified = 0x04;
    private const byte WithKey = 0x40;

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] id = RandomNumberGenerator.GetBytes(32);
    private string? owner;
    private uint count;

    /// <summary>False: the finger or the code was not asked for.</summary>
    public bool Verifies { get; init; } = true;

    /// <summary>The site that the person believes to be on.</summary>
    public string Origin { get; init; } = "https://localhost";

    public string Create(JsonElement options)
    {
        owner = options.GetProperty("user").GetProperty("id").GetString();
        var client = ClientData("webauthn.create", options);
        byte[] authenticator =
        [
            .. AuthenticatorData(options.GetProperty("rp").GetProperty("id").GetString()!, WithKey),
            .. new byte[16],
            0,
            32,
            .. id,
            .. CoseKey(),
        ];
        byte[] attestation =
        [
            0xA3,
            .. Text("fmt"),
            .. Text("none"),
            .. Text("attStmt"),
            0xA0,
            .. Text("authData"),
            0x59,
            (byte)(authenticator.Length >> 8),
            (byte)authenticator.Length,
            .. authenticator,
        ];
        return Credential(
            new JsonObject
            {
                ["clientDataJSON"] = Base64Url.EncodeToString(client),
                ["attestationObject"] = Base64Url.EncodeToString(attestation),
                ["transports"] = new JsonArray("internal"),
            }
        );
    }

    public string Sign(JsonElement options)
    {
        count++;
        var client = ClientData("webauthn.get", options);
        var authenticator = AuthenticatorData(options.GetProperty("rpId").GetString()!, 0);
        var signature = key.SignData(
            [.. authenticator, .. SHA256.HashData(client)],
            HashAlgorithmName.SHA256,
            DSASignatureFormat.Rfc3279DerSequence
        );
        return Credential(
            new JsonObject
            {
                ["clientDataJSON"] = Base64Url.EncodeToString(client),
                ["authenticatorData"] = Base64Url.EncodeToString(authenticator),
                ["signature"] = Base64Url.EncodeToString(signature),
                ["userHandle"] = owner,
            }
        );
    }

    public void Dispose() => key.Dispose();

    private string Credential(JsonObject response) =>
        new JsonObject
        {
            ["id"] = Base64Url.EncodeToString(id),
            ["rawId"] = Base64Url.EncodeToString(id),
            ["type"] = "public-key",
            ["authenticatorAttachment"] = "platform",
            ["clientExtensionResults"] = new JsonObject(),
            ["response"] = response,
        }.ToJsonString();

    private byte[] ClientData(string type, JsonElement options) =>
        Encoding.UTF8.GetBytes(
            new JsonObject
            {
                ["type"] = type,
                ["challenge"] = options.GetProperty("challenge").GetString(),
                ["origin"] = Origin,
                ["crossOrigin"] = false,
            }.ToJsonString()
        );

    private byte[] AuthenticatorData(string site, byte flags)
    {
        var counted = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(counted, count);
        var all = (byte)(flags | Present | (Verifies ? Verified : 0));
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(site)), all, .. counted];
    }

    // {1: 2, 3: -7, -1: 1, -2: x, -3: y}
    private byte[] CoseKey()
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return [0xA5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32, .. point.X!, 0x22, 0x58, 32, .. point.Y!];
    }

    private static byte[] Text(string text) => [(byte)(0x60 + text.Length), .. Encoding.ASCII.GetBytes(text)];
}
