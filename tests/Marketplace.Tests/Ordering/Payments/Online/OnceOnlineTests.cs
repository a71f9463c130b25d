using System.Net;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Payments.Ledger;
using Marketplace.Ordering.Payments.Online;
using Marketplace.Tests.Ordering.Buying;

namespace Marketplace.Tests.Ordering.Payments.Online;

/// <summary>Double clicks, two tabs and everybody at once: one page, one payment.</summary>
public sealed class OnceOnlineTests(PaidShop shop) : IClassFixture<PaidShop>
{
    [Fact]
    public async Task Ten_clicks_at_once_on_pay_open_one_page()
    {
        var bought = await shop.BuyOnline();
        shop.Clock.PutForward(TimeSpan.FromMinutes(32)); // the first page is over, the units are still kept
        var pages = shop.Stripe.Books.Of("checkout.session").Count();
        var page = await bought.Buyer.Open(new Uri(bought.CancelUrl).PathAndQuery);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Post(bought.Buyer, page, "carte")));

        Assert.All(answers, answer => Assert.Contains("/pay/cs_", answer, StringComparison.Ordinal));
        Assert.Single(answers.Distinct());
        Assert.Equal(pages + 1, shop.Stripe.Books.Of("checkout.session").Count());
    }

    [Fact]
    public async Task Return_message_and_job_that_hear_of_one_payment_at_once_record_it_once()
    {
        var bought = await shop.BuyOnline();
        shop.Stripe.People.Pay(bought.Session);
        await shop.HearStripe(repeats: 2);

        await Task.WhenAll(
            bought.ComeBack(),
            shop.With<FollowStripeEvents, int>(job => job.Follow(default)),
            shop.With<CloseAttempts>(job => job.Close(default)),
            shop.With<FollowStripeEvents, int>(job => job.Follow(default))
        );
        shop.Clock.PutForward(TimeSpan.FromMinutes(2));
        await shop.Settle();

        Assert.Single(await shop.LedgerOf((await bought.Order()).Id), one => one.Kind is EntryKind.Received);
        Assert.Equal(PaymentState.Received, (await bought.Part()).Payment);
    }

    [Fact]
    public async Task The_order_button_pressed_again_after_the_payment_shows_the_paid_order()
    {
        var unit = await shop.NewUnit();
        var buyer = shop.Visit();
        await buyer.Put(unit.Tag);
        await buyer.Introduce();
        var recap = await buyer.Choose("carte");
        await buyer.Press(Purchases.OrderButton);
        await shop.AtPaymentPage(buyer, unit).Paid();

        var form = recap.FormThatSays(Purchases.OrderButton);
        using var again = new FormUrlEncodedContent(
            form.Filled([]).Select(one => KeyValuePair.Create(one.Name, one.Value))
        );
        var page = await Sight.Of(await buyer.Browser.PostAsync(new Uri(recap.Address, form.Action), again));

        Assert.Contains("Payé, merci", page.Text, StringComparison.Ordinal);
        Assert.Single(await shop.OrdersOf(unit));
    }

    [Fact]
    public async Task An_order_to_be_paid_at_the_counter_stays_so_while_its_buyer_tries_online()
    {
        var at = await shop.NewOperator();
        var unit = await shop.NewUnit(at);
        var buyer = shop.Visit();
        var order = await buyer.Buy(unit);
        await buyer.Open(order.Address.PathAndQuery.Replace("?", "/paiement?", StringComparison.Ordinal));
        await buyer.Submit(("moyen", "carte"));
        var bought = shop.AtPaymentPage(buyer, unit);

        await shop.PassTime(TimeSpan.FromHours(3));
        var worker = await shop.SignIn(at.Worker);
        await worker.Open($"/atelier/commandes/{bought.Number}");
        var picked = await worker.Submit(("Scanned", unit.Tag.ToString()));

        Assert.Contains("Tout est scanné", picked.Text, StringComparison.Ordinal);
        Assert.Contains(
            "149 € sur place",
            (await buyer.Open(order.Address.PathAndQuery)).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_paid_order_has_nothing_more_to_pay()
    {
        var bought = await (await shop.BuyOnline()).Paid();

        var page = await bought.Buyer.Open(new Uri(bought.CancelUrl).PathAndQuery);

        Assert.Equal($"/commande/{bought.Number}", page.Path);
    }

    [Fact]
    public async Task Two_buyers_of_one_unit_pay_for_it_once()
    {
        var unit = await shop.NewUnit();
        var first = await shop.BuyOnline(unit);
        var second = shop.Visit();
        await second.Put(unit.Tag);

        Assert.Equal("/panier", (await second.Open("/commande")).Path);

        await first.Paid();
        Assert.Equal(PaymentState.Received, (await first.Part()).Payment);
    }

    [Fact]
    public async Task A_means_that_does_not_exist_is_refused_with_a_sentence()
    {
        var bought = await shop.BuyOnline();
        await bought.Buyer.Open(new Uri(bought.CancelUrl).PathAndQuery);

        var page = await bought.Buyer.Submit(("moyen", "bitcoin"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Choisissez une façon de payer", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_comes_back_when_somebody_else_has_the_unit_is_told_that_nothing_was_taken()
    {
        var bought = await shop.BuyOnline();
        shop.Clock.PutForward(TimeSpan.FromMinutes(36));
        var page = await bought.Buyer.Open(new Uri(bought.CancelUrl).PathAndQuery);
        await shop.Visit().Buy(bought.Unit);
        Assert.Equal(HttpStatusCode.OK, page.Status);

        var told = await bought.Buyer.Submit(("moyen", "carte"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, told.Status);
        Assert.Contains("vient de trouver preneur", told.Text, StringComparison.Ordinal);
        Assert.Contains("Rien n’a été débité", told.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("payment-received@exemple.test", "Nous avons reçu votre paiement")]
    public async Task The_mails_of_a_payment_say_what_is_so(string mail, string subject)
    {
        await (await shop.BuyOnline(mail: mail)).Paid();

        var mails = await shop.MailsTo(mail);

        Assert.Contains(mails, one => one.Contains("il reste à la payer", StringComparison.Ordinal));
        Assert.Contains(mails, one => one.StartsWith(subject, StringComparison.Ordinal));
    }

    /// <summary>Sends the form and tells where the answer leads, without going there.</summary>
    private static async Task<string> Post(Visitor visitor, Sight seen, string means)
    {
        var form = seen.FormWith([("moyen", means)]);
        using var content = new FormUrlEncodedContent(
            form.Filled([("moyen", means)]).Select(one => KeyValuePair.Create(one.Name, one.Value))
        );
        using var answer = await visitor.Browser.PostAsync(new Uri(seen.Address, form.Action), content);
        return answer.RequestMessage!.RequestUri!.ToString();
    }
}
