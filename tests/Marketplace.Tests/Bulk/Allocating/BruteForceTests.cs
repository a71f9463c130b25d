using CsCheck;
using Marketplace.Bulk.Allocating;
using Marketplace.Platform;

namespace Marketplace.Tests.Bulk.Allocating;

/// <summary>On small markets every choice is tried: none may be better than what is offered.</summary>
public sealed class BruteForceTests
{
    private static readonly Gen<Lot> AnyLot = Gen.Select(
        Gen.Int[0, 2],
        Gen.Int[0, 2],
        Gen.Int[1, 9],
        Gen.Int[1, 3],
        (model, at, price, count) => Given.Lot($"M{model}", at, price * 10, count, 5 + (at * 20))
    );

    private static readonly Gen<(Market Market, Wish Wish)> Any = Gen.Select(
        AnyLot.Array[1, 5],
        Gen.Int[1, 6],
        Gen.Int[0, 2],
        Gen.Int[0, 40],
        Gen.Bool,
        Gen.Int[1, 3],
        (lots, count, same, budget, all, minimum) =>
            (
                Given.Market([.. lots.DistinctBy(lot => lot.Id)]).Selling(0, minimum),
                Given.Wish(count, (SameModel)same, budget is 0 ? null : budget * 10, all)
            )
    );

    [Fact]
    public void No_choice_serves_more() =>
        Any.Sample(
            given =>
            {
                var best = Choices(given.Market, given.Wish).Max(choice => (int?)choice.Sum(pick => pick.Count)) ?? 0;
                return given.Market.Answer(given.Wish).Offers.Select(offer => offer.Count).DefaultIfEmpty(0).Max()
                    == best;
            },
            iter: 150
        );

    [Fact]
    public void No_choice_that_serves_as_many_is_better_at_the_aim_of_an_offer() =>
        Any.Sample(
            given =>
            {
                var answer = given.Market.Answer(given.Wish);
                var most = answer.Offers.Select(offer => offer.Count).DefaultIfEmpty(0).Max();
                var scores = Choices(given.Market, given.Wish)
                    .Where(choice => choice.Sum(pick => pick.Count) == most)
                    .Select(choice => Allocate.ScoreOf(given.Wish, given.Market, choice))
                    .ToList();
                return answer.Offers.All(offer => offer.IsProven && scores.All(score => !IsBetter(score, offer)));
            },
            iter: 150
        );

    [Fact]
    public void No_choice_is_as_good_in_every_respect_and_better_in_one() =>
        Any.Sample(
            given =>
            {
                var answer = given.Market.Answer(given.Wish);
                var scores = Choices(given.Market, given.Wish)
                    .Select(choice => Allocate.ScoreOf(given.Wish, given.Market, choice))
                    .ToList();
                return answer.Offers.All(offer =>
                    scores.All(score => score == offer.Score || !score.IsAsGoodAs(offer.Score))
                );
            },
            iter: 150
        );

    [Fact]
    public void Every_offer_keeps_to_what_was_asked() =>
        Any.Sample(
            given => given.Market.Answer(given.Wish).Offers.All(offer => Keeps(given.Market, given.Wish, offer.Picks)),
            iter: 150
        );

    [Fact]
    public void The_simple_rule_keeps_to_it_as_well_and_its_gap_is_true() =>
        Any.Sample(
            given =>
            {
                var (exact, rule) = (given.Market.Answer(given.Wish), given.Market.Answer(given.Wish, new Limits(0)));
                var best = exact.Offers.FirstOrDefault(offer => offer.Aim is Aim.Cheapest);
                return rule.Offers.All(offer =>
                    Keeps(given.Market, given.Wish, offer.Picks)
                    && (
                        offer.Aim is not Aim.Cheapest
                        || best is null
                        || best.Count != offer.Count
                        || best.Score.Price.Cents >= offer.Score.Price.Cents * (99.9m - offer.Gap) / 100
                    )
                );
            },
            iter: 150
        );

    private static bool IsBetter(Score score, Offer offer) =>
        offer.Aim switch
        {
            Aim.Cheapest => score.Price < offer.Score.Price,
            Aim.FewestModels => score.Models < offer.Score.Models,
            _ => (score.Deliveries, score.Kilometres).CompareTo((offer.Score.Deliveries, offer.Score.Kilometres)) < 0,
        };

    private static IEnumerable<IReadOnlyList<Pick>> Choices(Market market, Wish wish) =>
        Counts(market.Lots, 0)
            .Select(counts => (IReadOnlyList<Pick>)[.. market.Lots.Zip(counts, Take).Where(pick => pick.Count > 0)])
            .Where(choice => choice.Count > 0 && Keeps(market, wish, choice));

    private static IEnumerable<IEnumerable<int>> Counts(IReadOnlyList<Lot> lots, int from) =>
        from == lots.Count
            ?
            [
                [],
            ]
            : Enumerable
                .Range(0, lots[from].Count + 1)
                .SelectMany(count => Counts(lots, from + 1).Select(rest => rest.Prepend(count)));

    private static bool Keeps(Market market, Wish wish, IReadOnlyList<Pick> picks) =>
        picks.Sum(pick => pick.Count) is var count
        && (wish.AllOrNothing ? count == wish.Count : count <= wish.Count)
        && (wish.Budget is null || picks.Aggregate(Money.Zero, (sum, pick) => sum + pick.Total) <= wish.Budget)
        && (wish.SameModel is not SameModel.Required || picks.Select(pick => pick.Model).Distinct().Count() <= 1)
        && picks.GroupBy(pick => pick.Operator).All(part => part.Sum(pick => pick.Count) >= market.MinimumOf(part.Key))
        && picks
            .GroupBy(pick => pick.Listing)
            .All(lot => lot.Sum(pick => pick.Count) <= market.Lots.Single(one => one.Id == lot.Key).Count);

    private static Pick Take(Lot lot, int count) =>
        new(0, lot.Id, lot.Slug, lot.Title, lot.Model, lot.Operator, lot.Price, count, lot.Kilometres);
}
