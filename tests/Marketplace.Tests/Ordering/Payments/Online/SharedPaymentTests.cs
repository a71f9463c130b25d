using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Ledger;
using Marketplace.Ordering.Payments.Online;
using Marketplace.Platform;
using Marketplace.Tests.Ordering.Buying;
using static Marketplace.Tests.Ordering.Orders.OrderSample;

namespace Marketplace.Tests.Ordering.Payments.Online;

/// <summary>One payment for the computers of two operators.</summary>
public sealed class SharedPaymentTests(PaidShop shop) : IClassFixture<PaidShop>
{
    [Fact]
    public async Task One_operator_that_cancels_pays_back_its_share_and_the_other_goes_on()
    {
        var (bought, first, second) = await PaidToTwo();
        await Cancel(bought, first);

        await shop.Settle();

        var order = await bought.Order();
        Assert.Equal(PaymentState.Refunded, order.PartOf(first.Id)!.Payment);
        Assert.Equal(PaymentState.Received, order.PartOf(second.Id)!.Payment);
        var refund = Assert.Single(
            shop.Stripe.Books.Of("refund"),
            one => (string?)one["payment_intent"] == bought.Payment
        );
        Assert.Equal(10000, (long)refund["amount"]!);
    }

    [Fact]
    public async Task A_dispute_after_one_share_went_back_concerns_the_other_operator()
    {
        var (bought, first, second) = await PaidToTwo();
        await Cancel(bought, first);
        await shop.Settle();
        var dispute = shop.Stripe.People.Complain(bought.Payment!);

        await shop.Settle(repeats: 3);

        var order = await bought.Order();
        Assert.Equal(PaymentState.Refunded, order.PartOf(first.Id)!.Payment);
        Assert.Equal(PaymentState.Disputed, order.PartOf(second.Id)!.Payment);
        var entry = Assert.Single(await shop.LedgerOf(order.Id), one => one.Reference == dispute);
        Assert.Equal((second.Id, 4900L), (entry.Operator, entry.Amount.Cents));
    }

    [Fact]
    public async Task A_dispute_that_is_won_gives_each_its_own_back()
    {
        var (bought, _, _) = await PaidToTwo();
        var dispute = shop.Stripe.People.Complain(bought.Payment!);
        await shop.Settle();
        shop.Stripe.People.Decide(dispute, weWin: true);

        await shop.Settle(repeats: 2, disorder: new Random(3));

        Assert.All((await bought.Order()).Parts, part => Assert.Equal(PaymentState.Received, part.Payment));
        Assert.Equal(4, (await shop.LedgerOf((await bought.Order()).Id)).Count(one => one.Reference == dispute));
    }

    [Fact]
    public async Task Everything_sent_back_in_the_dashboard_stops_both_operators()
    {
        var (bought, _, _) = await PaidToTwo();
        shop.Stripe.People.RefundFromDashboard(bought.Payment!, 14900);

        await shop.Settle(repeats: 2);

        Assert.All((await bought.Order()).Parts, part => Assert.Equal(PaymentState.Refunded, part.Payment));
    }

    [Theory]
    [InlineData(149, 100, 49)]
    [InlineData(100, 100, 0)]
    [InlineData(120, 100, 20)]
    [InlineData(30, 30, 0)]
    public void What_leaves_is_taken_from_what_each_has(int leaves, int first, int second)
    {
        var (one, two) = (
            new OperatorId(Guid.Parse("00000000-0000-0000-0000-000000000001")),
            new OperatorId(Guid.Parse("00000000-0000-0000-0000-000000000002"))
        );
        var attempt = PaymentAttempt.Start(
            OrderId.New(),
            1,
            new Dictionary<OperatorId, Money> { [two] = Money.Euros(49), [one] = Money.Euros(100) },
            "",
            Monday,
            Monday.AddMinutes(31)
        );

        var shared = ShareOut
            .Of(Money.Euros(leaves), attempt, [Received(one, 100), Received(two, 49)])
            .ToDictionary(s => s.Operator, s => s.Amount);

        Assert.Equal(Money.Euros(first), shared.GetValueOrDefault(one));
        Assert.Equal(Money.Euros(second), shared.GetValueOrDefault(two));
    }

    private static PaymentEntry Received(OperatorId at, int euros) =>
        new()
        {
            Order = OrderId.New(),
            Operator = at,
            Kind = EntryKind.Received,
            How = PaidBy.Online,
            Amount = Money.Euros(euros),
            Reference = "pi_1",
            OccurredAt = Monday,
            RecordedAt = Monday,
        };

    private async Task Cancel(OnlinePurchase bought, Workplace at)
    {
        var worker = await shop.SignIn(at.Worker);
        await worker.Open($"/atelier/commandes/{bought.Number}");
        await worker.Submit(("Why", "L’écran s’est cassé."));
    }

    private async Task<(OnlinePurchase Bought, Workplace First, Workplace Second)> PaidToTwo()
    {
        var (first, second) = (await shop.NewOperator(), await shop.NewOperator());
        var unit = await shop.NewUnit(second, 49);
        var buyer = shop.Visit();
        await buyer.Put((await shop.NewUnit(first, 100)).Tag);
        await buyer.Buy(unit, "carte");
        return (await shop.AtPaymentPage(buyer, unit).Paid(), first, second);
    }
}
