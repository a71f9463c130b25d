using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Payments.Refunds;
using Marketplace.Platform;
using static Marketplace.Tests.Ordering.Orders.OrderSample;

namespace Marketplace.Tests.Ordering.Payments.Refunds;

/// <summary>Money that is owed back, until it is paid.</summary>
public sealed class RefundRulesTests
{
    [Fact]
    public void What_came_online_goes_back_by_itself_and_the_rest_by_hand()
    {
        Assert.Equal(RefundState.Asked, Owed("pi_1").State);
        Assert.Equal(RefundState.ByHand, Owed(null).State);
    }

    [Fact]
    public void A_refund_is_due_within_fourteen_days() => Assert.Equal(Monday.AddDays(14), Owed(null).PayBefore);

    [Fact]
    public void What_left_is_done_and_told_once()
    {
        var refund = Owed("pi_1");

        refund.Sent("re_1", Monday);
        refund.Sent("re_1", Monday.AddDays(1));

        Assert.Equal((RefundState.Done, "re_1", Monday), (refund.State, refund.Provider, refund.DoneAt));
        Assert.Single(refund.Events.OfType<RefundMade>());
    }

    [Theory]
    [InlineData(PaidBy.Cash)]
    [InlineData(PaidBy.BankTransfer)]
    [InlineData(PaidBy.Cheque)]
    public void By_hand_means_cash_transfer_or_cheque(PaidBy how)
    {
        var refund = Owed(null);

        refund.PaidBack(how, Monday);

        Assert.Equal((RefundState.Done, (PaidBy?)how), (refund.State, refund.How));
    }

    [Theory]
    [InlineData(PaidBy.Online)]
    [InlineData(PaidBy.Terminal)]
    public void Nobody_pays_back_by_hand_through_a_machine(PaidBy how) =>
        Assert.Throws<Refusal>(() => Owed(null).PaidBack(how, Monday));

    [Fact]
    public void What_leaves_by_itself_is_not_paid_by_hand_as_well() =>
        Assert.Contains(
            "tout seul",
            Assert.Throws<Refusal>(() => Owed("pi_1").PaidBack(PaidBy.Cash, Monday)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void What_is_paid_back_is_not_paid_back_again()
    {
        var refund = Owed(null);
        refund.PaidBack(PaidBy.Cash, Monday);

        Assert.Throws<Refusal>(() => refund.PaidBack(PaidBy.Cash, Monday));
    }

    [Fact]
    public void What_the_provider_refuses_for_good_is_left_to_people_with_the_reason()
    {
        var refund = Owed("pi_1");

        refund.LeaveToPeople(new string('x', 900));
        refund.PaidBack(PaidBy.BankTransfer, Monday);

        Assert.Equal(500, refund.LastError!.Length);
        Assert.Equal(RefundState.Done, refund.State);
    }

    [Fact]
    public void What_did_not_leave_is_tried_later()
    {
        var refund = Owed("pi_1");

        refund.TryLater("Stripe 503", Monday.AddMinutes(2));

        Assert.Equal((RefundState.Asked, Monday.AddMinutes(2)), (refund.State, refund.NotBefore));
    }

    private static Refund Owed(string? payment) => Refund.Ask(OrderId.New(), Nimes, Money.Euros(149), payment, Monday);
}
