using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Payments.Online;
using Marketplace.Platform;
using Marketplace.Solidarity.Contracts;
using Marketplace.Solidarity.Rights;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.Buying;
using Marketplace.Tests.Ordering.Payments.Double;
using Marketplace.Tests.Ordering.Solidarity;
using Marketplace.Tests.Solidarity;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Ordering.Payments.Late;

/// <summary>The money of an order at the solidarity price comes after the order had ended.</summary>
public sealed class LateRightTests(PaidShop shop) : IClassFixture<PaidShop>
{
    [Fact]
    public async Task What_is_served_after_all_counts_for_the_household_again()
    {
        var right = await shop.NewRight();
        var bought = await Late(await shop.NewSolidarityUnit(), right);
        Assert.NotNull((await UseOf(right)).ReleasedAt);

        await shop.Settle();

        Assert.Equal(PaymentState.Received, (await bought.Part()).Payment);
        Assert.Null((await UseOf(right)).ReleasedAt);
        var visitor = await shop.AtSecondStep(await shop.NewSolidarityUnit());
        var refused = await visitor.Submit(("Paiement", "retrait"), ("Droit", right.Code));
        Assert.Contains("et le vôtre en a déjà profité", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_household_that_has_bought_meanwhile_has_its_money_back_and_the_unit_is_on_sale()
    {
        var right = await shop.NewRight();
        var bought = await Late(await shop.NewSolidarityUnit(), right);
        await shop.BuyWith(await shop.NewSolidarityUnit(), ("Droit", right.Code));

        await shop.Settle();

        var part = await bought.Part();
        Assert.Equal((SubOrderStatus.Cancelled, PaymentState.Refunded), (part.Status, part.Payment));
        Assert.True(Assert.Single(await shop.InStock(stock => stock.Units([bought.Unit.Device]))).Available);
        Assert.Equal(
            1,
            await shop.InDb(db => db.Set<RightUse>().CountAsync(use => use.Right == right.Id && use.ReleasedAt == null))
        );
    }

    [Theory]
    [InlineData(Tier.Solidarity)]
    [InlineData(Tier.Strengthened)]
    public async Task A_like_unit_is_proposed_at_the_price_of_the_buyers_own_tier(Tier tier)
    {
        var (bought, like, right) = await Proposed(tier);
        var order = await bought.Look();
        var paid = (await bought.Order()).Total;

        var question = await bought.Buyer.Open(
            order.Address.PathAndQuery.Replace("?", "/equivalent?", StringComparison.Ordinal)
        );
        Assert.Contains(paid.ToString().Replace('\u00a0', ' '), question.Text, StringComparison.Ordinal);
        await bought.Buyer.Press("Accepter cet ordinateur");
        await shop.Settle();

        Assert.Equal(like.Device, Assert.Single((await bought.Part()).Lines).Device);
        var use = await UseOf(right);
        Assert.Equal((like.Device, (DateTime?)null), (use.Device, use.ReleasedAt));
        var id = OrderId.From(use.Order);
        Assert.Empty(await shop.InDb(db => db.Refunds.Where(one => one.Order == id).ToListAsync()));
    }

    [Fact]
    public async Task Who_has_spent_the_right_before_saying_yes_is_told_to_take_the_money()
    {
        var (bought, _, right) = await Proposed(Tier.Solidarity);
        await shop.BuyWith(await shop.NewSolidarityUnit(), ("Droit", right.Code));
        var order = await bought.Look();
        await bought.Buyer.Open(order.Address.PathAndQuery.Replace("?", "/equivalent?", StringComparison.Ordinal));

        var refused = await bought.Buyer.Press("Accepter cet ordinateur");
        Assert.Contains("Choisissez d’être remboursé", refused.Text, StringComparison.Ordinal);
        await bought.Buyer.Press("Être remboursé");
        await shop.Settle();

        Assert.Equal(PaymentState.Refunded, (await bought.Part()).Payment);
    }

    private Task<RightUse> UseOf(Right right) =>
        shop.InDb(db => db.Set<RightUse>().AsNoTracking().SingleAsync(use => use.Right == right.Id));

    private async Task<(OnlinePurchase Bought, PermittedUnit Like, Right Right)> Proposed(Tier tier)
    {
        var at = await shop.NewOperator();
        var (wanted, right) = (await shop.NewSolidarityUnit(at: at), await shop.NewRight(tier));
        var like = await shop.NewSolidarityUnit(at: at);
        var bought = await Late(wanted, right);
        Assert.Matches("^/commande/R-", (await shop.Visit().Buy(wanted)).Path);
        await shop.Settle();
        Assert.True(
            await shop.InDb(db => db.Substitutions.AnyAsync(one => one.Operator == at.Id)),
            "None is proposed."
        );
        return (bought, like, right);
    }

    /// <summary>Paid on a page that was open at the last minute, whose answer came when the order had ended.</summary>
    private async Task<OnlinePurchase> Late(PermittedUnit unit, Right right)
    {
        var buyer = await shop.AtSecondStep(unit);
        await buyer.Submit(("Paiement", "carte"), ("Droit", right.Code));
        await buyer.Press(Purchases.OrderButton);
        var bought = shop.AtPaymentPage(buyer, unit);
        shop.Stripe.People.Pay(bought.Session);
        shop.Stripe.Fail(Trouble.Down, Trouble.Down, Trouble.Down);
        shop.Clock.PutForward(TimeSpan.FromMinutes(36));
        await shop.With<CancelUnpaidOrders>(job => job.Cancel(default));
        Assert.Equal(SubOrderStatus.Cancelled, (await bought.Part()).Status);
        await shop.Eventually(db =>
            db.Set<RightUse>().AnyAsync(use => use.Right == right.Id && use.ReleasedAt != null)
        );
        return bought;
    }
}
