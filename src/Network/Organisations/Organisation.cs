using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Network.Organisations;

/// <summary>What an organisation tells about itself.</summary>
internal sealed record NewOrganisation(
    OrganisationKind Kind,
    string Name,
    string? Siret,
    string? Rna,
    string Mail,
    string Street,
    string PostCode,
    string City
);

/// <summary>An association, a programme or a public body, in whose name its members order.</summary>
internal sealed class Organisation : Aggregate
{
    private Organisation() { }

    public OrganisationId Id { get; private init; } = OrganisationId.New();
    public OrganisationKind Kind { get; private set; }
    public string Name { get; private set; } = "";
    public string? Siret { get; private set; }
    public string? Rna { get; private set; }
    public string Mail { get; private set; } = "";
    public string Street { get; private set; } = "";
    public string PostCode { get; private set; } = "";
    public string City { get; private set; } = "";

    /// <summary>An order above it waits for a second person; null: none does.</summary>
    public long? ApprovalAboveCents { get; private set; }

    public DateTime OpenedAt { get; private init; }

    public static Organisation Open(NewOrganisation told, DateTime now)
    {
        var organisation = new Organisation { OpenedAt = now };
        organisation.Describe(told);
        return organisation;
    }

    public void Describe(NewOrganisation told)
    {
        Refuse.If(string.IsNullOrWhiteSpace(told.Name), "Écrivez le nom de l’organisation.");
        var (siret, rna) = (Network.Siret.Read(told.Siret), Organisations.Rna.Read(told.Rna));
        Refuse.If(
            siret is null && rna is null,
            told.Kind is OrganisationKind.Association
                ? "Écrivez le numéro SIRET ou le numéro RNA de l’association : un des deux suffit."
                : "Écrivez le numéro SIRET de l’organisation."
        );
        Refuse.If(
            told.Kind is not OrganisationKind.Association && siret is null,
            "Écrivez le numéro SIRET de l’organisation : seules les associations peuvent s’inscrire avec leur numéro RNA."
        );
        var postCode = string.Concat(told.PostCode.Where(char.IsAsciiDigit));
        Refuse.If(postCode.Length != 5, "Un code postal a cinq chiffres : « {0} » ne convient pas.", told.PostCode);
        (Kind, Name, Siret, Rna) = (told.Kind, told.Name.Trim(), siret, rna);
        (Mail, Street, PostCode, City) = (told.Mail.Trim(), told.Street.Trim(), postCode, told.City.Trim());
    }

    public void AskApprovalAbove(Money? amount)
    {
        Refuse.If(amount is { Cents: < 0 }, "Le seuil ne peut pas être négatif.");
        ApprovalAboveCents = amount?.Cents;
    }

    public bool NeedsApproval(Money amount) => ApprovalAboveCents is { } most && amount.Cents > most;

    public OrganisationCard Card() =>
        new(
            Id,
            Kind,
            Name,
            Siret,
            Rna,
            Mail,
            Street,
            PostCode,
            City,
            ApprovalAboveCents is { } cents ? new Money(cents) : null
        );
}

internal sealed class OrganisationMapping : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.ToTable("organisations").HasKey(one => one.Id);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Name).HasMaxLength(120);
        builder.Property(one => one.Siret).HasMaxLength(14);
        builder.Property(one => one.Rna).HasMaxLength(10);
        builder.Property(one => one.Mail).HasMaxLength(256);
        builder.Property(one => one.Street).HasMaxLength(200);
        builder.Property(one => one.PostCode).HasMaxLength(5);
        builder.Property(one => one.City).HasMaxLength(100);
        builder
            .HasIndex(one => one.Siret, "IX_network_organisations_siret")
            .IsUnique()
            .HasFilter("\"Siret\" IS NOT NULL");
        builder.HasIndex(one => one.Rna, "IX_network_organisations_rna").IsUnique().HasFilter("\"Rna\" IS NOT NULL");
        builder.HasIndex(one => one.PostCode, "IX_network_organisations_post_code");
    }
}
