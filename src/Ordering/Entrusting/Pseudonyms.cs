using System.Text.RegularExpressions;
using Marketplace.Ordering.Buying;
using Marketplace.Platform;

namespace Marketplace.Ordering.Entrusting;

/// <summary>What an organisation calls a person here: a word that means something to it alone (GDPR art. 4(5)).</summary>
internal static partial class Pseudonyms
{
    public const int Longest = 40;

    // A telephone number, a day of birth and a number of social security all have at least as many.
    private const int MostDigits = 7;

    /// <exception cref="Refusal">It says who the person is, as far as a program can tell.</exception>
    public static string Read(string? typed)
    {
        var clean = Typed.Clean(typed ?? "");
        Refuse.If(clean.Length is 0 or > Longest, "Écrivez un pseudonyme, en {0} caractères au plus.", Longest);
        Refuse.If(
            clean.Contains('@', StringComparison.Ordinal),
            "Ceci ressemble à une adresse électronique : écrivez un pseudonyme que vous seuls comprenez."
        );
        Refuse.If(
            clean.Count(char.IsDigit) > MostDigits,
            "Ceci ressemble à un numéro de téléphone, à une date de naissance ou à un numéro de sécurité sociale : "
                + "écrivez un pseudonyme que vous seuls comprenez."
        );
        Refuse.If(
            Civility().IsMatch(clean),
            "Ceci ressemble au nom d’une personne : écrivez un pseudonyme que vous seuls comprenez."
        );
        return clean;
    }

    [GeneratedRegex(@"^(m\.|mr\b|mme\b|mlle\b|monsieur\b|madame\b|mademoiselle\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Civility();
}
