using System.Net;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Payments.Ledger;
using Marketplace.Platform;
using Marketplace.Tests.Ordering.Buying;
using Marketplace.Tests.Ordering.Payments.Double;

namespace Marketplace.Tests.Ordering.Payments.Online;

/// <summary>From the order button to the money, as the buyer sees it.</summary>
public sealed class PayOnlineTests(PaidShop shop) : IClassFixture<PaidShop>
{
    [Fact]
    public async Task The_order_button_leads_to_the_payment_page_with_the_computer_and_its_price()
    {
        var bought = await shop.BuyOnline(mail: "camille@exemple.test");

        var page = shop.Stripe.Books.Find(bought.Session)!;
        Assert.Equal(14900, (long)page["amount_total"]!);
        Assert.Equal("camille@exemple.test", (string?)page["customer_email"]);
        Assert.Equal(bought.Number, (string?)page["client_reference_id"]);
        Assert.Equal(Money.Euros(149), (await bought.Order()).Due);
    }

    [Fact]
    public async Task The_payment_page_closes_before_the_unit_is_given_back()
    {
        var bought = await shop.BuyOnline();

        var closes = (long)shop.Stripe.Books.Find(bought.Session)!["expires_at"]!;
        var kept = new DateTimeOffset((await bought.Order()).PayBefore!.Value).ToUnixTimeSeconds();
        Assert.InRange(kept - closes, 60, 600);
        Assert.InRange(closes - shop.Stripe.Books.Time, 30 * 60, 32 * 60);
    }

    [Fact]
    public async Task Coming_back_from_the_payment_page_without_having_paid_proves_nothing()
    {
        var bought = await shop.BuyOnline();

        var page = await bought.ComeBack();

        Assert.Contains("Nous vérifions votre paiement", page.Text, StringComparison.Ordinal);
        Assert.Contains("149 € à payer en ligne", page.Text, StringComparison.Ordinal);
        Assert.Contains("Paiement en cours Rien n’est préparé avant", page.Text, StringComparison.Ordinal);
        Assert.Equal(PaymentState.Due, (await bought.Part()).Payment);
    }

