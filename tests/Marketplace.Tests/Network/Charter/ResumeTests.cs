using System.Net;
using Marketplace.Accounts.Contracts;
using Marketplace.Catalog;
using Marketplace.Catalog.Stock;
using Marketplace.Network.Contracts;
using Marketplace.Ordering;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.Buying;
using Marketplace.Tests.Solidarity;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Network.Charter;

/// <summary>A stop is over, or comes in the middle of an order.</summary>
public sealed class ResumeTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    [Fact]
    public async Task What_left_the_shop_with_the_stop_is_back_when_it_is_lifted_at_its_price()
    {
        var workplace = await shop.NewOperator();
        var unit = await shop.OnSale(Sample.Laptop(workplace.Id), 149, "Un mot de l’atelier.");
        var slug = await shop.SlugOf(unit);
        var administrator = await Suspend(workplace);
        Assert.Equal(UnitState.Withdrawn, (await shop.Row(unit)).State);

        await administrator.Press("Lever la suspension");

        await Eventually(unit, UnitState.Listed);
        Assert.Equal(slug, await shop.SlugOf(unit));
        Assert.Contains(
            "Un mot de l’atelier.",
            (await shop.Row(unit)).Facts.Replace("\\u2019", "’", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Equal(["Listed", "Unlisted", "Listed"], await shop.Chain(unit));
    }

    [Fact]
    public async Task What_its_workshop_took_down_before_the_stop_stays_down()
    {
        var workplace = await shop.NewOperator();
        var (taken, left) = (
            await shop.OnSale(Sample.Laptop(workplace.Id), 149),
            await shop.OnSale(Sample.Laptop(workplace.Id), 149)
        );
        var lead = await shop.SignIn(workplace.Lead);
        await lead.Open($"/atelier/appareils/{taken.Tag}/annonce/retrait");
        await lead.Submit(("Why", "promis à une association"));
        var administrator = await Suspend(workplace);

        await administrator.Press("Lever la suspension");

        await Eventually(left, UnitState.Listed);
        Assert.Equal(UnitState.Withdrawn, (await shop.Row(taken)).State);
    }

    [Fact]
    public async Task A_unit_with_another_permit_or_a_permit_that_is_over_waits_for_its_workshop()
    {
        var workplace = await shop.NewOperator();
        var (other, over, good) = (
            await shop.OnSale(Sample.Laptop(workplace.Id), 149),
            await shop.OnSale(Sample.Laptop(workplace.Id), 149),
            await shop.OnSale(Sample.Laptop(workplace.Id), 149)
        );
        var administrator = await Suspend(workplace);
        shop.Permit(other with { Permit = Guid.CreateVersion7() });
        shop.Permit(over with { ValidUntil = shop.Clock.Now.AddDays(-1) });

        await administrator.Press("Lever la suspension");

        await Eventually(good, UnitState.Listed);
        Assert.Equal(UnitState.Withdrawn, (await shop.Row(other)).State);
        Assert.Equal(UnitState.Withdrawn, (await shop.Row(over)).State);
    }

    [Fact]
    public async Task Told_twice_it_lists_once_and_an_operator_that_is_stopped_again_stays_stopped()
    {
        var workplace = await shop.NewOperator();
        var unit = await shop.OnSale(Sample.Laptop(workplace.Id), 149);
        var administrator = await Suspend(workplace);
        await Again(workplace);
        Assert.Equal(UnitState.Withdrawn, (await shop.Row(unit)).State);

        await administrator.Press("Lever la suspension");
        await Eventually(unit, UnitState.Listed);
        await Again(workplace);

        Assert.Equal(["Listed", "Unlisted", "Listed"], await shop.Chain(unit));
    }

    [Fact]
    public async Task An_order_that_is_under_way_goes_on_to_its_end_and_nothing_new_is_sold()
    {
        var workplace = await shop.NewOperator();
        var (bought, free) = (await shop.NewUnit(workplace), await shop.NewUnit(workplace));
        var order = (await shop.Visit().Buy(bought)).Path["/commande/".Length..];
        await Suspend(workplace);

        var late = shop.Visit();
        await late.Put(free.Tag);
        Assert.DoesNotContain("Passer la commande", (await late.Open("/commande")).Text, StringComparison.Ordinal);
        var worker = await shop.SignIn(workplace.Worker);
        await worker.Open($"/atelier/commandes/{order}");
        await worker.Submit(("Scanned", bought.Tag.ToString()));
        var ready = await worker.Press("Déclarer prête et prévenir");

        Assert.Equal(HttpStatusCode.OK, ready.Status);
        await worker.Submit(("How", "especes"));
        var part = await PartOf(bought);
        await worker.Submit(("Code", shop.Services.GetRequiredService<OrderSeals>().Reveal(part.SealedCode)));
        Assert.Equal(SubOrderStatus.HandedOver, (await PartOf(bought)).Status);
        Assert.Equal(UnitState.Sold, (await shop.Row(bought)).State);
        Assert.Equal(UnitState.Withdrawn, (await shop.Row(free)).State);
    }

    private Task Again(Workplace workplace) =>
        shop.Do<IHandle<OperatorResumed>>(handle => handle.When(new OperatorResumed(workplace.Id), default));

    private async Task<Visitor> Suspend(Workplace workplace)
    {
        var administrator = await shop.SignIn(Role.Administrator);
        await administrator.Open($"/pole/ateliers/{workplace.Id.Value}/charte");
        await administrator.Press("Suspendre la vente", ("Raison", "Une enquête est en cours."));
        return administrator;
    }

    private async Task Eventually(PermittedUnit unit, UnitState state)
    {
        for (var wait = 0; wait < 400 && (await shop.Row(unit)).State != state; wait++)
            await Task.Delay(25);
        Assert.Equal(state, (await shop.Row(unit)).State);
    }

    private Task<SubOrder> PartOf(PermittedUnit unit) =>
        shop.InDb(db =>
            db.Orders.SelectMany(order => order.Parts)
                .Where(part => part.Lines.Any(line => line.Device == unit.Device))
                .AsNoTracking()
                .SingleAsync()
        );
}
