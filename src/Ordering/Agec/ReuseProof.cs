using Marketplace.Network.Contracts;
using Marketplace.Platform;

namespace Marketplace.Ordering.Agec;

/// <summary>What a public buyer shows for its share of reused goods: units that it was handed, that it was invoiced, and that it kept.</summary>
/// <param name="Subject">The order, or the year.</param>
/// <param name="Siret">The buyer's 14 digits; null where it gave none.</param>
/// <param name="Sellers">Who vouches for it.</param>
/// <param name="AsOf">The day of the last invoice that is counted.</param>
internal sealed record ReuseProof(
    string Subject,
    string Buyer,
    string? Siret,
    int Year,
    IReadOnlyList<OperatorCard> Sellers,
    IReadOnlyList<ReusedUnit> Units,
    DateTime AsOf
)
{
    public Money Total => Sum(Units);

    /// <summary>By family of the CPV, the products within it in the order of their codes.</summary>
    public IReadOnlyList<ReusedFamily> Families =>
        [
            .. Units
                .GroupBy(unit => unit.Family)
                .OrderBy(family => family.Key.Code, StringComparer.Ordinal)
                .Select(family => new ReusedFamily(
                    family.Key,
                    [
                        .. family
                            .GroupBy(unit => unit.Product)
                            .OrderBy(product => product.Key.Code, StringComparer.Ordinal)
                            .Select(product => (product.Key, product.Count(), Sum(product))),
                    ],
                    Sum(family)
                )),
        ];

    /// <summary>How much of a year's spending on a family these goods make up, in per cent, rounded down; null: nothing was spent.</summary>
    public static int? Share(Money reused, Money spent) =>
        spent <= Money.Zero ? null : (int)Math.Min(100, reused.Cents * 100 / spent.Cents);

    private static Money Sum(IEnumerable<ReusedUnit> units) =>
        units.Aggregate(Money.Zero, (sum, unit) => sum + unit.Net);
}

/// <param name="Net">Without tax, as the invoice has it.</param>
internal sealed record ReusedUnit(
    string Tag,
    string? Serial,
    string Model,
    CpvFamily Family,
    CpvFamily Product,
    Money Net,
    string Order,
    string Invoice
);

internal sealed record ReusedFamily(
    CpvFamily Family,
    IReadOnlyList<(CpvFamily Product, int Units, Money Net)> Products,
    Money Net
);