    [Fact]
    public async Task Who_paid_and_comes_back_reads_that_it_is_paid_before_any_message_came()
    {
        var bought = await shop.BuyOnline();
        shop.Stripe.People.Pay(bought.Session);

        var page = await bought.ComeBack();

        Assert.Contains("Paiement reçu, merci", page.Text, StringComparison.Ordinal);
        Assert.Contains("Payé, merci", page.Text, StringComparison.Ordinal);
        Assert.Contains("Déjà payé 149 €", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Payer 149", page.Text, StringComparison.Ordinal);
        await shop.Settle();
        Assert.Single(await shop.LedgerOf((await bought.Order()).Id), one => one.Kind is EntryKind.Received);
    }

    [Fact]
    public async Task The_message_of_stripe_alone_pays_the_order_of_somebody_who_closed_the_browser()
    {
        var bought = await (await shop.BuyOnline()).Paid();

        var part = await bought.Part();
        Assert.Equal((PaymentState.Received, PaidBy.Online), (part.Payment, part.PaidBy));
        Assert.Null((await bought.Order()).PayBefore);
        Assert.Equal(shop.Stripe.Books.Find(bought.Session)!["payment_intent"]!.ToString(), bought.Payment);
    }

    [Fact]
    public async Task A_paid_unit_stays_with_its_order_however_long_it_takes()
    {
        var bought = await (await shop.BuyOnline()).Paid();

        await shop.PassTime(TimeSpan.FromHours(3));

        Assert.Equal(SubOrderStatus.Received, (await bought.Part()).Status);
        Assert.False(Assert.Single(await shop.InStock(stock => stock.Units([bought.Unit.Device]))).Available);
    }

    [Fact]
    public async Task Who_leaves_the_payment_page_finds_the_order_and_the_other_ways_to_pay()
    {
        var bought = await shop.BuyOnline();

        var page = await bought.Buyer.Open(new Uri(bought.CancelUrl).PathAndQuery);

        Assert.Contains("Le paiement n’a pas été fait Rien n’a été débité", page.Text, StringComparison.Ordinal);
        Assert.Contains("Reste à payer 149 €", page.Text, StringComparison.Ordinal);
        foreach (var way in new[] { "En ligne, maintenant", "Sur place, au retrait", "Par virement", "Par chèque" })
            Assert.Contains(way, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_chooses_to_pay_at_the_counter_after_all_keeps_the_unit_and_the_page_is_closed()
    {
        var bought = await shop.BuyOnline();
        await bought.Buyer.Open(new Uri(bought.CancelUrl).PathAndQuery);

        var page = await bought.Buyer.Submit(("moyen", "retrait"));
        await shop.Settle();
        await shop.PassTime(TimeSpan.FromHours(2));

        Assert.Contains("149 € sur place", page.Text, StringComparison.Ordinal);
        Assert.Equal("expired", (string?)shop.Stripe.Books.Find(bought.Session)!["status"]);
        Assert.Equal(SubOrderStatus.Received, (await bought.Part()).Status);
    }

    [Fact]
    public async Task Continuing_online_leads_to_the_same_page_while_it_is_open()
    {
        var bought = await shop.BuyOnline();
        await bought.Buyer.Open(new Uri(bought.CancelUrl).PathAndQuery);

        var again = await bought.Buyer.Submit(("moyen", "carte"));

        Assert.EndsWith(bought.Session, again.Address.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_that_is_not_paid_in_time_ends_and_its_unit_is_for_sale_again()
    {
        var bought = await shop.BuyOnline();

        await shop.PassTime(TimeSpan.FromMinutes(36));

        Assert.Contains("annulée", (await bought.Look()).Text, StringComparison.Ordinal);
        Assert.Matches("^/commande/R-", (await shop.Visit().Buy(bought.Unit)).Path);
    }

    [Fact]
    public async Task A_payment_whose_message_is_late_is_found_before_the_order_ends()
    {
        var bought = await shop.BuyOnline();
        shop.Stripe.People.Pay(bought.Session);

        await shop.PassTime(TimeSpan.FromMinutes(36));

        Assert.Equal(SubOrderStatus.Received, (await bought.Part()).Status);
        Assert.Equal(PaymentState.Received, (await bought.Part()).Payment);
        await shop.Settle();
    }

    [Fact]
    public async Task Nothing_is_prepared_before_the_money_is_there()
    {
        var at = await shop.NewOperator();
        var bought = await shop.BuyOnline(await shop.NewUnit(at));
        var worker = await shop.SignIn(at.Worker);
        var list = await worker.Open("/atelier/commandes");
        await worker.Open($"/atelier/commandes/{bought.Number}");

        var refused = await worker.Submit(("Scanned", bought.Unit.Tag.ToString()));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("ne préparez rien", refused.Text, StringComparison.Ordinal);
        Assert.Contains("paiement en ligne attendu", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("1 en attente", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_stripe_is_down_the_order_is_kept_and_the_other_ways_are_shown()
    {
        var unit = await shop.NewUnit();
        shop.Stripe.Fail(Trouble.Down, Trouble.Down, Trouble.Down);
        var buyer = shop.Visit();

        var page = await buyer.Buy(unit, "carte");

        Assert.Contains("La page de paiement ne répond pas Rien n’a été débité", page.Text, StringComparison.Ordinal);
        Assert.Matches("^/commande/R-.*/paiement$", page.Path);
        var order = await buyer.Submit(("moyen", "virement"));
        Assert.Contains("149 € par virement", order.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_is_lost_opens_one_page_all_the_same()
    {
        shop.Stripe.Fail(Trouble.AnswerLost);
        var before = shop.Stripe.Books.Of("checkout.session").Count();

        await shop.BuyOnline();

        Assert.Equal(before + 1, shop.Stripe.Books.Of("checkout.session").Count());
    }

    [Fact]
    public async Task Answers_lost_for_good_leave_an_attempt_that_is_asked_for_again_under_the_same_key()
    {
        var unit = await shop.NewUnit();
        shop.Stripe.Fail(Trouble.AnswerLost, Trouble.AnswerLost, Trouble.AnswerLost);
        var buyer = shop.Visit();
        await buyer.Buy(unit, "carte");
        var before = shop.Stripe.Books.Of("checkout.session").Count();

        await buyer.Submit(("moyen", "carte"));

        Assert.Equal(before, shop.Stripe.Books.Of("checkout.session").Count());
        await shop.AtPaymentPage(buyer, unit).Paid();
    }

    [Fact]
    public async Task The_policy_of_the_pages_lets_a_form_lead_to_the_payment_page_and_nowhere_else()
    {
        var page = await shop.Visit().Open("/panier");

        var policy = Assert.Single(page.Headers!.GetValues("Content-Security-Policy"));
        Assert.Contains($"form-action 'self' {shop.Stripe.Address}", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?cle=CfDJ8AAAAAAAAAAA")]
    public async Task Without_its_key_nobody_pays_for_an_order_or_comes_back_to_it(string key)
    {
        var bought = await shop.BuyOnline();

        Assert.Equal(
            HttpStatusCode.NotFound,
            (await shop.Visit().Open($"/commande/{bought.Number}/paiement{key}")).Status
        );
        var back = await shop.Visit().Open($"/commande/{bought.Number}/paiement/retour{key}");
        Assert.Equal(HttpStatusCode.NotFound, back.Status);
    }

    [Fact]
    public async Task A_basket_of_two_operators_is_paid_at_once_and_each_gets_its_share()
    {
        var (first, second) = (
            await shop.NewUnit(await shop.NewOperator(), 100),
            await shop.NewUnit(await shop.NewOperator(), 49)
        );
        var buyer = shop.Visit();
        await buyer.Put(first.Tag);
        await buyer.Buy(second, "carte");
        var bought = await shop.AtPaymentPage(buyer, second).Paid();

        var order = await bought.Order();
        Assert.All(order.Parts, part => Assert.Equal(PaymentState.Received, part.Payment));
        var received = (await shop.LedgerOf(order.Id)).Where(one => one.Kind is EntryKind.Received).ToList();
        Assert.Equal([4900L, 10000L], received.Select(one => one.Amount.Cents).Order());
        Assert.Single(received.Select(one => one.Reference).Distinct());
    }
}
