using System.Text;
using System.Text.RegularExpressions;
using Marketplace.Platform;

namespace Marketplace.Workshop.Permits.Rules;

/// <summary>
/// Words that a used product may not carry: « neuf », « comme neuf », « état neuf », « à neuf » or anything alike
/// (C. conso. R.122-4). A spare part that is really new may be called so (« batterie neuve »): the law speaks of the product,
/// and the buyer has an interest in knowing; but not « batterie comme neuve ». Numbers are accepted in compounds
/// (« dix-neuf »); elsewhere a nine is to be written as a digit, since nothing tells it from the claim.
/// </summary>
internal static partial class ForbiddenWords
{
    public static IReadOnlyList<Reason> Check(string text)
    {
        var plain = Plain(text);
        return
        [
            .. New()
                .Matches(plain)
                .Where(found => !found.Groups["part"].Success && !found.Groups["number"].Success)
                .Select(found => Spaces().Replace(found.Value, " ").ToLowerInvariant())
                .Distinct()
                .Select(expression => new Reason(
                    "forbidden-word",
                    $"« {expression} » est interdit pour un produit d’occasion : décrivez son état réel, et écrivez les nombres en chiffres."
                )),
        ];
    }

    // Full-width letters, soft hyphens and zero-width characters hide a word from a program, not from a reader.
    private static string Plain(string text) => Invisible().Replace(text.Normalize(NormalizationForm.FormKC), "");

    [GeneratedRegex(
        """
            (?<![\p{L}\p{N}])
            (?:
                (?<number>(?:dix|vingt|trente|quarante|cinquante|soixante)-)
              | (?<part>(?:batterie|chargeur|adaptateur|disque(?:\ dur)?|ssd|m[ée]moire|barrette|clavier|pile|ventilateur|c[âa]ble|souris)s?\s+)
              | (?:comme|presque|quasi|quasiment|flambant|tout|toute|[ée]tat|[àa]|du)[\s-]+
            )?
            (?:neufs?|neuves?)
            (?![\p{L}\p{N}])
            | (?<![\p{L}\p{N}])(?:like|brand|as)[\s-]+new(?![\p{L}\p{N}])
            """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex New();

    [GeneratedRegex(@"\p{Cf}")]
    private static partial Regex Invisible();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
