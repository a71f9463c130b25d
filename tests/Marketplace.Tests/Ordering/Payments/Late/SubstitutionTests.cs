using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Payments.Late;
using Marketplace.Platform;
using static Marketplace.Tests.Ordering.Orders.OrderSample;

namespace Marketplace.Tests.Ordering.Payments.Late;

/// <summary>A question to a buyer, with an end.</summary>
public sealed class SubstitutionTests
{
    private readonly Substitution proposal = Substitution.Propose(OrderId.New(), Nimes, Monday);

    [Fact]
    public void A_buyer_has_two_days_to_answer()
    {
        Assert.Equal(Monday.AddHours(48), proposal.AnswerBefore);
        Assert.Single(proposal.Events.OfType<SubstituteProposed>());
    }

    [Fact]
    public void A_yes_in_time_counts()
    {
        proposal.Accept(Monday.AddHours(47));

        Assert.Equal(SubstitutionAnswer.Accepted, proposal.Answer);
    }

    [Fact]
    public void A_yes_too_late_is_refused_with_what_happens_instead() =>
        Assert.Contains(
            "votre paiement vous est rendu",
            Assert.Throws<Refusal>(() => proposal.Accept(Monday.AddHours(48))).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void An_answer_is_given_once()
    {
        proposal.Decline(Monday);

        Assert.Throws<Refusal>(() => proposal.Accept(Monday));
        Assert.Throws<Refusal>(() => proposal.Decline(Monday));
    }
}
