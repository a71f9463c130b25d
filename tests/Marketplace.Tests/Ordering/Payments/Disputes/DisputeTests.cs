using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Payments.Ledger;
using Marketplace.Ordering.Payments.Online;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Ordering.Payments.Disputes;

/// <summary>A buyer complains at the bank: the money is gone until it decides.</summary>
public sealed class DisputeTests(PaidShop shop) : IClassFixture<PaidShop>
{
    [Fact]
    public async Task A_contested_order_is_not_handed_over_and_its_buyer_reads_why()
    {
        var (bought, _) = await Contested();

        Assert.Equal(PaymentState.Disputed, (await bought.Part()).Payment);
        Assert.Contains("Vous avez contesté ce paiement", (await bought.Look()).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Payer 149", (await bought.Look()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dispute_that_is_won_gives_the_money_back()
    {
        var (bought, dispute) = await Contested();
        shop.Stripe.People.Decide(dispute, weWin: true);

        await shop.Settle(repeats: 2);

        Assert.Equal(PaymentState.Received, (await bought.Part()).Payment);
        Assert.Equal(DisputeOutcome.Won, await Outcome(dispute));
    }

    [Fact]
    public async Task A_dispute_that_is_lost_stays_lost_and_nothing_is_paid_back_on_top()
    {
        var (bought, dispute) = await Contested();
        shop.Stripe.People.Decide(dispute, weWin: false);
        await shop.Settle();
        var order = await bought.Look();
        await bought.Buyer.Open(order.Address.PathAndQuery.Replace("?", "/annulation?", StringComparison.Ordinal));
        await bought.Buyer.Press("Annuler cette commande");

        await shop.Settle();

        Assert.Equal(DisputeOutcome.Lost, await Outcome(dispute));
        Assert.DoesNotContain(shop.Stripe.Books.Of("refund"), one => (string?)one["payment_intent"] == bought.Payment);
        Assert.Equal(PaymentState.Disputed, (await bought.Part()).Payment);
    }

    [Fact]
    public async Task Its_messages_told_many_times_in_any_order_take_the_money_once()
    {
        var bought = await (await shop.BuyOnline()).Paid();
        var dispute = shop.Stripe.People.Complain(bought.Payment!);
        shop.Stripe.People.Decide(dispute, weWin: true);

        await shop.Settle(repeats: 3, disorder: new Random(7));

        var entries = await shop.LedgerOf((await bought.Order()).Id);
        Assert.Single(entries, one => one.Kind is EntryKind.Disputed);
        Assert.Single(entries, one => one.Kind is EntryKind.DisputeWon);
    }

    [Fact]
    public async Task After_a_refund_in_part_only_the_rest_is_contested()
    {
        var bought = await (await shop.BuyOnline()).Paid();
        shop.Stripe.People.RefundFromDashboard(bought.Payment!, 4900);
        await shop.Settle();
        shop.Stripe.People.Complain(bought.Payment!);

        await shop.Settle();

        var entries = await shop.LedgerOf((await bought.Order()).Id);
        Assert.Equal(10000, entries.Single(one => one.Kind is EntryKind.Disputed).Amount.Cents);
    }

    [Fact]
    public async Task A_complaint_about_a_payment_of_another_site_is_not_ours()
    {
        var foreign = shop.Stripe.Books.Add(
            "dp",
            new()
            {
                ["object"] = "dispute",
                ["amount"] = 100,
                ["status"] = "needs_response",
                ["reason"] = "general",
                ["payment_intent"] = "pi_of_somebody_else",
            }
        );
        shop.Stripe.Books.Tell("charge.dispute.created", foreign);

        await shop.Settle();

        var id = (string)foreign["id"]!;
        Assert.False(await shop.InDb(db => db.Disputes.AnyAsync(one => one.Id == id)));
    }

    private async Task<(OnlinePurchase Bought, string Dispute)> Contested()
    {
        var bought = await (await shop.BuyOnline()).Paid();
        var dispute = shop.Stripe.People.Complain(bought.Payment!);
        await shop.Settle();
        return (bought, dispute);
    }

    private Task<DisputeOutcome> Outcome(string id) =>
        shop.InDb(db => db.Disputes.Where(one => one.Id == id).Select(one => one.Outcome).SingleAsync());
}
