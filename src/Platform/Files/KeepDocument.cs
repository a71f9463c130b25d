using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using NetVips;

namespace Marketplace.Platform.Files;

/// <summary>
/// A document that somebody sent, told by its first bytes and not by its name: a picture is encoded anew without its metadata, a PDF is kept as it came. Random bytes
/// go in front, so that no two documents are ever one file, and what is deleted was nobody else's.
/// </summary>
public sealed class KeepDocument(IFiles files)
{
    public const int MostBytes = 8 * 1024 * 1024;
    public const string Pdf = "application/pdf";
    public const string Picture = "image/jpeg";
    private const int Salt = 16;
    private const int MostSide = 12_000;

    private const string Unreadable =
        "Ce fichier n’est ni un PDF, ni une photo JPEG, PNG ou WebP : envoyez une photo du document ou un PDF.";

    /// <exception cref="Refusal">Nothing was sent, or it is too large, or neither a picture nor a PDF.</exception>
    public async Task<SentFile> Keep(IFormFile? sent, CancellationToken cancellation)
    {
        Refuse.If(sent is null || sent.Length == 0, "Choisissez un PDF ou une photo du document.");
        Refuse.If(sent.Length > MostBytes, "Ce fichier est trop lourd : 8 Mio au plus.");
        using var memory = new MemoryStream();
        await sent.CopyToAsync(memory, cancellation);
        var (content, type) = Clean(memory.ToArray());
        byte[] own = [.. RandomNumberGenerator.GetBytes(Salt), .. content];
        return new SentFile(await files.Keep(FileKind.Document, own, cancellation), type, content.Length);
    }

    /// <summary>Null where it is deleted.</summary>
    public async Task<byte[]?> Read(string hash, CancellationToken cancellation) =>
        await files.Read(FileKind.Document, hash, cancellation) is { } own ? own[Salt..] : null;

    public Task Delete(string hash, CancellationToken cancellation) =>
        files.Delete(FileKind.Document, hash, cancellation);

    private static (byte[] Content, string Type) Clean(byte[] sent)
    {
        if (sent.AsSpan().StartsWith("%PDF-"u8))
            return (sent, Pdf);
        Refuse.If(!IsPicture(sent), Unreadable);
        try
        {
            using var picture = Image.NewFromBuffer(sent, failOn: Enums.FailOn.Error);
            Refuse.If(picture.Width > MostSide || picture.Height > MostSide, "Cette photo est trop grande.");
            using var upright = picture.ThumbnailImage(2400, height: 2400, size: Enums.Size.Down);
            using var flat = upright.HasAlpha() ? upright.Flatten(background: [255, 255, 255]) : upright.Copy();
            return (flat.JpegsaveBuffer(q: 85, keep: Enums.ForeignKeep.None), Picture);
        }
        catch (VipsException)
        {
            throw new Refusal($"{Unreadable} Celui-ci est peut-être abîmé.");
        }
    }

    private static bool IsPicture(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A])
        || (bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8));
}

/// <summary>A document as it is kept, encrypted.</summary>
/// <param name="Hash">Under what <see cref="KeepDocument.Read"/> finds it.</param>
/// <param name="Type">Its media type: a PDF or a JPEG.</param>
/// <param name="Bytes">How long it is as kept.</param>
public sealed record SentFile(string Hash, string Type, long Bytes);
