using System.ComponentModel.DataAnnotations;
using Marketplace.Network.Contracts;
using Marketplace.Network.Operators;
using Marketplace.Platform.Theming;

namespace Marketplace.Network.Pole;

/// <summary>The form about an operator.</summary>
internal sealed class OperatorSheet
{
    [Required(ErrorMessage = "Écrivez le nom de l’atelier."), StringLength(100, ErrorMessage = TooLong)]
    public string Name { get; set; } = "";

    [Required(ErrorMessage = "Choisissez ce qu’est l’atelier.")]
    public OperatorKind? Kind { get; set; }

    [StringLength(20, ErrorMessage = TooLong)]
    public string? Siret { get; set; }

    [Required(ErrorMessage = "Écrivez l’adresse électronique de l’atelier."), StringLength(256, ErrorMessage = TooLong)]
    [EmailAddress(ErrorMessage = "Ce n’est pas une adresse électronique.")]
    public string Mail { get; set; } = "";

    [Required(ErrorMessage = "Écrivez le numéro de téléphone."), StringLength(40, ErrorMessage = TooLong)]
    public string Phone { get; set; } = "";

    [Required(ErrorMessage = "Écrivez l’adresse postale."), StringLength(300, ErrorMessage = TooLong)]
    public string Address { get; set; } = "";

    [Required(ErrorMessage = "Écrivez le département.")]
    [RegularExpression("[0-9][0-9AaBb][0-9]?", ErrorMessage = "Un département s’écrit 30, 2A ou 971.")]
    public string Department { get; set; } = "";

    [StringLength(500, ErrorMessage = TooLong)]
    public string? Does { get; set; }

    public bool AcceptsOverwriteOnFlash { get; set; }

    private const string TooLong = "C’est trop long.";

    public static OperatorSheet Of(Operator workshop) =>
        new()
        {
            Name = workshop.Name,
            Kind = workshop.Kind,
            Siret = workshop.Siret,
            Mail = workshop.Mail,
            Phone = workshop.Phone,
            Address = workshop.Address,
            Department = workshop.Department,
            Does = workshop.Does,
            AcceptsOverwriteOnFlash = workshop.AcceptsOverwriteOnFlash,
        };

    public NewOperator Told() =>
        new(Name, Kind!.Value, Siret, Mail, Phone, Address, Department, AcceptsOverwriteOnFlash, Does);

    public IReadOnlyList<Field> Fields() =>
        [
            new("Sheet.Name", "Nom de l’atelier") { Value = Name, Autocomplete = "organization" },
            new("Sheet.Kind", "Ce qu’il est")
            {
                Value = Kind?.ToString(),
                Choices = [.. Enum.GetValues<OperatorKind>().Select(kind => new Choice(kind.ToString(), kind.Word()))],
            },
            new("Sheet.Siret", "Numéro SIRET")
            {
                Value = Siret,
                Required = false,
                Hint = "Quatorze chiffres.",
            },
            new("Sheet.Mail", "Adresse électronique") { Value = Mail, Type = "email" },
            new("Sheet.Phone", "Téléphone") { Value = Phone, Type = "tel" },
            new("Sheet.Address", "Adresse postale") { Value = Address },
            new("Sheet.Department", "Département") { Value = Department, Hint = "Par exemple 30, 2A ou 971." },
            new("Sheet.Does", "Ce qu’il fait")
            {
                Value = Does,
                Type = "textarea",
                Required = false,
                Hint = "Pour la page du réseau, en deux ou trois phrases.",
            },
            new("Sheet.AcceptsOverwriteOnFlash", "Accepter la réécriture sur les mémoires flash")
            {
                Value = AcceptsOverwriteOnFlash ? "true" : null,
                Type = "checkbox",
                Required = false,
                Hint = "Au niveau Clear seulement : les cellules de réserve d’un SSD ne sont pas réécrites.",
            },
        ];
}
