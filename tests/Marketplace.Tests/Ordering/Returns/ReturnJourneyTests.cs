using System.Net;
using Marketplace.Catalog;
using Marketplace.Catalog.Stock;
using Marketplace.Ordering;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Returns;
using Marketplace.Platform;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.AfterSale;
using Marketplace.Tests.Ordering.Buying;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Ordering.Returns;

/// <summary>From the withdrawal of a guest to the refund, as the pages ask for it.</summary>
public sealed class ReturnJourneyTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    [Fact]
    public async Task A_unit_that_comes_back_is_received_inspected_and_paid_back()
    {
        var sold = await Withdrawn();
        Assert.Contains("À rapporter ou à envoyer avant le", (await sold.Look()).Text, StringComparison.Ordinal);
        var label = await sold.Follow("Retour de");
        Assert.Contains("Étiquette à coller sur le colis", label.Text, StringComparison.Ordinal);

        await sold.Open("/atelier/retours");
        await sold.Open(Sold.LinkOf(sold.Worker.Page, sold.Unit.Tag.ToString()));
        await sold.Worker.Submit(("Scanned", sold.Unit.Tag.ToString()));
        Assert.Equal(UnitState.Withdrawn, (await shop.Row(sold.Unit)).State);
        Assert.Equal("Returned", (await shop.Chain(sold.Unit))[^1]);

        var closed = await sold.Worker.Submit(
            ("Result", nameof(ReturnResult.Worn)),
            ("Deduction", "20"),
            ("Why", "La batterie manque.")
        );
        Assert.Contains("129 €, décidé le", closed.Text, StringComparison.Ordinal);
        Assert.Equal(Money.Euros(129), await Owed(sold));
        Assert.Contains("La batterie manque.", (await sold.Look()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proof_of_sending_is_kept_and_the_day_of_the_refund_is_told()
    {
        var sold = await Withdrawn();
        await sold.Look();
        await sold.Follow("Retour de");

        await sold.Buyer.Submit(("Preuve", "Colissimo 8R4123"));

        Assert.Contains("En route : Colissimo 8R4123", (await sold.Look()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_inspected_is_paid_back_on_the_laws_day_and_once()
    {
        var sold = await Withdrawn();
        await shop.InDb(async db =>
        {
            var back = await db.Returns.SingleAsync(one => one.Device == sold.Unit.Device);
            back.Send("Colissimo 8R4123", shop.Clock.Now.AddDays(-15));
            return await db.SaveChangesAsync();
        });
        await shop.InDb(db =>
            db.Returns.Where(one => one.Device == sold.Unit.Device)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.RefundBefore, shop.Clock.Now.AddMinutes(-1)))
        );

        await Refund();
        await Refund();

        Assert.Equal(Money.Euros(149), await Owed(sold));
    }

    [Fact]
    public async Task A_part_of_an_order_is_withdrawn_from_unit_by_unit()
    {
        var at = await shop.NewOperator();
        var (kept, gone) = (await shop.NewUnit(at), await shop.NewUnit(at));
        var buyer = shop.Visit();
        await buyer.Put(kept.Tag);
        await buyer.Buy(gone);
        var order = Assert.Single(await shop.OrdersOf(gone));
        var line = order.Lines.Single(one => one.Tag == gone.Tag);
        await buyer.Open("/renoncer");
        var asked = await buyer.Submit(("Number", order.Number), ("Name", "Camille"), ("Contact", Sold.Phone));
        Assert.Contains("À quoi renoncez-vous", asked.Text, StringComparison.Ordinal);

        using var form = new FormUrlEncodedContent(
            asked
                .FormThatSays("Confirmer la rétractation")
                .Filled([])
                .Where(field => field.Name != "Units" || field.Value == line.Id.ToString())
                .Select(field => KeyValuePair.Create(field.Name, field.Value))
        );
        var done = await Sight.Of(await buyer.Browser.PostAsync(new Uri("/renoncer", UriKind.Relative), form));

        Assert.Contains(gone.Tag.ToString(), done.Text, StringComparison.Ordinal);
        Assert.Equal(kept.Tag, Assert.Single(Assert.Single(await shop.OrdersOf(kept)).Lines).Tag);
        Assert.Equal(UnitState.Listed, (await shop.Row(gone)).State);
        Assert.Equal(Money.Euros(149), Assert.Single(await shop.OrdersOf(kept)).Due);
    }

    [Fact]
    public async Task Before_it_is_handed_over_a_withdrawal_cancels_the_order()
    {
        var unit = await shop.NewUnit();
        await shop.Visit().Buy(unit);
        var order = Assert.Single(await shop.OrdersOf(unit));

        await Withdraw(shop.Visit(), order.Number);

        Assert.Equal(SubOrderStatus.Cancelled, Assert.Single(Assert.Single(await shop.OrdersOf(unit)).Parts).Status);
    }

    [Fact]
    public async Task After_fourteen_days_it_is_kept_and_answered_and_nothing_comes_back()
    {
        var sold = await Sold.HandedOver(shop);
        await shop.InDb(db =>
            db.Set<Marketplace.Ordering.Orders.SubOrder>()
                .Where(part => part.Operator == sold.At.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(part => part.HandedOverAt, shop.Clock.Now.AddDays(-16)))
        );

        var done = await Withdraw(shop.Visit(), (await sold.Order()).Number);

        Assert.Contains("Les 14 jours étaient passés", done.Text, StringComparison.Ordinal);
        Assert.False(await shop.InDb(db => db.Returns.AnyAsync(one => one.Device == sold.Unit.Device)));
        Assert.Contains("Rétractations reçues", (await sold.Open("/atelier/retours")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_key_a_return_does_not_exist()
    {
        var sold = await Withdrawn();
        await sold.Look();
        var address = Sold.LinkOf(sold.Buyer.Page, "Retour de");

        Assert.Equal(HttpStatusCode.NotFound, (await shop.Visit().Open(address[..address.IndexOf('?')])).Status);
    }

    private async Task<Sold> Withdrawn()
    {
        var sold = await Sold.HandedOver(shop);
        await Withdraw(shop.Visit(), (await sold.Order()).Number);
        return sold;
    }

    private static async Task<Sight> Withdraw(Visitor guest, string number)
    {
        await guest.Open("/renoncer");
        await guest.Submit(("Number", number), ("Name", "Camille"), ("Contact", Sold.Phone));
        return await guest.Press("Confirmer la rétractation");
    }

    private async Task Refund()
    {
        await using var scope = shop.Services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<RefundDueReturns>(scope.ServiceProvider).Refund(default);
    }

    /// <summary>What the till is told to pay back, once the handlers have had their turn.</summary>
    private async Task<Money> Owed(Sold sold)
    {
        var order = (await sold.Order()).Id;
        await CatalogShop.Until(() => shop.InDb(db => db.Refunds.AnyAsync(one => one.Order == order)).Result);
        return (await shop.InDb(db => db.Refunds.AsNoTracking().SingleAsync(one => one.Order == order))).Amount;
    }
}
