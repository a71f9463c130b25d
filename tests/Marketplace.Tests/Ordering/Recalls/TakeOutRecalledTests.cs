using System.Net;
using Marketplace.Catalog.Selling;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Recalls;
using Marketplace.Platform;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.AfterSale;
using Marketplace.Tests.Ordering.Buying;
using Marketplace.Tests.Solidarity;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Ordering.Recalls;

/// <summary>A unit that is recalled while its buyer waits for it is not handed over.</summary>
public sealed class TakeOutRecalledTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    private const string Danger = "La batterie peut chauffer. Débranchez l’ordinateur et rapportez-le à l’atelier.";

    [Fact]
    public async Task A_like_unit_takes_its_place_once_the_buyer_says_yes()
    {
        var at = await shop.NewOperator();
        var (unit, like) = (await shop.NewUnit(at), await shop.NewUnit(at));
        var buyer = shop.Visit();
        var order = (await buyer.Buy(unit)).Address.PathAndQuery;
        await Recall(unit);
        await CatalogShop.Until(() =>
            Seen(buyer, order).Contains("rappelé pour la sécurité", StringComparison.Ordinal)
        );

        await buyer.Open(order.Replace("?", "/equivalent?", StringComparison.Ordinal));
        Assert.Contains("ne peut pas vous être remis", buyer.Page.Text, StringComparison.Ordinal);
        var page = await buyer.Press("Accepter cet ordinateur");

        Assert.Contains(like.Tag.ToString(), page.Text, StringComparison.Ordinal);
        var part = Assert.Single(Assert.Single(await shop.OrdersOf(like)).Parts);
        Assert.Equal((SubOrderStatus.Received, PaymentState.Due), (part.Status, part.Payment));
        Assert.Empty(await shop.OrdersOf(unit));
    }

    [Fact]
    public async Task Who_says_no_owes_nothing_for_it_and_keeps_the_rest_of_the_order()
    {
        var at = await shop.NewOperator();
        var (unit, other) = (await shop.NewUnit(at, 149), await shop.NewUnit(at, 199));
        var like = await shop.NewUnit(at, 149);
        var buyer = shop.Visit();
        await buyer.Put(other.Tag);
        var order = (await buyer.Buy(unit)).Address.PathAndQuery;
        await Recall(unit);
        await CatalogShop.Until(() =>
            Seen(buyer, order).Contains("rappelé pour la sécurité", StringComparison.Ordinal)
        );

        await buyer.Open(order.Replace("?", "/equivalent?", StringComparison.Ordinal));
        await buyer.Press("Être remboursé");

        var left = Assert.Single(await shop.OrdersOf(other));
        Assert.Equal(other.Device, Assert.Single(left.Lines).Device);
        Assert.Equal(Money.Euros(199), left.Due);
        Assert.True(Assert.Single(await shop.InStock(stock => stock.Units([like.Device]))).Available);
    }

    [Fact]
    public async Task Where_nothing_is_like_it_the_order_ends_and_what_was_paid_goes_back()
    {
        var at = await shop.NewOperator();
        var unit = await shop.NewUnit(at);
        await shop.Visit().Buy(unit);
        var worker = await shop.SignIn(at.Worker);
        await worker.Open($"/atelier/commandes/{Assert.Single(await shop.OrdersOf(unit)).Number}");
        await worker.Submit(("How", "especes"));

        await Recall(unit);

        await CatalogShop.Until(() => PartOf(unit).Status is SubOrderStatus.Cancelled);
        Assert.Contains("rappelé pour la sécurité", PartOf(unit).CancelledFor, StringComparison.Ordinal);
        var id = Assert.Single(await shop.OrdersOf(unit)).Id;
        await CatalogShop.Until(() => shop.InDb(db => db.Refunds.AnyAsync(one => one.Order == id)).Result);
    }

    [Fact]
    public async Task What_its_buyer_has_already_stays_theirs_and_is_told()
    {
        var sold = await Sold.HandedOver(shop);

        await Recall(sold.Unit);

        await CatalogShop.Until(() =>
            Seen(sold.Buyer, sold.Page).Contains("Rappel de sécurité", StringComparison.Ordinal)
        );
        Assert.Equal(SubOrderStatus.HandedOver, PartOf(sold.Unit).Status);
    }

    [Fact]
    public async Task A_recall_that_is_closed_warns_nobody_any_more()
    {
        var sold = await Sold.HandedOver(shop);
        var recall = await Recall(sold.Unit);
        Assert.Contains("Rappel de sécurité", Seen(sold.Buyer, sold.Page), StringComparison.Ordinal);
        var lead = await shop.SignIn(sold.At.Lead);
        await lead.Open($"/atelier/rappels/{recall}/cloture");

        var refused = await lead.Submit(("Why", "Fait."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        var closed = await lead.Submit(("Why", "Les batteries sont remplacées."));

        Assert.Contains("Clos le", closed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Rappel de sécurité", Seen(sold.Buyer, sold.Page), StringComparison.Ordinal);
        await lead.Open($"/atelier/rappels/{recall}/cloture");
        Assert.Contains(
            "déjà clos",
            (await lead.Submit(("Why", "Les batteries sont remplacées."))).Text,
            StringComparison.Ordinal
        );
    }

    private static string Seen(Visitor visitor, string page) => visitor.Open(page).GetAwaiter().GetResult().Text;

    private SubOrder PartOf(PermittedUnit unit) =>
        Assert.Single(Assert.Single(shop.OrdersOf(unit).GetAwaiter().GetResult()).Parts);

    /// <summary>As the page does it: the unit leaves the shop, the recall is open.</summary>
    private async Task<Guid> Recall(PermittedUnit unit)
    {
        var (by, now) = (Sample.Worker(unit.Operator), shop.Clock.Now);
        var device = new RecalledDevice(unit.Device, unit.Tag, unit.Operator, "Dell Latitude 5400");
        var recall = Marketplace.Ordering.Recalls.Recall.Open(unit.Operator, Danger, [device], by.Person, now);
        await shop.Do<Db>(async db =>
        {
            await new TakeDown(db).Whatever(unit.Device, "Rappel", new Trace(now, by, "Atelier"), default);
            db.Add(recall);
            await db.SaveChangesAsync();
        });
        return recall.Id;
    }
}
