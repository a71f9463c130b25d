using Marketplace.Platform;
using Marketplace.Platform.Files;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Bulk.Quoting;

/// <summary>The signed purchase order, as it came: a PDF by its first bytes, whatever its name says.</summary>
internal sealed class KeepPurchaseOrder(IFiles files)
{
    public const int MostBytes = 8 * 1024 * 1024;

    /// <exception cref="Refusal">Too large, or not a PDF.</exception>
    public async Task<string> Keep(IFormFile sent, CancellationToken cancellation)
    {
        Refuse.If(sent.Length > MostBytes, "Ce bon de commande est trop lourd : 8 Mio au plus.");
        using var memory = new MemoryStream();
        await sent.CopyToAsync(memory, cancellation);
        var bytes = memory.ToArray();
        Refuse.If(
            !bytes.AsSpan().StartsWith("%PDF-"u8),
            "Ce fichier n’est pas un PDF : enregistrez votre bon de commande en PDF, puis renvoyez-le."
        );
        return await files.Keep(FileKind.Document, bytes, cancellation);
    }

    public Task<byte[]?> Read(string hash, CancellationToken cancellation) =>
        files.Read(FileKind.Document, hash, cancellation);
}
