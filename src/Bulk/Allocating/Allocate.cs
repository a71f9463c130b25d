using Marketplace.Platform;

namespace Marketplace.Bulk.Allocating;

/// <summary>
/// Chooses units of all operators for a wish: exactly, by the constraint solver of OR-Tools; by a simple rule, with its
/// distance from the best possible, where there are too many combinations (decision 0010).
/// </summary>
internal static class Allocate
{
    public static Allocation Answer(Wish wish, Survey survey, Limits? given = null)
    {
        var (all, limits) = (survey(wish), given ?? new Limits());
        var market = all.For(wish);
        var offers =
            limits.AreExact(market) && Found(wish, market, limits) is { } most
                ? Exact(wish, market, most, limits)
                : Rule(wish, market);
        var found =
            offers.Count > 0 ? offers.Max(offer => offer.Count) : Most(wish, market, limits).Sum(pick => pick.Count);
        return new Allocation(
            Distinct(offers, wish.SameModel),
            found,
            all.Lots.Where(lot => lot.Fits.Count > 0).Sum(lot => lot.Count),
            found < wish.Count ? Relax.All(wish, survey, found, limits) : []
        );
    }

    public static Score ScoreOf(Wish wish, Market market, IReadOnlyList<Pick> picks)
    {
        var ages = market.Lots.GroupBy(lot => lot.Id).ToDictionary(group => group.Key, group => group.First().AgeDays);
        return new Score(
            wish.Count - picks.Sum(pick => pick.Count),
            picks.Aggregate(Money.Zero, (sum, pick) => sum + pick.Total),
            picks.Select(pick => (pick.Need, pick.Model)).Distinct().Count(),
            picks.Select(pick => pick.Operator).Distinct().Count(),
            picks.DistinctBy(pick => pick.Operator).Sum(pick => pick.Kilometres),
            -picks.Sum(pick => (long)ages[pick.Listing] * pick.Count)
        );
    }

    /// <summary>The most that could be had if fewer than asked were of use.</summary>
    internal static IReadOnlyList<Pick> Most(Wish wish, Market market, Limits limits)
    {
        var partly = wish with { AllOrNothing = false };
        return (limits.AreExact(market) ? Found(partly, market, limits)?.Picks : null)
            ?? SimpleRule.Fill(partly, market, Aim.Cheapest);
    }

    /// <summary>The fewest units that stay missing; null where nothing keeps to the wish, or none was found in time.</summary>
    private static Answer? Found(Wish wish, Market market, Limits limits)
    {
        var picks = SimpleRule.Fill(wish, market, Aim.Cheapest);
        return picks.Sum(pick => pick.Count) == wish.Count
            ? new Answer(picks, 0, 0)
            : new LotSearch(wish, market, Aim.Cheapest).Least(model => model.Missed, limits.Effort);
    }

    private static List<Offer> Exact(Wish wish, Market market, Answer most, Limits limits)
    {
        if (most.Picks.Count == 0)
            return [];
        var offers = new List<Offer>();
        foreach (var aim in Enum.GetValues<Aim>())
        {
            var search = new LotSearch(wish, market, aim);
            search.Keep(model => model.Missed, most.Value);
            if (search.Least(model => Primary(model, aim), limits.Effort) is not { } best)
                continue;
            if (aim is Aim.FewestModels && best.Value == wish.Needs.Count && wish.SameModel is not SameModel.Required)
            {
                search = new LotSearch(wish with { SameModel = SameModel.Required }, market, aim);
                search.Keep(model => model.Missed, most.Value);
            }
            search.Keep(model => Primary(model, aim), best.Value);
            var last = search.Least(model => Rest(model, aim), limits.Effort / 3) ?? best;
            offers.Add(new Offer(aim, last.Picks, ScoreOf(wish, market, last.Picks), Math.Max(best.Gap, most.Gap)));
        }
        return offers;
    }

    private static Google.OrTools.Sat.LinearExpr Primary(LotModel model, Aim aim) =>
        aim switch
        {
            Aim.Cheapest => model.Price,
            Aim.FewestModels => model.Models,
            // First how many, then how far.
            _ => model.Deliveries * 1_000_000 + model.Kilometres,
        };

    // Every respect has a weight, so that no other choice is as good in all and better in one. Money first: a model more,
    // or a delivery more, is worth ten euros, a kilometre ten cents, a day on the shelf nothing but the choice between equals.
    private static Google.OrTools.Sat.LinearExpr Rest(LotModel model, Aim aim) =>
        aim is Aim.Cheapest
            ? model.Models * 100_000_000
                + model.Deliveries * 100_000_000
                + model.Kilometres * 1_000_000
                + model.Freshness
            : model.Price * 10_000
                + model.Models * 10_000_000
                + model.Deliveries * 10_000_000
                + model.Kilometres * 100_000
                + model.Freshness;

    private static List<Offer> Rule(Wish wish, Market market)
    {
        var offers = new List<Offer>();
        foreach (var aim in Enum.GetValues<Aim>())
        {
            var picks = SimpleRule.Fill(wish, market, aim);
            if (picks.Count == 0 || (wish.AllOrNothing && picks.Sum(pick => pick.Count) < wish.Count))
                continue;
            var score = ScoreOf(wish, market, picks);
            offers.Add(new Offer(aim, picks, score, SimpleRule.Gap(wish, market, aim, score)));
        }
        return offers;
    }

    /// <summary>Without those that another equals or beats in every respect; what was wished for comes first.</summary>
    private static List<Offer> Distinct(List<Offer> offers, SameModel wished)
    {
        var kept = new List<Offer>();
        var first = wished is SameModel.Any ? Aim.Cheapest : Aim.FewestModels;
        foreach (var offer in offers.OrderBy(offer => offer.Aim))
            if (!kept.Exists(other => other.Score.IsAsGoodAs(offer.Score)))
                kept.Add(offer);
        return [.. kept.OrderByDescending(offer => offer.Aim == first)];
    }
}

/// <summary>What is on sale, seen with the eyes of a wish: another wish is fit by other lots.</summary>
internal delegate Market Survey(Wish wish);

/// <summary>Up to where the choice is proven.</summary>
/// <param name="Combinations">Pairs of a lot and a need beyond which the simple rule answers.</param>
/// <param name="Effort">
/// Deterministic time that the solver may spend on one of the seven questions: most need less than a tenth of it, and all of
/// it is about a second of one core.
/// </param>
internal sealed record Limits(int Combinations = 20_000, double Effort = 0.08)
{
    public bool AreExact(Market market) => market.Lots.Sum(lot => lot.Fits.Count) <= Combinations;
}
