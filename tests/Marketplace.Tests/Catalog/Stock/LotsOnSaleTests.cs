using Marketplace.Catalog.Contracts;
using Marketplace.Platform;
using Marketplace.Tests.Bulk;
using Marketplace.Workshop.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Catalog.Stock;

public sealed class LotsOnSaleTests : IDisposable
{
    private readonly CatalogShop shop = new();

    [Fact]
    public async Task Units_alike_are_counted_together_and_those_with_a_weaker_battery_apart()
    {
        var at = await shop.NewOperator();
        await shop.Stock(at, 3);
        await shop.Stock(at, 2, 149, unit => unit with { BatteryPercent = 75 });

        var lots = await On(all => all.OnSale());

        Assert.Equal([(75, 2), (82, 3)], lots.Select(lot => (lot.BatteryPercent!.Value, lot.Count)));
        Assert.Single(lots.Select(lot => lot.Listing).Distinct());
        Assert.All(
            lots,
            lot => Assert.Equal(("Dell Latitude 5400", 8, Money.Euros(149)), (lot.Model, lot.RamGb, lot.Price))
        );
    }

    [Fact]
    public async Task What_somebody_holds_is_not_counted_until_its_time_is_over()
    {
        var units = await shop.Stock(await shop.NewOperator(), 3);
        var until = shop.Clock.Now.AddMinutes(35);
        await shop.InStock(stock => stock.Claim(units[0].Device, Guid.NewGuid(), until, Sample.Buyer));

        Assert.Equal(2, Assert.Single(await On(all => all.OnSale())).Count);
        shop.Clock.PutForward(TimeSpan.FromMinutes(36));
        Assert.Equal(3, Assert.Single(await On(all => all.OnSale())).Count);
    }

    [Fact]
    public async Task The_longest_waiting_are_first_and_a_weak_battery_is_left_out()
    {
        var at = await shop.NewOperator();
        var weak = await shop.Stock(at, 1, 149, unit => unit with { BatteryPercent = 60 });
        var sound = await shop.Stock(at, 3);
        var listing = (await On(all => all.OnSale()))[0].Listing;

        Assert.Equal(
            sound.Take(2).Select(unit => unit.Device),
            (await On(all => all.Free(listing, 70, 2))).Select(unit => unit.Device)
        );
        Assert.Equal(weak[0].Device, (await On(all => all.Free(listing, null, 9)))[0].Device);
    }

    [Fact]
    public async Task A_listing_is_known_when_it_is_sold_out_as_well()
    {
        var units = await shop.Stock(await shop.NewOperator(), 1);
        var listing = Assert.Single(await On(all => all.OnSale())).Listing;
        await shop.InStock(stock =>
            stock.Claim(units[0].Device, Guid.NewGuid(), shop.Clock.Now.AddDays(1), Sample.Buyer)
        );

        Assert.Empty(await On(all => all.OnSale()));
        Assert.Equal(
            (8, 0),
            (await On(all => all.Listing(listing))) is { } known ? (known.RamGb, known.Count) : default
        );
        Assert.Null(await On(all => all.Listing(ListingId.New())));
    }

    [Theory]
    [InlineData("30000", "Nîmes")]
    [InlineData("30 100", "Alès")]
    public void A_postcode_is_a_town(string typed, string town) =>
        Assert.Contains(town, Town.Find(typed)!.Name, StringComparison.Ordinal);

    [Theory]
    [InlineData("99999")]
    [InlineData("Nîmes")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_postcode_is_no_town(string? typed) => Assert.Null(Town.Find(typed));

    [Fact]
    public void Towns_are_as_far_as_the_crow_flies() =>
        Assert.InRange(Town.Find("30000")!.KilometresTo(43.30, 5.37), 90, 110);

    public void Dispose() => shop.Dispose();

    private async Task<T> On<T>(Func<ILots, Task<T>> ask)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<ILots>());
    }
}
