using System.Net;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Payments.Ledger;
using Marketplace.Platform;
using Marketplace.Solidarity.Contracts;
using Marketplace.Solidarity.Vouchers;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.Buying;
using Marketplace.Tests.Solidarity;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Ordering.Solidarity;

public sealed class PayByVoucherTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    [Fact]
    public async Task A_voucher_pays_a_part_and_the_rest_is_paid_on_the_spot()
    {
        var (unit, voucher) = (await shop.NewUnit(euros: 149), await shop.NewVoucher(50));
        var visitor = await shop.AtSecondStep(unit);

        var recap = await visitor.Submit(("Paiement", "retrait"), ("Bon", voucher.Code));
        Assert.Contains("il vous reste 99 € à payer", recap.Text, StringComparison.Ordinal);
        Assert.Contains("Payé par votre bon d’achat 50 €", recap.Text, StringComparison.Ordinal);
        Assert.Contains("Il vous reste à payer 99 €", recap.Text, StringComparison.Ordinal);
        var page = await visitor.Press(Purchases.OrderButton);

        Assert.Contains("99 € sur place", page.Text, StringComparison.Ordinal);
        Assert.Contains("Déjà payé 50 €", page.Text, StringComparison.Ordinal);
        Assert.Equal(Money.Zero, await shop.LeftOn(voucher));
        var order = Assert.Single(await shop.OrdersOf(unit));
        Assert.Equal((Money.Euros(149), Money.Euros(99)), (order.Total, order.Due));
        var line = Assert.Single(await Ledger(order));
        Assert.Equal((EntryKind.Received, PaidBy.Voucher, Money.Euros(50)), (line.Kind, line.How, line.Amount));
    }

    [Fact]
    public async Task Without_a_voucher_the_recap_speaks_of_none()
    {
        var visitor = await shop.AtSecondStep(await shop.NewUnit(euros: 149));

        var recap = await visitor.Submit(("Paiement", "retrait"));

        Assert.Contains("Total à payer", recap.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Payé par votre bon", recap.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_voucher_that_covers_all_leaves_nothing_to_pay_and_keeps_its_rest()
    {
        var (unit, voucher) = (await shop.NewUnit(euros: 149), await shop.NewVoucher(200));

        var visitor = await shop.BuyWith(unit, ("Bon", voucher.Code));

        Assert.Contains("Payé, merci", visitor.Page.Text, StringComparison.Ordinal);
        Assert.Equal(Money.Euros(51), await shop.LeftOn(voucher));
    }

    [Fact]
    public async Task A_voucher_that_proves_the_right_lowers_the_price_it_pays()
    {
        var unit = await shop.NewSolidarityUnit(149, 99);
        var voucher = await shop.NewVoucher(100, opens: Tier.Solidarity);

        await shop.BuyWith(unit, ("Bon", voucher.Code));

        Assert.Equal(Money.Euros(99), Assert.Single(await shop.OrdersOf(unit)).Total);
        Assert.Equal(Money.Euros(1), await shop.LeftOn(voucher));
    }

    [Fact]
    public async Task Two_who_have_the_same_voucher_do_not_both_pay_with_it()
    {
        var voucher = await shop.NewVoucher(50);
        var (one, other) = (await shop.NewUnit(), await shop.NewUnit());
        var (first, second) = (await shop.AtSecondStep(one), await shop.AtSecondStep(other));
        await first.Submit(("Paiement", "retrait"), ("Bon", voucher.Code));
        await second.Submit(("Paiement", "retrait"), ("Bon", voucher.Code));

        await first.Press(Purchases.OrderButton);
        var refused = await second.Press(Purchases.OrderButton);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Ce bon a déjà été utilisé", refused.Text, StringComparison.Ordinal);
        Assert.Empty(await shop.OrdersOf(other));
    }

    [Fact]
    public async Task What_a_voucher_paid_of_an_order_that_ends_is_on_the_voucher_again()
    {
        var (unit, voucher) = (await shop.NewUnit(euros: 149), await shop.NewVoucher(50));
        var visitor = await shop.BuyWith(unit, ("Bon", voucher.Code));

        await visitor.Open($"{visitor.Page.Path}/annulation{visitor.Page.Address.Query}");
        await visitor.Submit();

        await CatalogShop.Until(() => shop.LeftOn(voucher).GetAwaiter().GetResult() == Money.Euros(50));
        var order = Assert.Single(await shop.OrdersOf(unit));
        var back = Assert.Single(await Ledger(order), one => one.Kind is EntryKind.Refunded);
        Assert.Equal((PaidBy.Voucher, Money.Euros(50)), (back.How, back.Amount));
        Assert.Equal(PaymentState.Refunded, Assert.Single(order.Parts).Payment);
        var refund = Assert.Single(await shop.InDb(db => db.Refunds.Where(one => one.Order == order.Id).ToListAsync()));
        Assert.Equal(PaidBy.Voucher, refund.How);
    }

    [Fact]
    public async Task A_code_that_is_no_voucher_is_said_so()
    {
        var visitor = await shop.AtSecondStep(await shop.NewUnit());

        var refused = await visitor.Submit(("Paiement", "retrait"), ("Bon", "B-0000-0000-0000"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Ce bon n’existe pas", refused.Text, StringComparison.Ordinal);
    }

    private Task<List<PaymentEntry>> Ledger(Order order) =>
        shop.InDb(db => db.PaymentEntries.AsNoTracking().Where(one => one.Order == order.Id).ToListAsync());
}
