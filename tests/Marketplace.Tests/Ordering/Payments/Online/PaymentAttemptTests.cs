using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Payments.Online;
using Marketplace.Platform;
using static Marketplace.Tests.Ordering.Orders.OrderSample;

namespace Marketplace.Tests.Ordering.Payments.Online;

/// <summary>One payment page that a buyer was sent to.</summary>
public sealed class PaymentAttemptTests
{
    private static readonly OrderId Order = OrderId.New();

    [Fact]
    public void An_attempt_asks_for_what_each_operator_is_owed()
    {
        var attempt = Attempt((Nimes, 100), (Ales, 49));

        Assert.Equal(Money.Euros(149), attempt.Amount);
        Assert.Equal([4900L, 10000L], attempt.Shares.Select(share => share.Amount.Cents).Order());
    }

    [Fact]
    public void Its_key_is_of_the_order_and_the_attempt()
    {
        var (first, second) = (Attempt(1), Attempt(2));

        Assert.Equal($"{Order.Value:N}-1", first.IdempotencyKey);
        Assert.NotEqual(first.IdempotencyKey, second.IdempotencyKey);
    }

    [Fact]
    public void The_same_page_serves_until_its_time_is_over()
    {
        var attempt = Attempt(1);
        attempt.Opened("cs_1", "https://pay.example/cs_1");

        Assert.True(attempt.CanBeUsed(Money.Euros(149), Monday.AddMinutes(30)));
        Assert.False(attempt.CanBeUsed(Money.Euros(149), Monday.AddMinutes(31)));
    }

    [Fact]
    public void A_page_for_another_amount_does_not_serve() =>
        Assert.False(Attempt(1).CanBeUsed(Money.Euros(148), Monday));

    [Fact]
    public void A_page_that_is_to_be_closed_does_not_serve()
    {
        var attempt = Attempt(1);

        attempt.Close();

        Assert.True(attempt.ToClose);
        Assert.False(attempt.CanBeUsed(Money.Euros(149), Monday));
    }

    [Theory]
    [InlineData(AttemptState.Paid)]
    [InlineData(AttemptState.Processing)]
    [InlineData(AttemptState.Failed)]
    [InlineData(AttemptState.Expired)]
    public void A_page_that_has_come_to_an_end_neither_serves_nor_is_closed(object state)
    {
        var attempt = Attempt(1);
        attempt.Turn((AttemptState)state, "pi_1");

        attempt.Close();

        Assert.False(attempt.ToClose);
        Assert.False(attempt.CanBeUsed(Money.Euros(149), Monday));
    }

    [Theory]
    [InlineData(AttemptState.Open)]
    [InlineData(AttemptState.Expired)]
    [InlineData(AttemptState.Failed)]
    public void What_is_paid_stays_paid_whatever_comes_late(object state)
    {
        var attempt = Attempt(1);
        attempt.Turn(AttemptState.Paid, "pi_1");

        attempt.Turn((AttemptState)state, null);

        Assert.Equal((AttemptState.Paid, "pi_1"), (attempt.State, attempt.Payment));
    }

    [Fact]
    public void An_answer_that_comes_after_the_payment_opens_nothing_again()
    {
        var attempt = Attempt(1);
        attempt.Turn(AttemptState.Paid, "pi_1");

        attempt.Opened("cs_2", "https://pay.example/cs_2");

        Assert.Equal(AttemptState.Paid, attempt.State);
        Assert.Null(attempt.Url);
    }

    [Fact]
    public void The_fourth_page_of_an_order_is_opened_and_the_fifth_is_refused()
    {
        Attempt(PaymentAttempt.Most);

        var refused = Assert.Throws<Refusal>(() => Attempt(PaymentAttempt.Most + 1));
        Assert.Contains("autre façon de payer", refused.Message, StringComparison.Ordinal);
    }

    private static PaymentAttempt Attempt(int n) => Attempt(n, (Nimes, 149));

    private static PaymentAttempt Attempt(params (OperatorId At, int Euros)[] due) => Attempt(1, due);

    private static PaymentAttempt Attempt(int n, params (OperatorId At, int Euros)[] due) =>
        PaymentAttempt.Start(
            Order,
            n,
            due.ToDictionary(one => one.At, one => Money.Euros(one.Euros)),
            "sealed",
            Monday,
            Monday.AddMinutes(31)
        );
}
