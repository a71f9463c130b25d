using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Payments.Ledger;
using Marketplace.Ordering.Payments.Refunds;
using Marketplace.Platform;
using Marketplace.Tests.Ordering.Buying;
using Marketplace.Tests.Ordering.Payments.Double;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Ordering.Payments.Refunds;

/// <summary>Money goes back the way it came, once.</summary>
public sealed class RefundTests(PaidShop shop) : IClassFixture<PaidShop>
{
    [Fact]
    public async Task Who_gives_up_a_paid_order_is_refunded_on_the_card_without_anybody_doing_anything()
    {
        var bought = await (await shop.BuyOnline()).Paid();
        await GiveUp(bought);

        await shop.Settle();

        Assert.Equal(PaymentState.Refunded, (await bought.Part()).Payment);
        var refund = Assert.Single(RefundsAtStripe(bought));
        Assert.Equal(14900, (long)refund["amount"]!);
        Assert.Contains(
            "Vous êtes remboursé. Déjà payé 149 € Remboursé 149 €",
            (await bought.Look()).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_refund_is_told_by_mail_with_its_amount()
    {
        var bought = await (await shop.BuyOnline(mail: "rendu@exemple.test")).Paid();
        await Credit(bought, 30, "geste-1");

        await shop.Settle();

        Assert.Contains(
            $"Votre remboursement est parti, commande {bought.Number}",
            await shop.MailsTo("rendu@exemple.test")
        );
        var text = await shop.InDb(db =>
            db.Set<Marketplace.Platform.Mail.OutgoingMail>()
                .Where(mail => mail.To == "rendu@exemple.test" && mail.Subject.StartsWith("Votre remboursement"))
                .Select(mail => mail.Text)
                .SingleAsync()
        );
        Assert.Contains("remboursé 30\u00a0€", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_of_the_price_is_sent_back_and_the_order_stays_paid()
    {
        var bought = await (await shop.BuyOnline()).Paid();
        Assert.True(await Credit(bought, 30, "geste-2"));

        await shop.Settle();

        Assert.Equal(PaymentState.Received, (await bought.Part()).Payment);
        Assert.Equal(3000, (long)Assert.Single(RefundsAtStripe(bought))["amount"]!);
    }

    [Fact]
    public async Task What_is_given_up_under_the_same_key_is_given_up_once()
    {
        var bought = await (await shop.BuyOnline()).Paid();
        Assert.True(await Credit(bought, 149, "retractation-7"));
        await shop.Settle();

        Assert.False(await Credit(bought, 149, "retractation-7"));
        await shop.Settle();

        Assert.Single(RefundsAtStripe(bought));
    }

    [Fact]
    public async Task More_than_the_price_is_not_given_back()
    {
        var bought = await (await shop.BuyOnline()).Paid();
        await Credit(bought, 100, "geste-3");

        var refused = await Assert.ThrowsAsync<Refusal>(() => Credit(bought, 50, "geste-4"));

        Assert.Contains("il reste 49", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refund_whose_answer_is_lost_leaves_once()
    {
        var bought = await (await shop.BuyOnline()).Paid();
        await Credit(bought, 149, "perdu");
        await AskedFor(bought);
        shop.Stripe.Fail(Trouble.AnswerLost);

        await shop.Settle();

        Assert.Single(RefundsAtStripe(bought));
        Assert.Equal(PaymentState.Refunded, (await bought.Part()).Payment);
    }

    [Fact]
    public async Task A_refund_that_nobody_heard_of_is_asked_again_under_the_same_key()
    {
        var bought = await (await shop.BuyOnline()).Paid();
        await Credit(bought, 149, "sourd");
        await AskedFor(bought);
        shop.Stripe.Fail(Trouble.AnswerLost, Trouble.AnswerLost, Trouble.AnswerLost);
        await shop.With<SendRefunds, int>(job => job.Send(default));
        Assert.Equal(RefundState.Asked, (await RefundOf(bought)).State);

        shop.Clock.PutForward(TimeSpan.FromMinutes(5));
        await shop.Settle();

        Assert.Single(RefundsAtStripe(bought));
        Assert.Equal(RefundState.Done, (await RefundOf(bought)).State);
        Assert.Single(await shop.LedgerOf((await bought.Order()).Id), one => one.Kind is EntryKind.Refunded);
    }

    [Fact]
    public async Task A_refund_decided_in_stripes_dashboard_is_in_our_ledger_and_stops_the_preparation()
    {
        var bought = await (await shop.BuyOnline()).Paid();
        shop.Stripe.People.RefundFromDashboard(bought.Payment!, 14900);

        await shop.Settle(repeats: 3);

        Assert.Equal(PaymentState.Refunded, (await bought.Part()).Payment);
        Assert.Single(await shop.LedgerOf((await bought.Order()).Id), one => one.Kind is EntryKind.Refunded);
        Assert.Single(RefundsAtStripe(bought));
    }

    [Fact]
    public async Task A_refund_that_comes_back_is_left_to_people()
    {
        var bought = await (await shop.BuyOnline()).Paid();
        await GiveUp(bought);
        await shop.Settle();
        shop.Stripe.People.FailRefund((string)Assert.Single(RefundsAtStripe(bought))["id"]!);

        await shop.Settle();

        Assert.Equal(PaymentState.ToRefund, (await bought.Part()).Payment);
        var refund = await RefundOf(bought);
        Assert.Equal(RefundState.ByHand, refund.State);
        Assert.Contains("n’existe plus", refund.LastError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_paid_at_the_counter_is_paid_back_by_hand()
    {
        var at = await shop.NewOperator();
        var unit = await shop.NewUnit(at);
        var number = await Paid(at, unit);
        await Cancel(number, at);
        await shop.Settle();

        var refund = await shop.InDb(db => db.Refunds.SingleAsync(one => one.Operator == at.Id));
        Assert.Equal((RefundState.ByHand, 14900L), (refund.State, refund.Amount.Cents));
        Assert.Null(refund.Payment);
        Assert.InRange((refund.PayBefore - refund.AskedAt).TotalDays, 13.9, 14.1);
    }

    private async Task<string> Paid(Workplace at, Marketplace.Workshop.Contracts.PermittedUnit unit)
    {
        await shop.Visit().Buy(unit);
        var number = Assert.Single(await shop.OrdersOf(unit)).Number;
        var worker = await shop.SignIn(at.Worker);
        await worker.Open($"/atelier/commandes/{number}");
        await worker.Submit(("How", "especes"));
        return number;
    }

    private async Task Cancel(string number, Workplace at)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        var order = await scope.ServiceProvider.GetRequiredService<Db>().Order(number, default);
        var cancel = scope.ServiceProvider.GetRequiredService<CancelPart>();
        await cancel.Cancel(order!, [at.Id], "Écran cassé.", at.Lead.Actor, default);
    }

    private static async Task GiveUp(OnlinePurchase bought)
    {
        var order = await bought.Look();
        await bought.Buyer.Open(order.Address.PathAndQuery.Replace("?", "/annulation?", StringComparison.Ordinal));
        await bought.Buyer.Press("Annuler cette commande");
    }

    private async Task<bool> Credit(OnlinePurchase bought, int euros, string key)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var order = await db.Order(bought.Number, default);
        var payBack = scope.ServiceProvider.GetRequiredService<PayBack>();
        var given = await payBack.Credit(order!, bought.Unit.Operator, Money.Euros(euros), key, null, default);
        await db.SaveChangesAsync();
        return given;
    }

    private async Task AskedFor(OnlinePurchase bought)
    {
        var id = (await bought.Order()).Id;
        await shop.Eventually(db => db.Refunds.AnyAsync(one => one.Order == id));
    }

    private async Task<Refund> RefundOf(OnlinePurchase bought)
    {
        var id = (await bought.Order()).Id;
        return await shop.InDb(db => db.Refunds.SingleAsync(one => one.Order == id));
    }

    private List<System.Text.Json.Nodes.JsonObject> RefundsAtStripe(OnlinePurchase bought) =>
        [.. shop.Stripe.Books.Of("refund").Where(one => (string?)one["payment_intent"] == bought.Payment)];
}
