using Marketplace.Ordering.Contracts;
using Marketplace.Tests.Ordering.Buying;

namespace Marketplace.Tests.Ordering.Payments.Online;

/// <summary>A direct debit takes days: nothing is prepared before the bank has the money.</summary>
public sealed class DelayedPaymentTests(PaidShop shop) : IClassFixture<PaidShop>
{
    [Fact]
    public async Task Who_pays_by_debit_reads_that_it_is_under_way_and_not_to_pay_twice()
    {
        var bought = await Debited();

        var page = await bought.ComeBack();

        Assert.Contains("Paiement en cours", page.Text, StringComparison.Ordinal);
        Assert.Contains("Ne payez pas une seconde fois", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Payer 149", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_unit_waits_for_the_bank_for_days_and_nobody_prepares_it()
    {
        var at = await shop.NewOperator();
        var bought = await Debited(at);

        await shop.PassTime(TimeSpan.FromDays(6));
        var worker = await shop.SignIn(at.Worker);
        var page = await worker.Open($"/atelier/commandes/{bought.Number}");
        var refused = await worker.Submit(("Scanned", bought.Unit.Tag.ToString()));

        Assert.Contains("la banque confirme", page.Text, StringComparison.Ordinal);
        Assert.Contains("ne préparez rien", refused.Text, StringComparison.Ordinal);
        Assert.Equal(SubOrderStatus.Received, (await bought.Part()).Status);
    }

    [Fact]
    public async Task Once_the_bank_has_the_money_the_order_is_paid_and_prepared()
    {
        var at = await shop.NewOperator();
        var bought = await Debited(at);
        shop.Stripe.People.DebitArrives(bought.Session);

        await shop.Settle();
        var worker = await shop.SignIn(at.Worker);
        await worker.Open($"/atelier/commandes/{bought.Number}");
        var picked = await worker.Submit(("Scanned", bought.Unit.Tag.ToString()));

        Assert.Equal(PaymentState.Received, (await bought.Part()).Payment);
        Assert.Contains("Tout est scanné", picked.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_debit_announced_for_an_order_that_was_given_up_keeps_no_unit(bool arrives)
    {
        var bought = await shop.BuyOnline();
        var order = await bought.Look();
        await bought.Buyer.Open(order.Address.PathAndQuery.Replace("?", "/annulation?", StringComparison.Ordinal));
        await bought.Buyer.Press("Annuler cette commande");
        Assert.True(shop.Stripe.People.PayByDebit(bought.Session));
        await shop.Settle();

        if (arrives)
            shop.Stripe.People.DebitArrives(bought.Session);
        else
            shop.Stripe.People.DebitFails(bought.Session);
        await shop.Settle();

        Assert.True(Assert.Single(await shop.InStock(stock => stock.Units([bought.Unit.Device]))).Available);
        Assert.Equal(arrives ? PaymentState.Refunded : PaymentState.Due, (await bought.Part()).Payment);
    }

    [Fact]
    public async Task A_debit_that_the_bank_refuses_leaves_three_days_to_pay_in_another_way()
    {
        var bought = await Debited();
        shop.Stripe.People.DebitFails(bought.Session);
        await shop.Settle();

        Assert.Contains("Payer 149", (await bought.Look()).Text, StringComparison.Ordinal);
        await shop.PassTime(TimeSpan.FromDays(2));
        Assert.Equal(SubOrderStatus.Received, (await bought.Part()).Status);
        await shop.PassTime(TimeSpan.FromDays(2));
        Assert.Equal(SubOrderStatus.Cancelled, (await bought.Part()).Status);
    }

    [Fact]
    public async Task After_a_refusal_the_buyer_pays_by_card_on_a_new_page()
    {
        var bought = await Debited();
        shop.Stripe.People.DebitFails(bought.Session);
        await shop.Settle();
        await bought.Buyer.Open(new Uri(bought.CancelUrl).PathAndQuery);

        await bought.Buyer.Submit(("moyen", "carte"));
        var second = await shop.AtPaymentPage(bought.Buyer, bought.Unit).Paid();

        Assert.NotEqual(bought.Session, second.Session);
        Assert.Equal(PaymentState.Received, (await bought.Part()).Payment);
    }

    [Fact]
    public async Task Trying_again_after_a_refusal_does_not_shorten_the_three_days()
    {
        var bought = await Debited();
        shop.Stripe.People.DebitFails(bought.Session);
        await shop.Settle();
        await bought.Buyer.Open(new Uri(bought.CancelUrl).PathAndQuery);
        await bought.Buyer.Submit(("moyen", "carte"));

        await shop.PassTime(TimeSpan.FromDays(1));

        Assert.Equal(SubOrderStatus.Received, (await bought.Part()).Status);
    }

    [Fact]
    public async Task The_refusal_of_a_debit_is_told_by_mail()
    {
        var bought = await Debited(mail: "debit@exemple.test");
        shop.Stripe.People.DebitFails(bought.Session);

        await shop.Settle();

        Assert.Contains(
            await shop.MailsTo("debit@exemple.test"),
            one => one.StartsWith("Votre banque n’a pas", StringComparison.Ordinal)
        );
    }

    private async Task<OnlinePurchase> Debited(Workplace? at = null, string mail = "")
    {
        var bought = await shop.BuyOnline(await shop.NewUnit(at), mail);
        Assert.True(shop.Stripe.People.PayByDebit(bought.Session));
        await shop.Settle();
        Assert.Equal(PaymentState.Processing, (await bought.Part()).Payment);
        return bought;
    }
}
