using Marketplace.Platform;

namespace Marketplace.Network.Organisations;

/// <summary>The number of an association in the Répertoire national des associations: <c>W</c> and nine digits.</summary>
internal static class Rna
{
    /// <summary>As it is stored; null for nothing.</summary>
    /// <exception cref="Refusal">It is not such a number.</exception>
    public static string? Read(string? typed)
    {
        var clean = string.Concat((typed ?? "").Where(sign => !char.IsWhiteSpace(sign))).ToUpperInvariant();
        if (clean.Length == 0)
            return null;
        Refuse.If(
            clean.Length != 10 || clean[0] != 'W' || !clean[1..].All(char.IsAsciiDigit),
            "Un numéro RNA s’écrit W suivi de neuf chiffres : « {0} » ne convient pas.",
            typed
        );
        return clean;
    }
}
