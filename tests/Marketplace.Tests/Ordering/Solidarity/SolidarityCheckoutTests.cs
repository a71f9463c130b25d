using System.Net;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Returns;
using Marketplace.Platform;
using Marketplace.Solidarity.Contracts;
using Marketplace.Solidarity.Rights;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.AfterSale;
using Marketplace.Tests.Ordering.Buying;
using Marketplace.Tests.Solidarity;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Ordering.Solidarity;

public sealed class SolidarityCheckoutTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    [Fact]
    public async Task A_proven_right_lowers_the_price_before_the_order_and_in_it()
    {
        var (unit, right) = (await shop.NewSolidarityUnit(149, 99), await shop.NewRight());
        var visitor = await shop.AtSecondStep(unit);

        var recap = await visitor.Submit(("Paiement", "retrait"), ("Droit", right.Code));

        Assert.Contains("Prix au tarif solidaire", recap.Text, StringComparison.Ordinal);
        Assert.Contains("Total 99 €", recap.Text, StringComparison.Ordinal);
        await visitor.Press(Purchases.OrderButton);
        Assert.Equal(Money.Euros(99), Assert.Single(await shop.OrdersOf(unit)).Total);
    }

    [Fact]
    public async Task The_strengthened_tier_pays_a_fifth_less()
    {
        var (unit, right) = (await shop.NewSolidarityUnit(149, 99), await shop.NewRight(Tier.Strengthened));

        await shop.BuyWith(unit, ("Droit", right.Code));

        Assert.Equal(Money.Euros(79), Assert.Single(await shop.OrdersOf(unit)).Total);
    }

    [Fact]
    public async Task Without_a_code_one_pays_the_public_price()
    {
        var unit = await shop.NewSolidarityUnit(149, 99);

        await shop.Visit().Buy(unit);

        Assert.Equal(Money.Euros(149), Assert.Single(await shop.OrdersOf(unit)).Total);
    }

    [Fact]
    public async Task What_a_public_body_gave_is_not_sold_without_a_right()
    {
        var gift = await shop.NewPublicGift();
        var visitor = await shop.AtSecondStep(gift);

        var refused = await visitor.Submit(("Paiement", "retrait"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("la loi le réserve", refused.Text, StringComparison.Ordinal);
        Assert.Empty(await shop.OrdersOf(gift));
    }

    [Fact]
    public async Task What_a_public_body_gave_is_sold_to_whom_it_is_for()
    {
        var (gift, right) = (await shop.NewPublicGift(120), await shop.NewRight());

        await shop.BuyWith(gift, ("Droit", right.Code));

        Assert.Equal(Money.Euros(120), Assert.Single(await shop.OrdersOf(gift)).Total);
    }

    [Fact]
    public async Task A_second_computer_of_the_same_household_is_refused_with_a_sentence()
    {
        var right = await shop.NewRight();
        await shop.BuyWith(await shop.NewSolidarityUnit(), ("Droit", right.Code));
        var visitor = await shop.AtSecondStep(await shop.NewSolidarityUnit());

        var refused = await visitor.Submit(("Paiement", "retrait"), ("Droit", right.Code));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("1 ordinateur en 24 mois", refused.Text, StringComparison.Ordinal);
        Assert.Contains("au prix public", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_orders_of_one_household_side_by_side_do_not_both_pass()
    {
        var right = await shop.NewRight();
        var (one, other) = (await shop.NewSolidarityUnit(), await shop.NewSolidarityUnit());
        var (first, second) = (await shop.AtSecondStep(one), await shop.AtSecondStep(other));
        await first.Submit(("Paiement", "retrait"), ("Droit", right.Code));
        await second.Submit(("Paiement", "retrait"), ("Droit", right.Code));

        await first.Press(Purchases.OrderButton);
        var refused = await second.Press(Purchases.OrderButton);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Single(await shop.OrdersOf(one));
        Assert.Empty(await shop.OrdersOf(other));
    }

    [Fact]
    public async Task An_order_that_is_given_up_leaves_the_right_whole()
    {
        var right = await shop.NewRight();
        var visitor = await shop.BuyWith(await shop.NewSolidarityUnit(), ("Droit", right.Code));

        await visitor.Open($"{visitor.Page.Path}/annulation{visitor.Page.Address.Query}");
        await visitor.Submit();

        await CatalogShop.Until(() =>
            shop.InDb(db => db.Set<RightUse>().AnyAsync(use => use.Right == right.Id && use.ReleasedAt != null))
                .GetAwaiter()
                .GetResult()
        );
        var unit = await shop.NewSolidarityUnit();
        await shop.BuyWith(unit, ("Droit", right.Code));
        Assert.Single(await shop.OrdersOf(unit));
    }

    [Fact]
    public async Task A_unit_that_comes_back_leaves_the_right_whole()
    {
        var (unit, right) = (await shop.NewSolidarityUnit(), await shop.NewRight());
        await shop.BuyWith(unit, ("Droit", right.Code));
        var order = Assert.Single(await shop.OrdersOf(unit));
        var now = shop.Clock.Now;
        var back = Return.Declare(Guid.CreateVersion7(), order, order.Parts[0], order.Lines.Single(), now);
        back.Receive(unit.Tag, new Trace(now, Sample.Buyer, "Atelier"));
        back.Inspect(ReturnResult.AsSold, Money.Zero, null, now);

        await shop.InDb(async db =>
        {
            db.Add(back);
            await db.SaveChangesAsync();
        });

        await CatalogShop.Until(() =>
            shop.InDb(db => db.Set<RightUse>().AnyAsync(use => use.Right == right.Id && use.ReleasedAt != null))
                .GetAwaiter()
                .GetResult()
        );
    }

    [Fact]
    public async Task A_unit_that_a_buyer_drops_from_an_order_leaves_the_right_whole()
    {
        var (at, right) = (await shop.NewOperator(), await shop.NewRight());
        var (kept, gone) = (await shop.NewUnit(at, 159), await shop.NewSolidarityUnit(at: at));
        var visitor = shop.Visit();
        await visitor.Put(kept.Tag);
        await visitor.Put(gone.Tag);
        await visitor.Introduce();
        await visitor.Submit(("Paiement", "retrait"), ("Droit", right.Code));
        await visitor.Press(Purchases.OrderButton);
        var order = Assert.Single(await shop.OrdersOf(gone));
        var line = order.Lines.Single(one => one.Tag == gone.Tag);
        await visitor.Open("/renoncer");
        var asked = await visitor.Submit(("Number", order.Number), ("Name", "Camille"), ("Contact", Sold.Phone));

        using var form = new FormUrlEncodedContent(
            asked
                .FormThatSays("Confirmer la rétractation")
                .Filled([])
                .Where(field => field.Name != "Units" || field.Value == line.Id.ToString())
                .Select(field => KeyValuePair.Create(field.Name, field.Value))
        );
        await Sight.Of(await visitor.Browser.PostAsync(new Uri("/renoncer", UriKind.Relative), form));

        var use = await shop.InDb(db => db.Set<RightUse>().SingleAsync(one => one.Right == right.Id));
        Assert.NotNull(use.ReleasedAt);
    }

    [Fact]
    public async Task A_code_that_does_not_exist_stops_nothing_but_itself()
    {
        var visitor = await shop.AtSecondStep(await shop.NewSolidarityUnit());

        var refused = await visitor.Submit(("Paiement", "retrait"), ("Droit", "S-0000-0000-0000"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Ce code n’existe pas", refused.Text, StringComparison.Ordinal);
        var recap = await visitor.Submit(("Droit", ""), ("Paiement", "retrait"));
        Assert.Contains("Étape 3 sur 3", recap.Text, StringComparison.Ordinal);
    }
}
