using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Numerics;

namespace Marketplace.Ordering;

/// <summary>
/// The account for bank transfers (<c>Payments:Transfer</c>). Without one the documentation's example account is shown,
/// and the page says not to pay to it.
/// </summary>
internal sealed record TransferSettings : IValidatableObject
{
    /// <summary>An IBAN of documentation: it belongs to nobody.</summary>
    internal const string Example = "FR76 3000 6000 0112 3456 7890 189";

    public string Iban { get; init; } = Example;
    public string Holder { get; init; } = "Compte d’exemple";

    internal bool IsExample => Iban == Example;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsIban(Iban))
            yield return new ValidationResult("ce numéro de compte (IBAN) a une faute.", [nameof(Iban)]);
    }

    /// <summary>ISO 13616: the first four characters go last, letters become 10 to 35, and the rest modulo 97 is 1.</summary>
    internal static bool IsIban(string typed)
    {
        var iban = string.Concat(typed.Where(character => character is not ' ')).ToUpperInvariant();
        if (iban.Length is < 15 or > 34 || !iban.All(char.IsAsciiLetterOrDigit))
            return false;
        var digits = string.Concat((iban[4..] + iban[..4]).Select(Value));
        return BigInteger.Parse(digits, CultureInfo.InvariantCulture) % 97 == 1;
    }

    private static string Value(char character) =>
        (char.IsAsciiDigit(character) ? character - '0' : character - 'A' + 10).ToString(CultureInfo.InvariantCulture);
}
