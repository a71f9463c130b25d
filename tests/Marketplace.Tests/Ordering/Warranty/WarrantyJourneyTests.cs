using System.Net;
using Marketplace.Catalog.Stock;
using Marketplace.Ordering;
using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Warranty;
using Marketplace.Platform;
using Marketplace.Platform.Ledger;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.AfterSale;
using Marketplace.Tests.Ordering.Buying;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Ordering.Warranty;

/// <summary>From a fault that a buyer tells to its repair, exchange, refund or refusal, as the pages ask for it.</summary>
public sealed class WarrantyJourneyTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    [Fact]
    public async Task A_repair_is_told_done_and_prolongs_the_guarantee()
    {
        var sold = await Asked(nameof(BuyerWish.Repair));
        await Diagnosed(sold);

        await sold.Worker.SubmitTo($"{sold.Worker.Page.Path}/reparation", ("Text", "Clavier changé."));

        var page = await sold.Look();
        Assert.Contains("Réparé : Clavier changé.", page.Text, StringComparison.Ordinal);
        var until = (await sold.Order()).Parts[0].HandedOverAt!.Value.AddMonths(30).LongDay;
        Assert.Contains(until, (await sold.Follow("Garantie de")).Text, StringComparison.Ordinal);
        Assert.Equal(["BroughtIn", "FaultExamined", "Repaired"], (await shop.Chain(sold.Unit)).TakeLast(3));
        Assert.True((await shop.InDb(db => ChainCheck.Run(db, sold.Unit.Device, default))).Ok);
    }

    [Theory]
    [InlineData("reparation", "réparé, à rendre", "Repaired")]
    [InlineData("refus", "refusé, à rendre", "GuaranteeRefused")]
    public async Task What_stays_its_buyers_waits_until_it_is_handed_back(string act, string state, string told)
    {
        var sold = await Asked(nameof(BuyerWish.Repair));
        await Diagnosed(sold);
        var address = sold.Worker.Page.Path;
        await sold.Worker.SubmitTo($"{address}/{act}", ("Text", "Le clavier a été regardé."));
        Assert.Contains(state, (await sold.Open("/atelier/garanties")).Text, StringComparison.Ordinal);
        await sold.Open(address);

        var wrong = await sold.Worker.SubmitTo($"{address}/restitution", ("Scanned", "OS-00000000"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        var done = await sold.Worker.SubmitTo($"{address}/restitution", ("Scanned", sold.Unit.Tag.ToString()));

        Assert.Contains("Rendu", done.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("à rendre", done.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            sold.Unit.Tag.ToString(),
            (await sold.Open("/atelier/garanties")).Text,
            StringComparison.Ordinal
        );
        Assert.Equal([told, "HandedBack"], (await shop.Chain(sold.Unit)).TakeLast(2));
    }

    [Fact]
    public async Task An_exchange_takes_a_unit_of_the_stock_and_brings_the_old_one_back()
    {
        var sold = await Asked(nameof(BuyerWish.Exchange));
        var like = await shop.NewUnit(sold.At);
        await Diagnosed(sold);

        await sold.Worker.SubmitTo($"{sold.Worker.Page.Path}/echange", ("Scanned", like.Tag.ToString()));

        Assert.Contains($"Échangé contre", (await sold.Look()).Text, StringComparison.Ordinal);
        Assert.Equal(like.Tag, Assert.Single(Assert.Single(await shop.OrdersOf(like)).Lines).Tag);
        Assert.Equal(UnitState.Sold, (await shop.Row(like)).State);
        Assert.Equal(UnitState.Withdrawn, (await shop.Row(sold.Unit)).State);
        Assert.Equal("Returned", (await shop.Chain(sold.Unit))[^1]);
        Assert.Equal(["Sold", "Delivered"], (await shop.Chain(like)).TakeLast(2).Order().Reverse());
    }

    [Fact]
    public async Task A_unit_that_somebody_holds_is_not_given_in_exchange()
    {
        var sold = await Asked(nameof(BuyerWish.Exchange));
        var taken = await shop.NewUnit(sold.At);
        await shop.Visit().Buy(taken);
        await Diagnosed(sold);

        var page = await sold.Worker.SubmitTo($"{sold.Worker.Page.Path}/echange", ("Scanned", taken.Tag.ToString()));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("n’est pas libre", page.Text, StringComparison.Ordinal);
        Assert.Equal(sold.Unit.Tag, Assert.Single((await sold.Order()).Lines).Tag);
    }

    [Fact]
    public async Task A_refund_goes_through_the_ledger()
    {
        var sold = await Asked(nameof(BuyerWish.Repair));
        await Diagnosed(sold);

        await sold.Worker.SubmitTo($"{sold.Worker.Page.Path}/remboursement", ("Text", "La pièce n’existe plus."));

        var order = (await sold.Order()).Id;
        await CatalogShop.Until(() => shop.InDb(db => db.Refunds.AnyAsync(one => one.Order == order)).Result);
        var refund = await shop.InDb(db => db.Refunds.AsNoTracking().SingleAsync(one => one.Order == order));
        Assert.Equal(Money.Euros(149), refund.Amount);
    }

    [Fact]
    public async Task A_refusal_is_read_with_its_reason()
    {
        var sold = await Asked(nameof(BuyerWish.Repair));
        await Diagnosed(sold);

        await sold.Worker.SubmitTo($"{sold.Worker.Page.Path}/refus", ("Text", "L’écran a reçu un choc."));

        Assert.Contains("Refusé : L’écran a reçu un choc.", (await sold.Look()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_has_one_open_case_and_the_list_shows_it()
    {
        var sold = await Asked(nameof(BuyerWish.Repair));

        Assert.DoesNotContain("Envoyer la demande", sold.Buyer.Page.Text, StringComparison.Ordinal);
        var list = await sold.Open("/atelier/garanties");
        Assert.Contains(sold.Unit.Tag.ToString(), list.Text, StringComparison.Ordinal);
        Assert.Contains("Garanties 1 en attente", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_asked_again()
    {
        var sold = await Sold.HandedOver(shop);
        await sold.Look();
        await sold.Follow("Garantie de");

        var page = await sold.Buyer.Submit(("Probleme", ""), ("Souhait", nameof(BuyerWish.Repair)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Dites ce qui ne va pas", page.Text, StringComparison.Ordinal);
        Assert.False(await shop.InDb(db => db.WarrantyCases.AnyAsync(one => one.Device == sold.Unit.Device)));
    }

    private async Task<Sold> Asked(string wish)
    {
        var sold = await Sold.HandedOver(shop);
        await sold.Look();
        await sold.Follow("Garantie de");
        var told = await sold.Buyer.Submit(("Probleme", "Le clavier ne répond plus."), ("Souhait", wish));
        Assert.Contains("Tout est réglé au plus tard le", told.Text, StringComparison.Ordinal);
        return sold;
    }

    private static async Task Diagnosed(Sold sold)
    {
        await sold.Open("/atelier/garanties");
        var address = Sold.LinkOf(sold.Worker.Page, sold.Unit.Tag.ToString());
        await sold.Open(address);
        await sold.Worker.SubmitTo($"{address}/reception", ("Scanned", sold.Unit.Tag.ToString()));
        await sold.Worker.SubmitTo($"{address}/examen", ("Found", "true"), ("Text", "Clavier mort."));
    }
}
