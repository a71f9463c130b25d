using System.ComponentModel.DataAnnotations;
using Marketplace.Network.Contracts;
using Marketplace.Platform.Theming;

namespace Marketplace.Network.Organisations;

/// <summary>The form about an organisation.</summary>
internal sealed class OrganisationSheet
{
    private const string TooLong = "C’est trop long.";

    [Required(ErrorMessage = "Choisissez ce qu’est l’organisation.")]
    public OrganisationKind? Kind { get; set; }

    [Required(ErrorMessage = "Écrivez le nom de l’organisation."), StringLength(120, ErrorMessage = TooLong)]
    public string Name { get; set; } = "";

    [StringLength(30, ErrorMessage = TooLong)]
    public string? Siret { get; set; }

    [StringLength(30, ErrorMessage = TooLong)]
    public string? Rna { get; set; }

    [Required(ErrorMessage = "Écrivez l’adresse électronique de l’organisation.")]
    [StringLength(256, ErrorMessage = TooLong)]
    [EmailAddress(ErrorMessage = "Ce n’est pas une adresse électronique.")]
    public string Mail { get; set; } = "";

    [Required(ErrorMessage = "Écrivez le numéro et la rue."), StringLength(200, ErrorMessage = TooLong)]
    public string Street { get; set; } = "";

    [Required(ErrorMessage = "Écrivez le code postal."), StringLength(10, ErrorMessage = TooLong)]
    public string PostCode { get; set; } = "";

    [Required(ErrorMessage = "Écrivez la commune."), StringLength(100, ErrorMessage = TooLong)]
    public string City { get; set; } = "";

    public static OrganisationSheet Of(OrganisationCard card) =>
        new()
        {
            Kind = card.Kind,
            Name = card.Name,
            Siret = card.Siret,
            Rna = card.Rna,
            Mail = card.Mail,
            Street = card.Street,
            PostCode = card.PostCode,
            City = card.City,
        };

    public NewOrganisation Told() => new(Kind!.Value, Name, Siret, Rna, Mail, Street, PostCode, City);

    public IReadOnlyList<Field> Fields() =>
        [
            new("Sheet.Kind", "Ce qu’elle est")
            {
                Value = Kind?.ToString(),
                Choices =
                [
                    new(nameof(OrganisationKind.Association), "Une association"),
                    new(
                        nameof(OrganisationKind.Programme),
                        "Un programme d’inclusion numérique",
                        "fondation, dispositif, groupement"
                    ),
                    new(
                        nameof(OrganisationKind.PublicBody),
                        "Un organisme public",
                        "commune, CCAS, département, école"
                    ),
                ],
            },
            new("Sheet.Name", "Nom de l’organisation") { Value = Name, Autocomplete = "organization" },
            new("Sheet.Siret", "Numéro SIRET")
            {
                Value = Siret,
                Required = false,
                Hint = "Quatorze chiffres. Une association peut donner son numéro RNA à la place.",
            },
            new("Sheet.Rna", "Numéro RNA, pour une association")
            {
                Value = Rna,
                Required = false,
                Hint = "W suivi de neuf chiffres, sur le récépissé de la préfecture.",
            },
            new("Sheet.Mail", "Adresse électronique de l’organisation")
            {
                Value = Mail,
                Type = "email",
                Autocomplete = "email",
            },
            new("Sheet.Street", "Numéro et rue") { Value = Street, Autocomplete = "street-address" },
            new("Sheet.PostCode", "Code postal") { Value = PostCode, Autocomplete = "postal-code" },
            new("Sheet.City", "Commune") { Value = City, Autocomplete = "address-level2" },
        ];
}
