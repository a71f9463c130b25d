using Marketplace.Platform;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Bulk.Allocating;

/// <summary>Which single thing, given up, would let more of a wish be met, and how many then.</summary>
internal static class Relax
{
    private const int Shown = 4;

    public static IReadOnlyList<Relaxation> All(Wish wish, Survey survey, int found, Limits limits) =>
        [
            .. Ways(wish)
                .Select(way => Try(way.What, way.Wish, survey, limits))
                .Where(way => way.Count > found)
                .OrderByDescending(way => way.Count)
                .Take(Shown),
        ];

    private static IEnumerable<(string What, Wish Wish)> Ways(Wish wish)
    {
        var (needs, first) = (wish.Needs, wish.Needs[0]);
        if (wish.Budget is not null)
            yield return ("Sans limite de prix", wish with { Budget = null });
        if (wish.SameModel is SameModel.Required)
            yield return ("Avec plusieurs modèles", wish with { SameModel = SameModel.Preferred });
        if (needs.Any(need => need.RamGb > 0))
            yield return (
                needs.Count == 1 ? $"Avec {first.RamGb / 2}\u00a0Go de mémoire" : "Avec deux fois moins de mémoire",
                Each(wish, need => need with { RamGb = need.RamGb / 2 })
            );
        if (needs.Any(need => need.StorageGb > 0))
            yield return (
                needs.Count == 1
                    ? $"Avec {first.StorageGb / 2}\u00a0Go de stockage"
                    : "Avec deux fois moins de stockage",
                Each(wish, need => need with { StorageGb = need.StorageGb / 2 })
            );
        if (needs.Any(need => need.Grade < GradeLetter.C))
            yield return (
                "Avec des traces marquées (état correct)",
                Each(wish, need => need with { Grade = GradeLetter.C })
            );
        if (needs.Any(need => need.Battery is not null))
            yield return ("Quelle que soit la batterie", Each(wish, need => need with { Battery = null }));
    }

    private static Wish Each(Wish wish, Func<Need, Need> change) =>
        wish with
        {
            Needs = [.. wish.Needs.Select(change)],
        };

    private static Relaxation Try(string what, Wish wish, Survey survey, Limits limits)
    {
        var partly = wish with { AllOrNothing = false };
        var market = survey(partly).For(partly);
        var picks = Allocate.Most(partly, market, limits);
        var count = picks.Sum(pick => pick.Count);
        return new Relaxation(what, count, wish.Budget is null ? Cheapest(partly, market, count) : null);
    }

    private static Money? Cheapest(Wish wish, Market market, int count)
    {
        var picks = SimpleRule.Fill(wish, market, Aim.Cheapest);
        return picks.Sum(pick => pick.Count) < count
            ? null
            : picks.Aggregate(Money.Zero, (sum, pick) => sum + pick.Total);
    }
}
