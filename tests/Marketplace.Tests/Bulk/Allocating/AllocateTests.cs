using Marketplace.Bulk.Allocating;
using Marketplace.Platform;

namespace Marketplace.Tests.Bulk.Allocating;

public sealed class AllocateTests
{
    [Fact]
    public void The_three_offers_are_the_ends_of_the_choice()
    {
        var market = Given.Market(
            Given.Lot("Latitude", 0, 100, 10, 40),
            Given.Lot("ThinkPad", 1, 90, 12, 200),
            Given.Lot("ProBook", 2, 80, 5, 300),
            Given.Lot("Latitude", 3, 140, 20, 150),
            Given.Lot("EliteBook", 4, 120, 8, 5),
            Given.Lot("ThinkPad", 4, 125, 12, 5)
        );

        var answer = market.Answer(Given.Wish(20));

        Assert.Equal([Aim.Cheapest, Aim.FewestModels, Aim.FewestDeliveries], answer.Offers.Select(one => one.Aim));
        Assert.Equal(Money.Euros(5 * 80 + 12 * 90 + 3 * 100), answer.Offers[0].Score.Price);
        Assert.Equal(1, answer.Offers[1].Score.Models);
        Assert.Equal((1, 5), (answer.Offers[2].Score.Deliveries, answer.Offers[2].Score.Kilometres));
        Assert.All(answer.Offers, offer => Assert.True(offer.IsProven));
        Assert.All(answer.Offers, offer => Assert.Equal(20, offer.Count));
        Assert.Equal(67, answer.Considered);
    }

    [Fact]
    public void One_offer_that_is_best_at_everything_is_shown_once()
    {
        var market = Given.Market(Given.Lot("Latitude", 0, 100, 30), Given.Lot("ThinkPad", 1, 150, 30, 80));

        Assert.Equal(20, Assert.Single(market.Answer(Given.Wish(20)).Offers).Count);
    }

    [Fact]
    public void What_was_wished_for_comes_first()
    {
        var market = Given.Market(Given.Lot("Latitude", 0, 100, 20), Given.Lot("ThinkPad", 0, 50, 10));

        Assert.Equal(Aim.FewestModels, market.Answer(Given.Wish(20, SameModel.Preferred)).Offers[0].Aim);
        Assert.Equal(Aim.Cheapest, market.Answer(Given.Wish(20)).Offers[0].Aim);
    }

    [Fact]
    public void One_model_may_be_asked_for_as_a_condition()
    {
        var market = Given.Market(Given.Lot("Latitude", 0, 100, 12), Given.Lot("ThinkPad", 0, 50, 10));

        var answer = market.Answer(Given.Wish(20, SameModel.Required));

        Assert.Equal(12, answer.Found);
        Assert.All(answer.Offers, offer => Assert.Equal(1, offer.Score.Models));
        Assert.Equal(20, Assert.Single(answer.Relaxations, one => one.What == "Avec plusieurs modèles").Count);
    }

    [Fact]
    public void All_or_nothing_has_no_offer_of_a_part_and_says_how_many_there_are()
    {
        var answer = Given.Market(Given.Lot("Latitude", 0, 100, 12)).Answer(Given.Wish(20, all: true));

        Assert.Empty(answer.Offers);
        Assert.Equal(12, answer.Found);
    }

    [Fact]
    public void The_budget_is_kept_and_what_more_would_cost_is_said()
    {
        var market = Given.Market(Given.Lot("Latitude", 0, 100, 12), Given.Lot("ThinkPad", 1, 200, 12));

        var answer = market.Answer(Given.Wish(20, budget: 1500));

        Assert.Equal(13, answer.Found);
        Assert.All(answer.Offers, offer => Assert.True(offer.Score.Price <= Money.Euros(1500)));
        var money = Assert.Single(answer.Relaxations, one => one.What == "Sans limite de prix");
        Assert.Equal((20, Money.Euros(12 * 100 + 8 * 200)), (money.Count, money.Price));
    }

    [Fact]
    public void An_operator_sells_no_part_that_is_smaller_than_it_accepts()
    {
        var market = Given
            .Market(
                Given.Lot("Latitude", 0, 100, 18),
                Given.Lot("Latitude", 1, 50, 4),
                Given.Lot("ThinkPad", 2, 300, 9)
            )
            .Selling(1, 5);

        var answer = market.Answer(Given.Wish(20));

        Assert.All(
            answer.Offers,
            offer => Assert.DoesNotContain(offer.Picks, pick => pick.Operator == Given.Operator(1))
        );
        Assert.Equal(20, answer.Found);
    }

    [Fact]
    public void Two_needs_never_share_a_unit()
    {
        var market = Given.Market(Given.Lot("Latitude", 0, 100, 5, 10, 0, 1), Given.Lot("OptiPlex", 0, 80, 5, 10, 1));
        var wish = new Wish([Given.Need(5), Given.Need(5)], SameModel.Any, null, true);

        var offer = market.Answer(wish).Offers[0];

        Assert.Equal(10, offer.Count);
        Assert.Equal(5, offer.Picks.Where(pick => pick.Model == "Latitude").Sum(pick => pick.Count));
    }

    [Fact]
    public void The_same_question_has_the_same_answer_whatever_the_order_of_the_stock()
    {
        var lots = Enumerable
            .Range(0, 40)
            .Select(n => Given.Lot($"M{n % 7}", n % 9, 60 + n * 7 % 40, 1 + n % 5, n))
            .ToArray();
        var answer = Said(Given.Market(lots).Answer(Given.Wish(25)));

        Assert.Equal(answer, Said(Given.Market([.. lots.Reverse()]).Answer(Given.Wish(25))));
        Assert.Equal(answer, Said(Given.Market([.. lots.OrderBy(lot => lot.Slug)]).Answer(Given.Wish(25))));
    }

    [Fact]
    public void Beyond_the_limit_a_simple_rule_answers_and_says_how_far_it_may_be()
    {
        var market = Given
            .Market(Given.Lot("A", 0, 50, 3), Given.Lot("B", 1, 60, 10), Given.Lot("C", 2, 90, 20))
            .Selling(0, 4);

        var answer = market.Answer(Given.Wish(12), new Limits(Combinations: 0));

        var cheapest = Assert.Single(answer.Offers, offer => offer.Aim is Aim.Cheapest);
        Assert.Equal(Money.Euros(10 * 60 + 2 * 90), cheapest.Score.Price);
        Assert.False(cheapest.IsProven);
        Assert.InRange(cheapest.Gap, 10, 20);
    }

    [Fact]
    public void Nothing_on_sale_is_no_offer_and_no_failure()
    {
        var answer = Given.Market().Answer(Given.Wish(20));

        Assert.Empty(answer.Offers);
        Assert.Equal((0, 0), (answer.Found, answer.Considered));
    }

    private static IEnumerable<string> Said(Allocation answer) =>
        answer.Offers.SelectMany(offer => offer.Picks.Select(pick => $"{offer.Aim} {pick.Slug} {pick.Count}").Order());
}
