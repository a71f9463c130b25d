using System.Net;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Ledger;
using Marketplace.Platform;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.Buying;
using Marketplace.Tests.Ordering.Payments;
using Marketplace.Tests.Solidarity;
using Marketplace.Tests.Solidarity.Programmes;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Tests.Ordering.Solidarity;

/// <summary>A voucher that is typed after the order, on the page of its payment.</summary>
public sealed class PayDueByVoucherTests(PaidShop shop) : IClassFixture<PaidShop>
{
    [Fact]
    public async Task A_voucher_that_reaches_pays_the_order_whole()
    {
        var (unit, voucher) = (await shop.NewUnit(euros: 149), await shop.NewVoucher(200));
        var visitor = await Ordered(unit);

        var page = await Type(visitor, voucher.Code);

        Assert.Contains("Payé, merci", page.Text, StringComparison.Ordinal);
        Assert.Equal(Money.Euros(51), await shop.LeftOn(voucher));
        var part = Assert.Single((await OrderOf(unit)).Parts);
        Assert.Equal((PaymentState.Received, PaidBy.Voucher), (part.Payment, part.PaidBy));
    }

    [Fact]
    public async Task What_a_voucher_leaves_is_paid_by_another_voucher_and_at_the_counter()
    {
        var at = await shop.NewOperator();
        var unit = await shop.NewUnit(at, 149);
        var (one, other) = (await shop.NewVoucher(50), await shop.NewVoucher(40));
        var visitor = await Ordered(unit);

        Assert.Contains("Reste à payer 99 €", (await Type(visitor, one.Code)).Text, StringComparison.Ordinal);
        Assert.Contains("Reste à payer 59 €", (await Type(visitor, other.Code)).Text, StringComparison.Ordinal);
        var worker = await shop.SignIn(at.Worker);
        await worker.Open($"/atelier/commandes/{(await OrderOf(unit)).Number}");
        await worker.Submit(("How", "carte"));

        var order = await OrderOf(unit);
        Assert.Equal(PaymentState.Received, Assert.Single(order.Parts).Payment);
        Assert.Equal(
            [(PaidBy.Voucher, 5000L), (PaidBy.Voucher, 4000L), (PaidBy.Terminal, 5900L)],
            (await shop.LedgerOf(order.Id)).Select(line => (line.How, line.Amount.Cents))
        );
    }

    [Fact]
    public async Task Two_vouchers_of_an_order_that_ends_have_their_money_back()
    {
        var unit = await shop.NewUnit(euros: 149);
        var (one, other) = (await shop.NewVoucher(50), await shop.NewVoucher(40));
        var visitor = await Ordered(unit);
        await Type(visitor, one.Code);
        await Type(visitor, other.Code);

        await visitor.Open(Order(visitor).Replace("?", "/annulation?", StringComparison.Ordinal));
        await visitor.Press("Annuler cette commande");
        await shop.Settle();

        Assert.Equal((Money.Euros(50), Money.Euros(40)), (await shop.LeftOn(one), await shop.LeftOn(other)));
        Assert.Equal(PaymentState.Refunded, Assert.Single((await OrderOf(unit)).Parts).Payment);
    }

    [Fact]
    public async Task The_same_form_sent_again_pays_once()
    {
        var (unit, voucher) = (await shop.NewUnit(euros: 149), await shop.NewVoucher(50));
        var visitor = await Ordered(unit);
        await visitor.Open(Payment(visitor));
        var form = visitor.Page.FormThatSays("Payer avec ce bon");
        var address = Payment(visitor).Replace("/paiement?", "/paiement/bon?", StringComparison.Ordinal);

        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var sent = new FormUrlEncodedContent(
                form.Filled([("Bon", voucher.Code)]).Select(one => KeyValuePair.Create(one.Name, one.Value))
            );
            await Sight.Of(await visitor.Browser.PostAsync(new Uri(address, UriKind.Relative), sent));
        }

