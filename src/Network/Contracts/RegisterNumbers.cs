using Marketplace.Platform;

namespace Marketplace.Network.Contracts;

/// <summary>The numbers under which French registers know an organisation, as people type them.</summary>
public static class RegisterNumbers
{
    /// <summary>The 14 digits of an establishment (INSEE, checked by Luhn's rule); null for nothing.</summary>
    /// <exception cref="Refusal">It is not a SIRET, with the sentence that says why.</exception>
    public static string? Siret(string? typed) => Network.Siret.Read(typed);

    /// <summary>The number of an association in the « répertoire national des associations »: W and nine signs; null for nothing.</summary>
    /// <exception cref="Refusal">It is not an RNA number.</exception>
    public static string? Rna(string? typed)
    {
        var signs = string.Concat((typed ?? "").Where(sign => !char.IsWhiteSpace(sign))).ToUpperInvariant();
        if (signs.Length == 0)
            return null;
        Refuse.If(
            signs.Length != 10 || signs[0] != 'W' || !signs.Skip(1).All(char.IsAsciiDigit),
            "Un numéro RNA est un W suivi de neuf chiffres : « {0} » ne convient pas.",
            typed
        );
        return signs;
    }
}
