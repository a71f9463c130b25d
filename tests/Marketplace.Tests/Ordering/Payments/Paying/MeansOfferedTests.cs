using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Payments.Online;
using Marketplace.Ordering.Payments.Paying;

namespace Marketplace.Tests.Ordering.Payments.Paying;

public sealed class MeansOfferedTests
{
    private static readonly StripeCheckout Stripe = new(
        new StripeSettings { SecretKey = "sk_test_0123456789" },
        new HttpClient()
    );

    [Fact]
    public void Each_way_has_a_sentence_that_helps_to_choose() =>
        Assert.All(new MeansOffered([Stripe]).Choices, choice => Assert.True(choice.Hint?.Length > 10, choice.Text));

    [Fact]
    public void What_is_free_of_any_card_comes_first() =>
        Assert.Equal("retrait", new MeansOffered([Stripe]).Choices[0].Value);

    [Theory]
    [InlineData("retrait", PaymentMeans.AtPickUp)]
    [InlineData("virement", PaymentMeans.BankTransfer)]
    [InlineData("cheque", PaymentMeans.Cheque)]
    [InlineData("carte", PaymentMeans.Online)]
    public void Each_value_is_one_way_and_back(string value, PaymentMeans means)
    {
        var offered = new MeansOffered([Stripe]);

        Assert.Equal(means, offered.Read(value));
        Assert.Equal(value, MeansOffered.ValueOf(means));
    }

    [Theory]
    [InlineData("carte")]
    [InlineData("bitcoin")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_not_offered_is_no_way(string? value) => Assert.Null(new MeansOffered([]).Read(value));

    [Fact]
    public void Only_where_nobody_takes_payments_online_it_is_said()
    {
        Assert.Null(new MeansOffered([Stripe]).Note);
        Assert.Contains("pas ouvert", new MeansOffered([]).Note, StringComparison.Ordinal);
    }
}