        Assert.Equal(Money.Zero, await shop.LeftOn(voucher));
        var order = await OrderOf(unit);
        Assert.Equal(Money.Euros(99), order.Due);
        Assert.Single(await shop.LedgerOf(order.Id));
    }

    [Fact]
    public async Task Nobody_loses_the_rest_of_a_voucher_that_serves_once_without_having_read_so()
    {
        var (unit, voucher) = (await shop.NewUnit(euros: 149), await shop.NewVoucher(200, keepsRest: false));
        var visitor = await Ordered(unit);

        var asked = await Type(visitor, voucher.Code);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Contains("51 € ne seront pas dépensés", asked.Text, StringComparison.Ordinal);
        Assert.Equal(Money.Euros(200), await shop.LeftOn(voucher));
        var paid = await visitor.Press("Payer quand même avec ce bon");

        Assert.Contains("Payé, merci", paid.Text, StringComparison.Ordinal);
        Assert.Equal(Money.Zero, await shop.LeftOn(voucher));
    }

    [Fact]
    public async Task What_the_programme_does_not_pay_is_lost_too_and_is_asked_about_before()
    {
        var funded = await shop.NewProgramme(("Part", "50"), ("Reste", "perdu"));
        var voucher = Assert.Single(await funded.Make(1, "100"));
        var visitor = await Ordered(await shop.NewUnit(euros: 150));

        // 150 € are due and the voucher holds 100 €, but its programme pays half of the price.
        var asked = await Type(visitor, voucher.Code);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Contains("25 € ne seront pas dépensés", asked.Text, StringComparison.Ordinal);
        Assert.Equal(Money.Euros(100), await shop.LeftOn(voucher));
        var paid = await visitor.Press("Payer quand même avec ce bon");

        Assert.Contains("Reste à payer 75 €", paid.Text, StringComparison.Ordinal);
        Assert.Equal(Money.Zero, await shop.LeftOn(voucher));
    }

    [Fact]
    public async Task A_code_that_is_no_voucher_is_said_so_and_nothing_is_paid()
    {
        var unit = await shop.NewUnit();
        var visitor = await Ordered(unit);

        var refused = await Type(visitor, "B-0000-0000-0000");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Ce bon n’existe pas", refused.Text, StringComparison.Ordinal);
        Assert.Empty(await shop.LedgerOf((await OrderOf(unit)).Id));
    }

    [Fact]
    public async Task Without_its_key_nobody_pays_or_reads_what_is_due()
    {
        var visitor = await Ordered(await shop.NewUnit());
        var page = new Uri(new Uri("https://localhost"), Order(visitor)).AbsolutePath;

        Assert.Equal(HttpStatusCode.NotFound, (await shop.Visit().Open($"{page}/paiement/bon?cle=x")).Status);
    }

    [Fact]
    public async Task The_rest_of_an_order_online_is_asked_on_a_new_payment_page_and_each_gets_its_own_back()
    {
        var voucher = await shop.NewVoucher(50);
        var bought = await shop.BuyOnline(await shop.NewUnit(euros: 149));
        await bought.Buyer.Open(new Uri(bought.CancelUrl).PathAndQuery);
        await bought.Buyer.Press("Payer avec ce bon", ("Bon", voucher.Code));
        await bought.Buyer.Submit(("moyen", "carte"));
        var rest = shop.AtPaymentPage(bought.Buyer, bought.Unit);
        Assert.Equal(9900, (long)shop.Stripe.Books.Find(rest.Session)!["amount_total"]!);
        await rest.Paid();
        Assert.Equal(PaymentState.Received, (await bought.Part()).Payment);

        var order = await bought.Look();
        await bought.Buyer.Open(order.Address.PathAndQuery.Replace("?", "/annulation?", StringComparison.Ordinal));
        await bought.Buyer.Press("Annuler cette commande");
        await shop.Settle();

        Assert.Equal(Money.Euros(50), await shop.LeftOn(voucher));
        var refund = Assert.Single(
            shop.Stripe.Books.Of("refund"),
            one => (string?)one["payment_intent"] == rest.Payment
        );
        Assert.Equal(9900, (long)refund["amount"]!);
    }

    [Fact]
    public async Task An_order_online_that_a_voucher_paid_whole_waits_for_no_payment()
    {
        var voucher = await shop.NewVoucher(200);
        var bought = await shop.BuyOnline(await shop.NewUnit(euros: 149));
        await bought.Buyer.Open(new Uri(bought.CancelUrl).PathAndQuery);
        await bought.Buyer.Press("Payer avec ce bon", ("Bon", voucher.Code));

        await shop.PassTime(TimeSpan.FromHours(2));
        await shop.Settle();

        var part = await bought.Part();
        Assert.Equal((SubOrderStatus.Received, PaymentState.Received), (part.Status, part.Payment));
    }

    private async Task<Visitor> Ordered(PermittedUnit unit)
    {
        var visitor = shop.Visit();
        Assert.StartsWith("/commande/R-", (await visitor.Buy(unit)).Path, StringComparison.Ordinal);
        return visitor;
    }

    private static string Payment(Visitor visitor) =>
        Order(visitor).Replace("?", "/paiement?", StringComparison.Ordinal);

    /// <summary>The page of the order, wherever the visitor is in it.</summary>
    private static string Order(Visitor visitor)
    {
        var address = visitor.Page.Address;
        return $"{string.Join('/', address.AbsolutePath.Split('/').Take(3))}{address.Query}";
    }

    private static async Task<Sight> Type(Visitor visitor, string code)
    {
        await visitor.Open(Payment(visitor));
        return await visitor.Press("Payer avec ce bon", ("Bon", code));
    }

    private async Task<Order> OrderOf(PermittedUnit unit) => Assert.Single(await shop.OrdersOf(unit));
}
