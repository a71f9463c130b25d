using System.Globalization;
using Marketplace.Platform;

namespace Marketplace.Ordering.Payments;

/// <summary>An amount as people and banks write it: « 129 », « 129,50 », « 1 290.00 € ».</summary>
internal static class Amounts
{
    public const string Unreadable = "Écrivez un montant en euros, par exemple 129 ou 129,50.";

    // Beyond it cents no longer fit; what is reasonable is for the act to say.
    private const decimal Largest = 1_000_000_000;

    /// <summary>Null where it is no amount in euros and cents.</summary>
    public static Money? Read(string? typed)
    {
        var text = (typed ?? "").Replace("€", "", StringComparison.Ordinal).Replace(',', '.');
        var digits = string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
        return
            decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var euros)
            && euros <= Largest
            && decimal.Round(euros, 2) == euros
            ? Money.Euros(euros)
            : null;
    }

    /// <summary>As a field shows it again.</summary>
    public static string Write(Money amount) => amount.ToString().TrimEnd('€', '\u00a0');
}
