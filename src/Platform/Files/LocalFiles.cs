using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Marketplace.Platform.Files;

/// <summary>Files in a folder of the storage root; evidence and documents are encrypted with the site's keys.</summary>
internal sealed class LocalFiles(StorageSettings storage, IDataProtectionProvider protection) : IFiles
{
    private readonly IDataProtector protector = protection.CreateProtector("Marketplace.Files");

    public async Task<string> Keep(FileKind kind, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        var path = PathOf(kind, hash);
        if (File.Exists(path))
            return hash;

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var partial = $"{path}.{Guid.NewGuid():N}.partial";
        await File.WriteAllBytesAsync(
            partial,
            IsSecret(kind) ? protector.Protect(content.ToArray()) : content,
            cancellation
        );
        File.Move(partial, path, overwrite: true);
        return hash;
    }

    public async Task<byte[]?> Read(FileKind kind, string hash, CancellationToken cancellation)
    {
        if (!IsHash(hash))
            return null;

        var path = PathOf(kind, hash);
        if (!File.Exists(path))
            return null;

        var stored = await File.ReadAllBytesAsync(path, cancellation);
        return IsSecret(kind) ? protector.Unprotect(stored) : stored;
    }

    public Task Delete(FileKind kind, string hash, CancellationToken cancellation)
    {
        if (IsHash(hash) && File.Exists(PathOf(kind, hash)))
            File.Delete(PathOf(kind, hash));
        return Task.CompletedTask;
    }

    private static bool IsHash(string hash) => hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower);

    private static bool IsSecret(FileKind kind) => kind is not FileKind.Photo;

    private string PathOf(FileKind kind, string hash) =>
        Path.Combine(storage.Folder("files"), kind.ToString().ToLowerInvariant(), hash[..2], hash);
}
