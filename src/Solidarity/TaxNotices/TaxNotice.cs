using System.Globalization;
using Marketplace.Platform;

namespace Marketplace.Solidarity.TaxNotices;

/// <summary>What a verified tax notice says that we need; nothing of it is kept.</summary>
/// <param name="Number">The tax number of the first declarant.</param>
internal sealed record TaxNotice(string Number, int IncomeYear, Money Income, decimal Parts)
{
    // Types of 2D-Doc: notice of income tax, in its older and its present layout.
    private static readonly string[] Kinds = ["04", "28"];

    public Money PerPart => new((long)(Income.Cents / Parts));

    /// <exception cref="Refusal">It is another document, it lacks a field, or it is too old.</exception>
    public static TaxNotice Of(SignedCode code, DateOnly today)
    {
        Refuse.If(!Kinds.Contains(code.Kind), "Ce code est celui d’un autre document. Prenez celui de l’avis d’impôt.");
        var number = code.Field("47") ?? "";
        var hasYear = int.TryParse(code.Field("45"), NumberStyles.None, CultureInfo.InvariantCulture, out var year);
        var hasIncome = long.TryParse(
            code.Field("41"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var income
        );
        var hasParts = decimal.TryParse(
            code.Field("43")?.Replace(',', '.'),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var parts
        );
        Refuse.If(
            number.Length == 0
                || !hasYear
                || !hasIncome
                || income > 1_000_000_000
                || !hasParts
                || parts is <= 0 or > 100,
            "Ce code ne dit pas le revenu fiscal de référence, les parts et l’année : envoyez l’avis lui-même."
        );
        Refuse.If(
            year < today.Year - 2 || year > today.Year,
            "Cet avis porte sur les revenus de {0} : prenez le dernier que vous avez reçu.",
            year
        );
        return new TaxNotice(number, year, Money.Euros(income), parts);
    }
}
