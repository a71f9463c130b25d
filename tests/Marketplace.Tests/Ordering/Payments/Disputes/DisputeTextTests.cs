using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Payments.Disputes;
using Marketplace.Ordering.Payments.Online;
using Marketplace.Platform;
using static Marketplace.Tests.Ordering.Orders.OrderSample;

namespace Marketplace.Tests.Ordering.Payments.Disputes;

public sealed class DisputeTextTests
{
    [Theory]
    [InlineData("fraudulent", "ne pas avoir payé")]
    [InlineData("product_not_received", "ne pas avoir reçu")]
    [InlineData("product_unacceptable", "pas celui décrit")]
    [InlineData("duplicate", "payé deux fois")]
    [InlineData("credit_not_processed", "attend un remboursement")]
    [InlineData("something_new", "something_new")]
    public void A_reason_of_the_bank_is_said_in_words(string reason, string words)
    {
        Assert.Contains(words, DisputeText.Reason(reason), StringComparison.Ordinal);
        Assert.True(DisputeText.Advice(reason).Length > 10);
    }

    [Fact]
    public void Each_outcome_says_where_the_money_is() =>
        Assert.All(
            Enum.GetValues<DisputeOutcome>(),
            outcome => Assert.Contains("argent", DisputeText.Outcome(outcome), StringComparison.Ordinal)
        );

    [Fact]
    public void A_dispute_with_a_date_says_until_when_to_answer()
    {
        Assert.Contains(
            "lundi 30 novembre 2026",
            DisputeText.Deadline(Dispute(Monday.AddDays(7))),
            StringComparison.Ordinal
        );
        Assert.Contains("pas de date", DisputeText.Deadline(Dispute(null)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dispute_that_is_decided_is_closed_once()
    {
        var dispute = Dispute(null);

        dispute.Turn(Seen(DisputeOutcome.Won, null), Monday.AddDays(3));
        dispute.Turn(Seen(DisputeOutcome.Won, null), Monday.AddDays(4));

        Assert.Equal(Monday.AddDays(3), dispute.ClosedAt);
    }

    private static Dispute Dispute(DateTime? before) =>
        Marketplace.Ordering.Payments.Disputes.Dispute.Open(Seen(DisputeOutcome.Open, before), OrderId.New());

    private static DisputeSeen Seen(DisputeOutcome outcome, DateTime? before) =>
        new("dp_1", "pi_1", Money.Euros(149), "fraudulent", outcome, Monday, before);
}
