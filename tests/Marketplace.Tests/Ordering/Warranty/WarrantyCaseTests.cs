using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Warranty;
using Marketplace.Platform;
using Marketplace.Tests.Ordering.Orders;
using Marketplace.Workshop.Contracts;
using static Marketplace.Tests.Ordering.Orders.OrderSample;

namespace Marketplace.Tests.Ordering.Warranty;

/// <summary>The legal guarantee of one unit (C. conso. L.217-3 to L.217-14).</summary>
public sealed class WarrantyCaseTests
{
    [Theory]
    [InlineData(0, 24)]
    [InlineData(1, 30)]
    [InlineData(2, 36)]
    public void Two_years_and_six_months_more_after_each_repair(int repairs, int months) =>
        Assert.Equal(Monday.AddMonths(months), new WarrantyClock(WarrantyRule.Law, Monday, repairs).Until);

    [Fact]
    public void A_rule_holds_for_the_deliveries_from_its_day_on()
    {
        var settings = new WarrantySettings { Rules = [new() { From = Monday, Months = 36 }] };

        Assert.Equal(24, settings.At(Monday.AddDays(-1)).Months);
        Assert.Equal(36, settings.At(Monday).Months);
    }

    [Fact]
    public void It_is_put_right_within_thirty_days_of_the_request() =>
        Assert.Equal(Monday.AddDays(30), Opened().DueBefore);

    [Fact]
    public void Before_the_hand_over_and_after_the_end_there_is_none()
    {
        Assert.Throws<Refusal>(() => Opened(delivered: null));
        Assert.Contains(
            "s’est terminée",
            Assert.Throws<Refusal>(() => Opened(Monday.AddMonths(-25))).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_repair_is_told_on_the_chain_with_the_new_end()
    {
        var one = Diagnosed();

        one.Repair("Clavier changé.", new(2029, 5, 23, 0, 0, 0, DateTimeKind.Utc), At());

        Assert.Equal(CaseState.Repaired, one.State);
        Assert.Equal("2029-05-23", Assert.Single(one.Events.OfType<Repaired>()).WarrantyUntil);
    }

    [Fact]
    public void An_exchange_brings_the_old_one_back_and_hands_the_new_one_over()
    {
        var (one, other) = (Received(), DeviceId.New());

        one.Exchange(other, Tag.Draw(), "Dell Latitude 5400", At());

        Assert.Equal(one.Device, Assert.Single(one.Events.OfType<Returned>()).Device);
        Assert.Equal(other, Assert.Single(one.Events.OfType<Delivered>()).Device);
    }

    [Fact]
    public void Who_wants_an_exchange_is_not_refunded_while_a_like_unit_is_there()
    {
        var one = Received(BuyerWish.Exchange);

        Assert.Throws<Refusal>(() => one.Refund("Trop long.", Tag.Draw(), At()));
        one.Refund("Plus aucun en stock.", null, At());

        Assert.Equal(CaseState.Refunded, one.State);
    }

    [Fact]
    public void A_refusal_has_a_reason_and_comes_after_an_examination()
    {
        Assert.Throws<Refusal>(() => Received().Decline("Un choc.", At()));
        Assert.Throws<Refusal>(() => Diagnosed().Decline(" ", At()));
        var one = Diagnosed();

        one.Decline("L’écran a reçu un choc.", At());

        Assert.Contains("reçu un choc", CaseWords.ForBuyer(one), StringComparison.Ordinal);
    }

    [Fact]
    public void After_thirty_days_the_buyer_may_ask_for_the_money()
    {
        var one = Opened();

        Assert.Throws<Refusal>(() => one.AskForRefund(Monday.AddDays(30)));
        one.AskForRefund(Monday.AddDays(31));

        Assert.Equal(BuyerWish.Refund, one.Wish);
    }

    [Fact]
    public void What_is_closed_stays_closed()
    {
        var one = Diagnosed();
        one.Repair("Clavier changé.", Monday.AddMonths(30), At());

        Assert.Throws<Refusal>(() => one.Decline("Un choc.", At()));
        Assert.Throws<Refusal>(() => one.Exchange(DeviceId.New(), Tag.Draw(), "Autre", At()));
        Assert.Throws<Refusal>(() => one.AskForRefund(Monday.AddDays(40)));
    }

    [Fact]
    public void Another_unit_is_not_received_in_its_place() =>
        Assert.Throws<Refusal>(() => Opened().Receive(Tag.Draw(), At()));

    private static WarrantyCase Opened(BuyerWish wish = BuyerWish.Repair) => Opened(Monday, wish);

    private static WarrantyCase Opened(DateTime? delivered, BuyerWish wish = BuyerWish.Repair)
    {
        var order = OfOne();
        var part = order.Nimoise();
        var clock = new WarrantyClock(WarrantyRule.Law, delivered, 0);
        return WarrantyCase.Open(order, part, part.Lines[0], clock, "Le clavier ne répond plus.", wish, Monday);
    }

    private static WarrantyCase Received(BuyerWish wish = BuyerWish.Repair)
    {
        var one = Opened(wish);
        one.Receive(one.Tag, At());
        return one;
    }

    private static WarrantyCase Diagnosed()
    {
        var one = Received();
        one.Diagnose(true, "Clavier mort.", At());
        return one;
    }
}
