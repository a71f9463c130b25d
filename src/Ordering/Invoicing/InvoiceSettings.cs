using System.ComponentModel.DataAnnotations;

namespace Marketplace.Ordering.Invoicing;

/// <summary>
/// How each seller stands with value added tax (<c>Invoices</c>): the regime of most, and by the name in addresses that of
/// the others. To be confirmed with each seller before opening.
/// </summary>
internal sealed record InvoiceSettings : IValidatableObject
{
    /// <summary>What each regime makes an invoice say (CGI ann. II art. 242 nonies A).</summary>
    private static readonly Dictionary<string, string> Mentions = new()
    {
        ["franchise"] = "TVA non applicable, article 293 B du CGI.",
        ["exoneree"] = "Exonération de TVA, article 261, 7, 1° du CGI.",
        ["marge"] = "Régime particulier – Biens d’occasion (article 297 A du CGI). Aucune TVA n’est à déduire.",
    };

    public string Vat { get; init; } = "franchise";

    /// <summary>By the operator's name in addresses, where it is not the regime of most.</summary>
    public Dictionary<string, string> VatOf { get; init; } = [];

    public string Mention(string slug) => Mentions[VatOf.GetValueOrDefault(slug, Vat)];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var (name, regime) in VatOf.Append(new(nameof(Vat), Vat)))
            if (!Mentions.ContainsKey(regime))
                yield return new ValidationResult(
                    $"« {regime} » n’est pas un régime de TVA connu : écrivez {string.Join(", ", Mentions.Keys)}.",
                    [name == nameof(Vat) ? name : $"{nameof(VatOf)}:{name}"]
                );
    }
}
