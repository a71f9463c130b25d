using Marketplace.Catalog;
using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Stock;
using Marketplace.Platform;
using Marketplace.Platform.Ledger;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Catalog.Stock;

/// <summary>Never two buyers for one unit.</summary>
public sealed class ClaimTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(35);

    [Fact]
    public async Task Of_fifty_buyers_at_once_one_gets_the_unit()
    {
        var unit = await shop.OnSale(Sample.Laptop());

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 50).Select(_ => Task.Run(() => Claim(unit, Guid.NewGuid())))
        );

        Assert.Single(answers, won => won);
        Assert.Equal(1, await ActiveClaims(unit));
        Assert.Equal(["Listed", "Reserved"], await shop.Chain(unit));
        var check = await shop.InDb(db => ChainCheck.Run(db, unit.Device, default));
        Assert.True(check.Ok);
    }

    [Fact]
    public async Task The_same_order_may_ask_twice()
    {
        var unit = await shop.OnSale(Sample.Laptop());
        var order = Guid.NewGuid();

        Assert.True(await Claim(unit, order));
        Assert.True(await Claim(unit, order));
        Assert.Equal(1, await ActiveClaims(unit));
        Assert.Equal(["Listed", "Reserved"], await shop.Chain(unit));
    }

    [Fact]
    public async Task A_claim_whose_time_is_over_gives_way_to_the_next_buyer()
    {
        var unit = await shop.OnSale(Sample.Laptop());
        var (slow, quick) = (Guid.NewGuid(), Guid.NewGuid());
        Assert.True(await Claim(unit, slow, TimeSpan.FromSeconds(-1)));

        Assert.True(await Claim(unit, quick));
        Assert.False(await shop.InStock(stock => stock.Extend(unit.Device, slow, null)));
        Assert.Equal(["Listed", "Reserved", "ReservationReleased", "Reserved"], await shop.Chain(unit));
        Assert.Equal(1, await ActiveClaims(unit));
    }

    [Fact]
    public async Task Of_many_buyers_who_find_an_expired_claim_one_gets_the_unit()
    {
        var unit = await shop.OnSale(Sample.Laptop());
        await Claim(unit, Guid.NewGuid(), TimeSpan.FromSeconds(-1));

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => Task.Run(() => Claim(unit, Guid.NewGuid())))
        );

        Assert.Single(answers, won => won);
        Assert.Equal(1, await ActiveClaims(unit));
    }

    [Fact]
    public async Task The_job_puts_on_sale_again_what_was_held_too_long()
    {
        var unit = await shop.OnSale(Sample.Laptop());
        await Claim(unit, Guid.NewGuid(), TimeSpan.FromSeconds(-1));

        await using var scope = shop.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ShopStock>().ReleaseExpired(default);
        await scope.ServiceProvider.GetRequiredService<ShopStock>().ReleaseExpired(default);

        Assert.Equal(UnitState.Listed, (await shop.Row(unit)).State);
        Assert.Equal(0, await ActiveClaims(unit));
        Assert.Equal(["Listed", "Reserved", "ReservationReleased"], await shop.Chain(unit));
    }

    [Fact]
    public async Task The_job_leaves_a_firm_claim_alone()
    {
        var unit = await shop.OnSale(Sample.Laptop());
        var order = Guid.NewGuid();
        await Claim(unit, order, TimeSpan.FromSeconds(-1));
        Assert.True(await shop.InStock(stock => stock.Extend(unit.Device, order, null)));

        await using var scope = shop.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ShopStock>().ReleaseExpired(default);

        Assert.Equal(UnitState.Held, (await shop.Row(unit)).State);
        Assert.False(await Claim(unit, Guid.NewGuid()));
    }

    [Fact]
    public async Task A_unit_given_back_can_be_bought_by_another()
    {
        var unit = await shop.OnSale(Sample.Laptop());
        var order = Guid.NewGuid();
        await Claim(unit, order);

        await Release(unit, order);
        await Release(unit, order);

        Assert.Equal(["Listed", "Reserved", "ReservationReleased"], await shop.Chain(unit));
        Assert.True(await Claim(unit, Guid.NewGuid()));
    }

    [Fact]
    public async Task Nobody_gives_back_the_claim_of_another()
    {
        var unit = await shop.OnSale(Sample.Laptop());
        var order = Guid.NewGuid();
        await Claim(unit, order);

        await Release(unit, Guid.NewGuid());

        Assert.Equal(UnitState.Held, (await shop.Row(unit)).State);
        Assert.Equal(1, await ActiveClaims(unit));
    }

    [Fact]
    public async Task A_sold_unit_is_sold_once_and_for_good()
    {
        var unit = await shop.OnSale(Sample.Laptop(), euros: 120);
        var order = Guid.NewGuid();
        await Claim(unit, order);

        await Sell(unit, order);
        await Sell(unit, order);
        await Release(unit, order);

        Assert.Equal(UnitState.Sold, (await shop.Row(unit)).State);
        Assert.Equal(["Listed", "Reserved", "Sold"], await shop.Chain(unit));
        Assert.False(await Claim(unit, Guid.NewGuid()));
    }

    [Fact]
    public async Task Who_does_not_hold_the_unit_cannot_have_it_sold()
    {
        var unit = await shop.OnSale(Sample.Laptop());
        await Claim(unit, Guid.NewGuid());

        var refusal = await Assert.ThrowsAsync<Refusal>(() => Sell(unit, Guid.NewGuid()));

        Assert.Equal("unit-not-held", Assert.Single(refusal.Reasons).Code);
    }

    [Fact]
    public async Task A_claim_that_its_caller_gives_up_leaves_no_trace()
    {
        var unit = await shop.OnSale(Sample.Laptop());
        await using var scope = shop.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var stock = scope.ServiceProvider.GetRequiredService<IStock>();

        await Assert.ThrowsAsync<Refusal>(() =>
            db.Together<int>(async () =>
            {
                await stock.Claim(unit.Device, Guid.NewGuid(), DateTime.UtcNow + Hold, Sample.Buyer);
                throw new Refusal("Le panier a changé.");
            })
        );

        Assert.Equal(UnitState.Listed, (await shop.Row(unit)).State);
        Assert.Equal(["Listed"], await shop.Chain(unit));
    }

    [Fact]
    public async Task A_unit_whose_permit_is_past_its_date_is_not_for_sale()
    {
        var unit = await shop.OnSale(Sample.Laptop() with { ValidUntil = DateTime.UtcNow.AddMilliseconds(300) });
        await Task.Delay(400, TestContext.Current.CancellationToken);

        Assert.False(await Claim(unit, Guid.NewGuid()));
        Assert.False(Assert.Single(await shop.InStock(stock => stock.Units([unit.Device]))).Available);
    }

    [Fact]
    public async Task An_unknown_unit_is_not_for_sale() => Assert.False(await Claim(Sample.Laptop(), Guid.NewGuid()));

    private Task<bool> Claim(PermittedUnit unit, Guid order, TimeSpan? hold = null) =>
        shop.InStock(stock => stock.Claim(unit.Device, order, DateTime.UtcNow + (hold ?? Hold), Sample.Buyer));

    private Task Release(PermittedUnit unit, Guid order) =>
        shop.InStock(stock => stock.Release(unit.Device, order, "L’acheteuse a renoncé.", Sample.Buyer));

    private Task Sell(PermittedUnit unit, Guid order) =>
        shop.InStock(stock => stock.Sell(unit.Device, order, Sample.Buyer));

    private Task<int> ActiveClaims(PermittedUnit unit) =>
        shop.InDb(db => db.Claims.CountAsync(claim => claim.Unit == unit.Device && claim.EndedAt == null));
}
