using Marketplace.Ordering;
using Marketplace.Ordering.Contracts;
using Marketplace.Platform;
using Marketplace.Tests.Bulk;
using Marketplace.Tests.Catalog;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Ordering.Organisations;

public sealed class PlaceOrganisationOrderTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    [Fact]
    public async Task More_than_a_household_may_buy_is_one_order_at_the_agreed_prices()
    {
        var (id, units) = await Held(12);

        var placed = await Place(id, units, 120);

        var order = await shop.InDb(db => db.Orders.AsNoTracking().SingleAsync(one => one.Id == id));
        Assert.Equal((Money.Euros(12 * 120), 30), (order.Total, order.PayWithinDays));
        Assert.StartsWith($"/commande/{order.Number}?cle=", placed.Address, StringComparison.Ordinal);
        Assert.Equal(placed.Number, (await On(orders => orders.Find(id)))!.Number);
    }

    [Fact]
    public async Task Asked_twice_there_is_one_order()
    {
        var (id, units) = await Held(2);

        var (first, second) = (await Place(id, units, 100), await Place(id, units, 100));

        Assert.Equal(first.Number, second.Number);
        Assert.Equal(1, await shop.InDb(db => db.Orders.CountAsync(one => one.Id == id)));
    }

    [Fact]
    public async Task A_unit_that_is_not_kept_for_it_undoes_the_whole_order()
    {
        var (id, units) = await Held(2);
        var other = (await shop.Stock(await shop.NewOperator(), 1))[0];

        var refused = await Assert.ThrowsAsync<Refusal>(() => Place(id, [.. units, other], 100));

        Assert.Contains("n’est plus gardé pour vous", refused.Message, StringComparison.Ordinal);
        Assert.Null(await On(orders => orders.Find(id)));
    }

    [Theory]
    [InlineData(61)]
    [InlineData(-1)]
    public async Task Terms_that_the_law_does_not_know_are_refused(int days)
    {
        var (id, units) = await Held(1);

        await Assert.ThrowsAsync<Refusal>(() => Place(id, units, 100, days));

        Assert.Null(await On(orders => orders.Find(id)));
    }

    private async Task<(OrderId Id, IReadOnlyList<PermittedUnit> Units)> Held(int count)
    {
        var (id, units) = (OrderId.New(), await shop.Stock(await shop.NewOperator(), count));
        foreach (var unit in units)
            Assert.True(
                await shop.InStock(stock => stock.Claim(unit.Device, id.Value, shop.Clock.Now.AddDays(1), Sample.Buyer))
            );
        return (id, units);
    }

    private Task<PlacedOrder> Place(OrderId id, IReadOnlyList<PermittedUnit> units, int euros, int days = 30) =>
        On(orders =>
            orders.Place(
                new OrganisationOrder(
                    id,
                    "Les Jardins d’Exemple",
                    "achats@exemple.test",
                    null,
                    null,
                    new PaymentTerms(days, "BC-1", null, null),
                    [.. units.Select(unit => new AgreedUnit(unit.Device, Money.Euros(euros)))],
                    new Dictionary<OperatorId, Marketplace.Network.Contracts.PickUpPointId>()
                )
            )
        );

    private async Task<T> On<T>(Func<IOrganisationOrders, Task<T>> ask)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<IOrganisationOrders>());
    }
}
