using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Marketplace.Platform.Files;
using Marketplace.Platform.Ledger;
using Marketplace.Platform.Signing;

namespace Marketplace.Tests.Platform.Signing;

public sealed class SiteKeyTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("keys-");

    public void Dispose() => root.Delete(recursive: true);

    [Fact]
    public void The_same_key_is_there_after_a_restart()
    {
        using var before = NewKey();
        using var after = NewKey();

        Assert.Equal((string?)before.PublicKey["kid"], (string?)after.PublicKey["kid"]);
    }

    [Fact]
    public void Two_processes_that_start_at_once_agree_on_one_key()
    {
        var kids = Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(8).Select(_ => Kid()).ToList();

        Assert.Single(kids.Distinct());
    }

    [Fact]
    public void Nobody_else_on_the_machine_reads_the_key()
    {
        using var key = NewKey();
        _ = key.Key;

        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(PathOfKey));
    }

    [Fact]
    public void What_is_signed_carries_no_private_key()
    {
        using var key = NewKey();

        Assert.DoesNotContain("\"d\"", key.Sign(Statement()).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_stranger_checks_the_document_with_what_it_holds()
    {
        using var key = NewKey();
        var document = key.Sign(Statement());

        using var published = SigningKey.FromJwk(document["publicKey"]!.AsObject());
        var signature = System.Buffers.Text.Base64Url.DecodeFromChars((string)document["signature"]!);

        Assert.Equal("ES256", (string?)document["algorithm"]);
        Assert.True(
            published.VerifyData(CanonicalJson.Write(document["statement"]), signature, HashAlgorithmName.SHA256)
        );
    }

    [Fact]
    public void A_letter_that_was_changed_is_noticed()
    {
        using var key = NewKey();
        var document = key.Sign(Statement());
        Assert.True(key.IsOurs(document));

        document["statement"]!["root"] = "beef";

        Assert.False(key.IsOurs(document));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"statement":{"root":"cafe"}}""")]
    [InlineData("""{"statement":{"root":"cafe"},"signature":"§§"}""")]
    [InlineData("""{"statement":{"root":"cafe"},"signature":12}""")]
    [InlineData("""{"statement":"cafe","signature":"AAAA"}""")]
    public void What_is_no_signed_document_is_not_signed(string text)
    {
        using var key = NewKey();

        Assert.False(key.IsOurs(JsonNode.Parse(text)!.AsObject()));
    }

    [Fact]
    public void Many_requests_sign_at_once()
    {
        using var key = NewKey();

        var documents = Enumerable.Range(0, 64).AsParallel().Select(_ => key.Sign(Statement())).ToList();

        Assert.All(documents, document => Assert.True(key.IsOurs(document)));
    }

    private string PathOfKey => Path.Combine(root.FullName, "keys", "signing.pem");

    private SiteKey NewKey() => new(new StorageSettings { Root = root.FullName });

    private string? Kid()
    {
        using var key = NewKey();
        return (string?)key.PublicKey["kid"];
    }

    private static JsonObject Statement() => new() { ["root"] = "cafe", ["day"] = "2026-11-23" };
}
