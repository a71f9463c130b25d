using System.Text;
using Marketplace.Platform.Files;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Platform;

public sealed class FilesTests(Shop shop) : IClassFixture<Shop>
{
    private readonly IFiles files = shop.Services.GetRequiredService<IFiles>();
    private static readonly byte[] Content = Encoding.UTF8.GetBytes("une preuve");

    [Theory, InlineData(FileKind.Photo), InlineData(FileKind.Evidence), InlineData(FileKind.Document)]
    public async Task What_is_kept_is_read_back_under_the_hash_of_its_content(FileKind kind)
    {
        var hash = await files.Keep(kind, Content);

        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Content)), hash);
        Assert.Equal(Content, await files.Read(kind, hash));
    }

    [Fact]
    public async Task The_same_content_twice_is_one_file()
    {
        await files.Keep(FileKind.Document, "deux fois"u8.ToArray());
        var count = Kept("document").Length;

        await files.Keep(FileKind.Document, "deux fois"u8.ToArray());

        Assert.Equal(count, Kept("document").Length);
    }

    [Fact]
    public async Task Evidence_is_not_readable_on_the_disk()
    {
        await files.Keep(FileKind.Evidence, Content);

        Assert.All(
            Kept("evidence"),
            path => Assert.DoesNotContain("une preuve", File.ReadAllText(path), StringComparison.Ordinal)
        );
    }

    [Theory, InlineData("../../keys/key.xml"), InlineData(""), InlineData("ABCDEF"), InlineData("zz")]
    public async Task A_name_that_is_no_hash_finds_nothing(string name) =>
        Assert.Null(await files.Read(FileKind.Photo, name));

    [Fact]
    public async Task A_hash_that_nobody_kept_finds_nothing() =>
        Assert.Null(await files.Read(FileKind.Photo, new string('a', 64)));

    private string[] Kept(string kind) =>
        Directory.GetFiles(Path.Combine(shop.Root, "files", kind), "*", SearchOption.AllDirectories);
}
