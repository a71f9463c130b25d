using System.Net;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Delivering;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments;
using Marketplace.Platform.Ledger;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.AfterSale;
using Marketplace.Tests.Ordering.Buying;
using Marketplace.Tests.Solidarity;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Ordering.Delivering;

/// <summary>A parcel that never arrives costs its buyer neither the money nor the computer.</summary>
public sealed class LostParcelTests : IDisposable
{
    // A shop of its own for each: the clock is put forward.
    private readonly CatalogShop shop = new();

    [Fact]
    public async Task A_like_unit_is_sent_in_its_place_once_the_buyer_says_yes()
    {
        var (at, unit) = await shop.Sends();
        var (buyer, worker) = await OnItsWay(at, unit);
        var like = await shop.NewUnit(at);

        var lost = await worker.Press("Déclarer perdu");
        Assert.Contains("Déclaré perdu", lost.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Déclarer livré", lost.Text, StringComparison.Ordinal);
        Assert.Contains("s’est perdu en route", (await buyer.Open(Address(buyer))).Text, StringComparison.Ordinal);
        await buyer.Open(Address(buyer).Replace("?", "/equivalent?", StringComparison.Ordinal));
        await buyer.Press("Accepter cet ordinateur");

        var part = Assert.Single(Assert.Single(await shop.OrdersOf(like)).Parts);
        Assert.Equal((SubOrderStatus.Received, PaymentState.Received), (part.Status, part.Payment));
        await worker.Open(worker.Page.Path);
        await worker.Submit(("Scanned", like.Tag.ToString()));
        var sent = await worker.Submit(("Carrier", "Colissimo"), ("Tracking", "8R49999"));
        Assert.Contains("8R49999", sent.Text, StringComparison.Ordinal);
        Assert.Equal("LostOnTheWay", (await shop.Chain(unit))[^1]);
        Assert.True((await shop.InDb(db => ChainCheck.Run(db, unit.Device, default))).Ok);
    }

    [Fact]
    public async Task Without_a_like_unit_the_order_ends_and_the_money_goes_back()
    {
        var (at, unit) = await shop.Sends();
        var (buyer, worker) = await OnItsWay(at, unit);

        await worker.Press("Déclarer perdu");

        var order = Assert.Single(await shop.OrdersOf(unit));
        Assert.Equal(SubOrderStatus.Cancelled, Assert.Single(order.Parts).Status);
        Assert.Contains("s’est perdu en route", (await buyer.Open(Address(buyer))).Text, StringComparison.Ordinal);
        await CatalogShop.Until(() => shop.InDb(db => db.Refunds.AnyAsync(one => one.Order == order.Id)).Result);
        var refund = await shop.InDb(db => db.Refunds.AsNoTracking().SingleAsync(one => one.Order == order.Id));
        Assert.Equal(order.Total, refund.Amount);
    }

    [Fact]
    public async Task A_buyer_who_waits_says_so_after_ten_days_and_has_an_answer_within_seven()
    {
        var (at, unit) = await shop.Sends();
        var (buyer, worker) = await OnItsWay(at, unit);
        Assert.DoesNotContain("n’est pas arrivé", buyer.Page.Text, StringComparison.Ordinal);
        shop.Clock.PutForward(LostParcels.BeforeMissing);
        var page = await buyer.Open(Address(buyer));
        await buyer.Open(Sold.LinkOf(page, "Mon colis n’est pas arrivé"));

        var told = await buyer.Press("Dire que je n’ai rien reçu");
        Assert.Contains("L’atelier le cherche", told.Text, StringComparison.Ordinal);
        // Ten days later the session of the worker is over.
        var desk = await (await shop.SignIn(at.Worker)).Open(worker.Page.Path);
        Assert.Contains("n’a rien reçu", desk.Text, StringComparison.Ordinal);
        await GiveUp();
        Assert.Null(await LostAt(unit));
        shop.Clock.PutForward(LostParcels.BeforeLost);
        await GiveUp();
        await GiveUp();

        Assert.NotNull(await LostAt(unit));
    }

    [Fact]
    public async Task What_was_found_in_time_is_not_given_up()
    {
        var (at, unit) = await shop.Sends();
        var (buyer, worker) = await OnItsWay(at, unit);
        shop.Clock.PutForward(LostParcels.BeforeMissing);
        await buyer.Open(Sold.LinkOf(await buyer.Open(Address(buyer)), "Mon colis n’est pas arrivé"));
        await buyer.Press("Dire que je n’ai rien reçu");

        var again = await shop.SignIn(at.Worker);
        await again.Open(worker.Page.Path);
        await again.Press("Déclarer livré");
        shop.Clock.PutForward(LostParcels.BeforeLost);
        await GiveUp();

        Assert.Equal(SubOrderStatus.HandedOver, Assert.Single(Assert.Single(await shop.OrdersOf(unit)).Parts).Status);
    }

    [Fact]
    public async Task Without_its_key_a_parcel_does_not_exist()
    {
        var (at, unit) = await shop.Sends();
        await OnItsWay(at, unit);
        var order = Assert.Single(await shop.OrdersOf(unit));

        var page = await shop.Visit().Open($"/commande/{order.Number}/colis/{order.Parts[0].Id}?cle=x");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    public void Dispose() => shop.Dispose();

    private static string Address(Visitor buyer)
    {
        var page = buyer.Page.Address;
        return $"{string.Join('/', page.AbsolutePath.Split('/').Take(3))}{page.Query}";
    }

    private async Task<(Visitor Buyer, Visitor Worker)> OnItsWay(Workplace at, PermittedUnit unit)
    {
        var buyer = await shop.AtParcelRecap(at, unit);
        await buyer.Press(Purchases.OrderButton);
        var worker = await shop.Sent(at, unit);
        await buyer.Open(Address(buyer));
        return (buyer, worker);
    }

    private Task GiveUp() => shop.Do<LostParcels>(parcels => parcels.GiveUp(default));

    private async Task<DateTime?> LostAt(PermittedUnit unit)
    {
        var orders = await shop.OrdersOf(unit);
        return Assert.Single(Assert.Single(orders).Parts).LostAt;
    }
}
