using Marketplace.Platform;

namespace Marketplace.Network;

/// <summary>The number of an establishment in the French register (INSEE): 14 digits, the last of which checks the others.</summary>
internal static class Siret
{
    // La Poste's establishments do not follow the rule (INSEE): their digits add up to a multiple of five.
    private const string LaPoste = "356000000";

    /// <summary>The digits alone; null for nothing.</summary>
    /// <exception cref="Refusal">It is not a SIRET.</exception>
    public static string? Read(string? typed)
    {
        var digits = string.Concat((typed ?? "").Where(sign => !char.IsWhiteSpace(sign)));
        if (digits.Length == 0)
            return null;
        Refuse.If(
            digits.Length != 14 || !digits.All(char.IsAsciiDigit),
            "Un numéro SIRET a quatorze chiffres : « {0} » ne convient pas.",
            typed
        );
        Refuse.If(!Holds(digits), "Le numéro SIRET « {0} » contient une faute de frappe.", typed);
        return digits;
    }

    private static bool Holds(string digits) =>
        Luhn(digits) % 10 == 0
        || (digits.StartsWith(LaPoste, StringComparison.Ordinal) && digits.Sum(digit => digit - '0') % 5 == 0);

    private static int Luhn(string digits) =>
        digits
            .Reverse()
            .Select((digit, place) => (digit - '0') * (place % 2 + 1))
            .Sum(product => product > 9 ? product - 9 : product);
}
