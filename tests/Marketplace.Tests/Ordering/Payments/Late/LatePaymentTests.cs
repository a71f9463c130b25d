using System.Net;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Payments.Late;
using Marketplace.Ordering.Payments.Ledger;
using Marketplace.Ordering.Payments.Online;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.Buying;
using Marketplace.Tests.Ordering.Payments.Double;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Ordering.Payments.Late;

/// <summary>The money comes after the unit was given back to the shop.</summary>
public sealed class LatePaymentTests(PaidShop shop) : IClassFixture<PaidShop>
{
    [Fact]
    public async Task A_unit_that_is_still_there_is_served_as_if_nothing_had_happened()
    {
        var bought = await Late();

        await shop.Settle();

        var part = await bought.Part();
        Assert.Equal((SubOrderStatus.Received, PaymentState.Received), (part.Status, part.Payment));
        Assert.False(Assert.Single(await shop.InStock(stock => stock.Units([bought.Unit.Device]))).Available);
        Assert.DoesNotContain("annulée", (await bought.Look()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_that_somebody_else_has_and_nothing_like_it_means_the_money_goes_back()
    {
        var bought = await Late(takenBy: 1);

        await shop.Settle();

        Assert.Equal(PaymentState.Refunded, (await bought.Part()).Payment);
        Assert.Equal(14900, (long)Assert.Single(Refunds(bought))["amount"]!);
        Assert.Single(await shop.OrdersOf(bought.Unit), order => order.Number != bought.Number);
    }

    [Fact]
    public async Task A_like_unit_is_proposed_and_kept_and_no_money_moves_before_the_answer()
    {
        var (bought, like) = await Proposed();

        var page = await bought.Look();

        Assert.Contains("Nous avons besoin de votre réponse", page.Text, StringComparison.Ordinal);
        Assert.Empty(Refunds(bought));
        Assert.False(Assert.Single(await shop.InStock(stock => stock.Units([like.Device]))).Available);
    }

    [Fact]
    public async Task Who_accepts_the_like_unit_has_it_in_the_order_and_nothing_is_paid_back()
    {
        var (bought, like) = await Proposed();
        await Question(bought);

        var page = await bought.Buyer.Press("Accepter cet ordinateur");
        await shop.Settle();

        Assert.Contains(like.Tag.ToString(), page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(bought.Unit.Tag.ToString(), page.Text, StringComparison.Ordinal);
        var part = await bought.Part();
        Assert.Equal((SubOrderStatus.Received, PaymentState.Received), (part.Status, part.Payment));
        Assert.Empty(Refunds(bought));
    }

    [Fact]
    public async Task Who_prefers_the_money_gets_it_and_the_like_unit_is_for_sale_again()
    {
        var (bought, like) = await Proposed();
        await Question(bought);

        await bought.Buyer.Press("Être remboursé");
        await shop.Settle();

        Assert.Single(Refunds(bought));
        Assert.Equal(PaymentState.Refunded, (await bought.Part()).Payment);
        Assert.True(Assert.Single(await shop.InStock(stock => stock.Units([like.Device]))).Available);
    }

    [Fact]
    public async Task Silence_for_two_days_is_a_no()
    {
        var (bought, _) = await Proposed();

        await shop.PassTime(TimeSpan.FromHours(49));
        await shop.Settle();

        Assert.Single(Refunds(bought));
        var answered = await shop.InDb(db =>
            db.Substitutions.Where(one => one.Answer == SubstitutionAnswer.Awaited).ToListAsync()
        );
        Assert.DoesNotContain(answered, one => one.Operator == bought.Unit.Operator);
    }

    [Fact]
    public async Task An_answer_given_twice_counts_once()
    {
        var (bought, _) = await Proposed();
        await Question(bought);
        var asked = bought.Buyer.Page;
        await bought.Buyer.Press("Être remboursé");
        await shop.Settle();

        using var again = new FormUrlEncodedContent(
            asked
                .FormThatSays("Être remboursé")
                .Filled([("reponse", "oui")])
                .Select(one => KeyValuePair.Create(one.Name, one.Value))
        );
        var second = await Sight.Of(await bought.Buyer.Browser.PostAsync(asked.Address, again));

        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.Equal(SubOrderStatus.Cancelled, (await bought.Part()).Status);
        Assert.Single(Refunds(bought));
    }

    [Fact]
    public async Task The_proposal_is_told_by_mail()
    {
        var (bought, _) = await Proposed("attend@exemple.test");

        Assert.Contains(
            $"Votre réponse, s’il vous plaît : commande {bought.Number}",
            await shop.MailsTo("attend@exemple.test")
        );
    }

    [Fact]
    public async Task Without_its_key_nobody_answers_for_the_buyer()
    {
        var (bought, _) = await Proposed();

        Assert.Equal(
            HttpStatusCode.NotFound,
            (await shop.Visit().Open($"/commande/{bought.Number}/equivalent?cle=x")).Status
        );
    }

    [Fact]
    public async Task Who_cancelled_and_paid_all_the_same_is_refunded_and_nothing_is_served()
    {
        var bought = await shop.BuyOnline();
        var order = await bought.Look();
        await bought.Buyer.Open(order.Address.PathAndQuery.Replace("?", "/annulation?", StringComparison.Ordinal));
        await bought.Buyer.Press("Annuler cette commande");
        shop.Stripe.People.Pay(bought.Session);

        await shop.Settle();

        Assert.Equal(
            (SubOrderStatus.Cancelled, PaymentState.Refunded),
            ((await bought.Part()).Status, (await bought.Part()).Payment)
        );
        Assert.Single(Refunds(bought));
    }

    [Fact]
    public async Task Who_pays_at_the_counter_and_online_gets_one_of_the_two_back()
    {
        var at = await shop.NewOperator();
        var bought = await shop.BuyOnline(await shop.NewUnit(at));
        var worker = await shop.SignIn(at.Worker);
        await worker.Open($"/atelier/commandes/{bought.Number}");
        await worker.Submit(("How", "carte"));
        shop.Stripe.People.Pay(bought.Session);

        await shop.Settle();

        Assert.Single(Refunds(bought));
        Assert.Equal(
            (SubOrderStatus.Received, PaymentState.Received),
            ((await bought.Part()).Status, (await bought.Part()).Payment)
        );
    }

    private List<System.Text.Json.Nodes.JsonObject> Refunds(OnlinePurchase bought) =>
        [.. shop.Stripe.Books.Of("refund").Where(one => (string?)one["payment_intent"] == bought.Payment)];

    private static async Task Question(OnlinePurchase bought)
    {
        var order = await bought.Look();
        await bought.Buyer.Open(order.Address.PathAndQuery.Replace("?", "/equivalent?", StringComparison.Ordinal));
    }

    private async Task<(OnlinePurchase Bought, PermittedUnit Like)> Proposed(string mail = "")
    {
        var at = await shop.NewOperator();
        var wanted = await shop.NewUnit(at);
        var like = await shop.NewUnit(at);
        var bought = await Late(takenBy: 1, wanted, mail);
        await shop.Settle();
        Assert.True(
            await shop.InDb(db => db.Substitutions.AnyAsync(one => one.Operator == at.Id)),
            "The two units share no listing."
        );
        return (bought, like);
    }

    /// <summary>Paid on a page that was open at the last minute, whose answer came when the order had ended.</summary>
    private async Task<OnlinePurchase> Late(int takenBy = 0, PermittedUnit? unit = null, string mail = "")
    {
        var bought = await shop.BuyOnline(unit, mail);
        shop.Stripe.People.Pay(bought.Session);
        shop.Stripe.Fail(Trouble.Down, Trouble.Down, Trouble.Down);
        shop.Clock.PutForward(TimeSpan.FromMinutes(36));
        await shop.With<CancelUnpaidOrders>(job => job.Cancel(default));
        Assert.Equal(SubOrderStatus.Cancelled, (await bought.Part()).Status);
        for (var other = 0; other < takenBy; other++)
            Assert.Matches("^/commande/R-", (await shop.Visit().Buy(bought.Unit)).Path);
        return bought;
    }
}
