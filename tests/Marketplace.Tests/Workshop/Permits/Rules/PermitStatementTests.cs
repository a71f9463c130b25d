using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Marketplace.Platform;
using Marketplace.Platform.Ledger;
using Marketplace.Platform.Signing;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Permits.Rules;

namespace Marketplace.Tests.Workshop.Permits.Rules;

public sealed class PermitStatementTests : IDisposable
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ECDsa stranger = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private readonly PermitStatement statement = new(
        Guid.Parse("01935b3c-0000-7000-8000-000000000001"),
        "OS-7K2M9QXA",
        [new("data", "PurgeVerified", 4), new("grade", "B", 9)],
        Ruleset: 1,
        EarnedWord.Refurbished,
        new(2026, 11, 23, 9, 30, 0, DateTimeKind.Utc),
        new(2027, 5, 23, 9, 30, 0, DateTimeKind.Utc)
    );

    public void Dispose()
    {
        key.Dispose();
        stranger.Dispose();
    }

    [Fact]
    public void The_statement_is_written_in_one_way_only() =>
        Assert.Equal(
            """{"facts":[{"event":4,"name":"data","value":"PurgeVerified"},{"event":9,"name":"grade","value":"B"}],"issued":"2026-11-23T09:30:00Z","permit":"01935b3c-0000-7000-8000-000000000001","ruleset":1,"unit":"OS-7K2M9QXA","validUntil":"2027-05-23T09:30:00Z","words":"reconditionné"}""",
            CanonicalJson.WriteText(statement.ToJson())
        );

    [Fact]
    public void What_was_signed_verifies_with_the_same_key() =>
        Assert.True(PermitStatement.Verify(statement.Sign(key), key));

    [Fact]
    public void Another_key_does_not_verify() => Assert.False(PermitStatement.Verify(statement.Sign(key), stranger));

    [Fact]
    public void A_changed_fact_does_not_verify()
    {
        var signed = statement.Sign(key);
        signed.Statement["facts"]![1]!["value"] = "A";
        Assert.False(PermitStatement.Verify(signed, key));
    }

    [Fact]
    public void A_damaged_signature_does_not_verify()
    {
        var signed = statement.Sign(key);
        signed.Signature[0] ^= 1;
        Assert.False(PermitStatement.Verify(signed, key));
        Assert.False(PermitStatement.Verify(signed with { Signature = [] }, key));
    }

    [Fact]
    public void A_stranger_checks_it_with_nothing_but_the_document()
    {
        var sent = statement.Sign(key).ToJson().ToJsonString();
        var received = SignedPermit.Read(JsonNode.Parse(sent))!;
        using var published = SigningKey.FromJwk(received.PublicKey);
        Assert.True(PermitStatement.Verify(received, published));
    }

    [Fact]
    public void Members_in_another_order_verify_all_the_same()
    {
        var signed = statement.Sign(key);
        JsonObject turned =
        [
            .. signed.Statement.Reverse().Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone())),
        ];
        Assert.True(PermitStatement.Verify(signed with { Statement = turned }, key));
    }

    [Fact]
    public void The_published_key_holds_nothing_secret()
    {
        var jwk = SigningKey.ToJwk(key);
        Assert.Equal(["crv", "kid", "kty", "x", "y"], jwk.Select(member => member.Key).Order());
        Assert.Equal("P-256", (string?)jwk["crv"]);
    }

    [Fact]
    public void The_same_key_has_the_same_name_and_another_has_another()
    {
        Assert.Equal((string?)SigningKey.ToJwk(key)["kid"], (string?)SigningKey.ToJwk(key)["kid"]);
        Assert.NotEqual((string?)SigningKey.ToJwk(key)["kid"], (string?)SigningKey.ToJwk(stranger)["kid"]);
    }

    [Theory]
    [InlineData("""null""")]
    [InlineData("""[]""")]
    [InlineData("""{"statement":{}}""")]
    [InlineData("""{"statement":{},"publicKey":{},"signature":7}""")]
    [InlineData("""{"statement":{},"publicKey":{},"signature":"not base64!"}""")]
    public void A_document_of_another_shape_is_not_read(string json) =>
        Assert.Null(SignedPermit.Read(JsonNode.Parse(json)));

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"x":1,"y":2}""")]
    [InlineData("""{"x":"AA","y":"AA"}""")]
    [InlineData("""{"x":"!","y":"!"}""")]
    public void A_key_that_is_no_key_is_refused(string jwk) =>
        Assert.Throws<Refusal>(() => SigningKey.FromJwk((JsonObject)JsonNode.Parse(jwk)!));
}
