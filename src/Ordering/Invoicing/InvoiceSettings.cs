using System.ComponentModel.DataAnnotations;

namespace Marketplace.Ordering.Invoicing;

/// <summary>
/// How each seller stands with value added tax (<c>Invoices</c>): the regime of most, by the name in addresses that of
/// the others, and that of what a public body gave them. To be confirmed with each seller before opening.
/// </summary>
internal sealed record InvoiceSettings : IValidatableObject
{
    public string Vat { get; init; } = "franchise";

    /// <summary>By the operator's name in addresses, where it is not the regime of most.</summary>
    public Dictionary<string, string> VatOf { get; init; } = [];

    /// <summary>
    /// The same, for units that were given free by a public body: nobody paid for them, so that a seller who taxes the
    /// margin of what it buys may stand otherwise with them.
    /// </summary>
    public Dictionary<string, string> VatOfGifts { get; init; } = [];

    /// <param name="given">The unit was given free by a public body.</param>
    public VatRegime Regime(string slug, bool given) =>
        VatRegimes
            .Of(given && VatOfGifts.TryGetValue(slug, out var ofGifts) ? ofGifts : VatOf.GetValueOrDefault(slug, Vat))!
            .Value;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var told = VatOf
            .Select(one => ($"{nameof(VatOf)}:{one.Key}", one.Value))
            .Concat(VatOfGifts.Select(one => ($"{nameof(VatOfGifts)}:{one.Key}", one.Value)))
            .Append((nameof(Vat), Vat));
        foreach (var (name, regime) in told)
            if (VatRegimes.Of(regime) is null)
                yield return new ValidationResult(
                    $"« {regime} » n’est pas un régime de TVA connu : écrivez {string.Join(", ", VatRegimes.Names)}.",
                    [name]
                );
    }
}
