using Marketplace.Platform;

namespace Marketplace.Bulk.Allocating;

/// <summary>What is asked of the whole network at once.</summary>
/// <param name="Budget">The most that all may cost, VAT included; null: no limit.</param>
/// <param name="AllOrNothing">Fewer than asked are of no use.</param>
internal sealed record Wish(IReadOnlyList<Need> Needs, SameModel SameModel, Money? Budget, bool AllOrNothing)
{
    public int Count => Needs.Sum(need => need.Count);
}

/// <summary>Interchangeable units that fit the same needs, as the optimiser sees them.</summary>
/// <param name="Id">The listing.</param>
/// <param name="Kilometres">From the buyer to the operator's nearest counter.</param>
/// <param name="AgeDays">How long it has been on sale.</param>
/// <param name="Fits">The needs that it fits, by their place in the wish.</param>
internal sealed record Lot(
    Guid Id,
    string Slug,
    string Title,
    string Model,
    OperatorId Operator,
    Money Price,
    int Kilometres,
    int AgeDays,
    int Count,
    IReadOnlyList<int> Fits
);

/// <summary>What there is to choose from, and what each operator accepts.</summary>
/// <param name="Minimums">The fewest units that an operator sells as a part of a lot; an operator that is left out sells one.</param>
internal sealed record Market(IReadOnlyList<Lot> Lots, IReadOnlyDictionary<OperatorId, int> Minimums)
{
    public int MinimumOf(OperatorId workshop) => Math.Max(1, Minimums.GetValueOrDefault(workshop, 1));

    /// <summary>
    /// The same choice without what cannot matter: of an operator's lots of one model that fit the same needs, only the
    /// cheapest that cover these needs; in an order that depends on the content alone.
    /// </summary>
    public Market For(Wish wish) =>
        this with
        {
            Lots =
            [
                .. Lots.Where(lot => lot.Count > 0 && lot.Fits.Count > 0)
                    .GroupBy(lot => (lot.Operator, lot.Model, Fits: string.Join(',', lot.Fits)))
                    .SelectMany(group => Enough(group, group.First().Fits.Sum(need => wish.Needs[need].Count)))
                    .OrderBy(lot => lot.Price)
                    .ThenBy(lot => lot.Model, StringComparer.Ordinal)
                    .ThenBy(lot => lot.Slug, StringComparer.Ordinal)
                    .ThenBy(lot => lot.Id),
            ],
        };

    private static IEnumerable<Lot> Enough(IEnumerable<Lot> alike, int wanted)
    {
        var covered = 0;
        foreach (
            var lot in alike
                .OrderBy(lot => lot.Price)
                .ThenByDescending(lot => lot.AgeDays)
                .ThenBy(lot => lot.Slug, StringComparer.Ordinal)
                .ThenBy(lot => lot.Id)
        )
        {
            if (covered >= wanted)
                yield break;
            covered += lot.Count;
            yield return lot;
        }
    }
}
