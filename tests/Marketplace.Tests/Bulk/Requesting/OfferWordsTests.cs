using Marketplace.Bulk.Allocating;
using Marketplace.Bulk.Requesting;
using Marketplace.Platform;
using Marketplace.Tests.Bulk.Allocating;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Tests.Bulk.Requesting;

public sealed class OfferWordsTests
{
    [Fact]
    public void A_trade_off_is_said_in_units_and_euros()
    {
        var answer = Given
            .Market(
                Given.Lot("Latitude", 0, 149, 20),
                Given.Lot("Latitude", 0, 140, 18),
                Given.Lot("ThinkPad", 0, 59, 2)
            )
            .Answer(Given.Wish(20, SameModel.Preferred));

        var (alike, cheap) = (answer.Offers[0], answer.Offers[1]);

        Assert.Equal("20 du même modèle", OfferWords.TradeOff(alike, answer.Offers)[0]);
        Assert.Equal("18 identiques + 2 proches", OfferWords.TradeOff(cheap, answer.Offers)[0]);
        Assert.Contains("180\u00a0€ de plus", OfferWords.TradeOff(alike, answer.Offers));
        Assert.Contains("180\u00a0€ de moins", OfferWords.TradeOff(cheap, answer.Offers));
        Assert.Contains("une seule remise", OfferWords.TradeOff(cheap, answer.Offers));
    }

    [Fact]
    public void The_only_offer_is_called_what_it_is()
    {
        var offers = Given.Market(Given.Lot("Latitude", 0, 149, 20)).Answer(Given.Wish(2)).Offers;

        Assert.Equal("La meilleure à tous points de vue", OfferWords.Title(Assert.Single(offers), offers));
    }

    [Fact]
    public void What_is_proven_is_called_so_and_what_is_not_says_how_far_it_may_be()
    {
        var offer = new Offer(Aim.Cheapest, [], new Score(0, Money.Zero, 0, 0, 0, 0), 0);

        Assert.StartsWith("Prouvé par le calcul", OfferWords.Proof(offer, 1200), StringComparison.Ordinal);
        Assert.Contains("1\u202f200", OfferWords.Proof(offer, 1200), StringComparison.Ordinal);
        Assert.Contains("au plus 2,5\u00a0%", OfferWords.Proof(offer with { Gap = 2.5m }, 5), StringComparison.Ordinal);
    }

    [Fact]
    public void A_need_is_said_again_in_words() =>
        Assert.Equal(
            [
                "20 × ordinateur portable",
                "8\u00a0Go de mémoire au moins",
                "256\u00a0Go de stockage au moins",
                "bon état ou mieux",
                "batterie à 70\u00a0% au moins",
            ],
            WishWords.Of(new Need(20, DeviceType.Laptop, 8, 256, GradeLetter.B, 70))
        );

    [Theory]
    [InlineData(DeviceType.Desktop, GradeLetter.A, "très bon état")]
    [InlineData(DeviceType.Desktop, GradeLetter.C, "état correct ou mieux")]
    public void A_grade_is_a_least(object type, object grade, string words) =>
        Assert.Equal(words, WishWords.Of(new Need(1, (DeviceType)type, 0, 0, (GradeLetter)grade, null))[1]);
}
