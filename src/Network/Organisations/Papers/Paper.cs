using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

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
        } + (Type is KeepDocument.Pdf ? ".pdf" : ".jpg");

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
