using Marketplace.Platform;

namespace Marketplace.Bulk.Allocating;

/// <summary>
/// A choice by a simple rule, for what is too large to prove: the strictest need first, always the lot that serves the aim
/// best. What it misses is said, as a distance from what no choice can beat.
/// </summary>
internal static class SimpleRule
{
    public static IReadOnlyList<Pick> Fill(Wish wish, Market market, Aim aim)
    {
        var barred = new HashSet<OperatorId>();
        while (true)
        {
            var picks = Fill(wish, market, aim, barred);
            // An operator that sells no part as small as ours is left out, and the rest is chosen again.
            var tooSmall = picks
                .GroupBy(pick => pick.Operator)
                .Where(part => part.Sum(pick => pick.Count) < market.MinimumOf(part.Key))
                .Select(part => part.Key)
                .ToList();
            if (tooSmall.Count == 0)
                return picks;
            barred.UnionWith(tooSmall);
        }
    }

    /// <summary>How far from the best possible, per cent, at most.</summary>
    public static decimal Gap(Wish wish, Market market, Aim aim, Score score)
    {
        var (value, bound) = aim switch
        {
            Aim.Cheapest => (score.Price.Cents, LeastPrice(wish, market, score.Missing)),
            Aim.FewestModels => (score.Models, wish.Needs.Count),
            _ => (score.Deliveries, 1L),
        };
        return value <= bound ? 0 : Math.Max(0.1m, Math.Round(100m * (value - bound) / value, 1));
    }

    // Each need takes its cheapest units as if no other need were there: nothing costs less.
    private static long LeastPrice(Wish wish, Market market, int missing)
    {
        var prices = Enumerable
            .Range(0, wish.Needs.Count)
            .SelectMany(need => Cheapest(market, need).Take(wish.Needs[need].Count))
            .Order()
            .ToList();
        return prices.Take(Math.Max(0, wish.Count - missing)).Sum();
    }

    private static IEnumerable<long> Cheapest(Market market, int need) =>
        market
            .Lots.Where(lot => lot.Fits.Contains(need))
            .OrderBy(lot => lot.Price)
            .SelectMany(lot => Enumerable.Repeat(lot.Price.Cents, lot.Count));

    private static List<Pick> Fill(Wish wish, Market market, Aim aim, HashSet<OperatorId> barred)
    {
        var left = market.Lots.ToDictionary(lot => lot, lot => barred.Contains(lot.Operator) ? 0 : lot.Count);
        var purse = wish.Budget ?? new Money(long.MaxValue / 4);
        var picks = new List<Pick>();
        var needs = Enumerable
            .Range(0, wish.Needs.Count)
            .OrderBy(need => market.Lots.Count(lot => lot.Fits.Contains(need)));
        foreach (var need in needs)
            purse = FillOne(wish, need, aim, left, picks, purse);
        return picks;
    }

    private static Money FillOne(Wish wish, int need, Aim aim, Dictionary<Lot, int> left, List<Pick> picks, Money purse)
    {
        var wanted = wish.Needs[need].Count;
        foreach (var lot in InOrder(wish, need, aim, left, picks))
        {
            var count = Math.Min(wanted, left[lot]);
            if (lot.Price.Cents > 0)
                count = (int)Math.Min(count, purse.Cents / lot.Price.Cents);
            if (count <= 0)
                continue;
            picks.Add(
                new(need, lot.Id, lot.Slug, lot.Title, lot.Model, lot.Operator, lot.Price, count, lot.Kilometres)
            );
            (left[lot], wanted) = (left[lot] - count, wanted - count);
            purse -= new Money(lot.Price.Cents * count);
        }
        return purse;
    }

    private static List<Lot> InOrder(Wish wish, int need, Aim aim, Dictionary<Lot, int> left, List<Pick> picks)
    {
        var fitting = left.Keys.Where(lot => left[lot] > 0 && lot.Fits.Contains(need)).ToList();
        var wanted = wish.Needs[need].Count;
        if (wish.SameModel is SameModel.Required)
        {
            var fullest = Fullest(fitting, lot => lot.Model, left, wanted, []);
            return [.. fitting.Where(lot => lot.Model == fullest.FirstOrDefault()).OrderBy(lot => lot.Price)];
        }
        if (aim is Aim.Cheapest)
            return [.. fitting.OrderBy(lot => lot.Price)];
        if (aim is Aim.FewestModels)
        {
            var order = Fullest(fitting, lot => lot.Model, left, wanted, []);
            return [.. fitting.OrderBy(lot => order.IndexOf(lot.Model)).ThenBy(lot => lot.Price)];
        }
        var used = picks.Select(pick => pick.Operator).ToHashSet();
        var near = Fullest(fitting, lot => lot.Operator, left, wanted, used);
        return [.. fitting.OrderBy(lot => near.IndexOf(lot.Operator)).ThenBy(lot => lot.Price)];
    }

    // Those that cover the need alone come first, the cheapest of them before the others; then the largest.
    private static List<T> Fullest<T>(
        IEnumerable<Lot> lots,
        Func<Lot, T> key,
        Dictionary<Lot, int> left,
        int wanted,
        HashSet<T> used
    )
        where T : notnull =>
        [
            .. lots.GroupBy(key)
                .Select(group => (group.Key, Count: group.Sum(lot => left[lot]), Price: group.Min(lot => lot.Price)))
                .OrderByDescending(group => used.Contains(group.Key))
                .ThenByDescending(group => Math.Min(wanted, group.Count))
                .ThenBy(group => group.Price)
                .Select(group => group.Key),
        ];
}
