using System.Security.Cryptography;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Files;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NetVips;

namespace Marketplace.Network.Organisations;

/// <summary>What a document of an organisation is.</summary>
internal enum PaperKind
{
    Statutes,
    BankDetails,
    Registration,
    Other,
}

/// <summary>A document that an organisation gave: its statutes, its bank details.</summary>
internal sealed class Paper
{
    public const int Most = 20;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required OrganisationId Organisation { get; init; }
    public required PaperKind Kind { get; init; }
    public required string Hash { get; init; }
    public required string Type { get; init; }
    public required long Bytes { get; init; }
    public required DateTime AddedAt { get; init; }
    public required PersonId By { get; init; }

    public string FileName =>
        Kind switch
        {
            PaperKind.Statutes => "statuts",
            PaperKind.BankDetails => "rib",
            PaperKind.Registration => "avis-de-situation",
            _ => "document",
        } + (Type is KeepPaper.Pdf ? ".pdf" : ".jpg");

    public static string Word(PaperKind kind) =>
        kind switch
        {
            PaperKind.Statutes => "Statuts",
            PaperKind.BankDetails => "RIB",
            PaperKind.Registration => "Avis de situation ou récépissé",
            PaperKind.Other => "Autre document",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind without a word."),
        };
}

/// <summary>
/// Keeps a document: told by its first bytes, not by its name; a picture is encoded anew without its metadata. Random
/// bytes go in front, so that no two documents are ever one file, and what is deleted was nobody else's.
/// </summary>
internal sealed class KeepPaper(IFiles files)
{
    public const int MostBytes = 8 * 1024 * 1024;
    public const string Pdf = "application/pdf";
    private const string Picture = "image/jpeg";
    private const int Salt = 16;
    private const int MostSide = 12_000;
    private const string Unreadable =
        "Ce fichier n’est ni un PDF, ni une photo JPEG ou PNG : nous ne savons pas le lire.";

    /// <exception cref="Refusal">Nothing was sent, or it is too large, or neither a picture nor a PDF.</exception>
    public async Task<(string Hash, string Type, long Bytes)> Keep(IFormFile? sent, CancellationToken cancellation)
    {
        Refuse.If(sent is null || sent.Length == 0, "Choisissez un PDF ou une photo du document.");
        Refuse.If(sent.Length > MostBytes, "Ce fichier est trop lourd : 8 Mio au plus.");
        using var memory = new MemoryStream();
        await sent.CopyToAsync(memory, cancellation);
        var (content, type) = Clean(memory.ToArray());
        byte[] own = [.. RandomNumberGenerator.GetBytes(Salt), .. content];
        return (await files.Keep(FileKind.Document, own, cancellation), type, content.Length);
    }

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
        || bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
}

internal sealed class PaperMapping : IEntityTypeConfiguration<Paper>
{
    public void Configure(EntityTypeBuilder<Paper> builder)
    {
        builder.ToTable("organisation_papers").HasKey(one => one.Id);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Hash).HasMaxLength(64);
        builder.Property(one => one.Type).HasMaxLength(20);
        builder.Ignore(one => one.FileName);
        builder.HasIndex(one => one.Organisation, "IX_network_organisation_papers_organisation");
    }
}
