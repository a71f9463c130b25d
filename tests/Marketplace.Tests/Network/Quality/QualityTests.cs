using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Network.Quality;
using Marketplace.Ordering;
using Marketplace.Ordering.Contracts;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.Buying;
using Marketplace.Tests.Solidarity;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Network.Quality;

public sealed class QualityTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    [Theory]
    [InlineData(0, 0, "rien à compter")]
    [InlineData(1, 4, "moins de 5 en tout")]
    [InlineData(0, 40, "0 sur 40, soit 0 %")]
    [InlineData(4, 40, "moins de 5 sur 40")]
    [InlineData(34, 40, "34 sur 40, soit 85 %")]
    [InlineData(36, 40, "tout sauf moins de 5, sur 40")]
    [InlineData(40, 40, "40 sur 40, soit 100 %")]
    [InlineData(3, 5, "moins de 5 sur 5")]
    public void A_share_says_nothing_of_what_is_smaller_than_five(int count, int of, string said) =>
        Assert.Equal(said, QualitySheet.Share(count, of).Replace('\u00a0', ' '));

    [Fact]
    public async Task An_order_that_was_ready_in_time_counts_and_one_that_waits_too_long_does_not()
    {
        var workplace = await shop.NewOperator();
        await Ordered(workplace, placed: -20, ready: -16);
        await Ordered(workplace, placed: -20, ready: -10);
        await Ordered(workplace, placed: -20, ready: null);
        await Ordered(workplace, placed: -1, ready: null);
        await Ordered(workplace, placed: -400, ready: -399);

        var told = await Told(workplace);

        Assert.Equal((3, 1), (told.Due, told.OnTime));
    }

    [Fact]
    public async Task A_parcel_that_is_paid_before_is_due_from_its_payment()
    {
        var workplace = await shop.NewOperator();
        var order = await Ordered(workplace, placed: -20, ready: -9);
        await shop.InDb(db =>
            db.Orders.Where(one => one.Number == order)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.Means, PaymentMeans.BankTransfer))
        );
        Assert.Null((await Find(workplace))?.Due);

        await Change(order, paid: -12);

        Assert.Equal((1, 1), ((await Told(workplace)).Due, (await Told(workplace)).OnTime));
    }

    [Fact]
    public async Task Everybody_reads_the_figures_with_what_they_mean_and_the_network_beside_each_other()
    {
        var workplace = await shop.NewOperator();
        for (var n = 0; n < 6; n++)
            await Ordered(workplace, placed: -20, ready: -18);

        var page = await shop.Visit().Open($"/reseau/{workplace.Card.Slug}");
        var pole = await (await shop.SignIn(Role.Administrator)).Open("/pole");

        Assert.Contains("6 sur 6, soit 100 %", Spaced(page.Text), StringComparison.Ordinal);
        Assert.Contains("dans les 5 jours", page.Text, StringComparison.Ordinal);
        Assert.Contains("rien à compter", page.Text, StringComparison.Ordinal);
        Assert.Contains("6 sur 6, soit 100 %", Spaced(pole.Text), StringComparison.Ordinal);
        Assert.Contains("La qualité, sur douze mois", pole.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_few_orders_are_not_told()
    {
        var workplace = await shop.NewOperator();
        await Ordered(workplace, placed: -20, ready: -18);

        var page = await shop.Visit().Open($"/reseau/{workplace.Card.Slug}");

        Assert.Contains("moins de 5 en tout", page.Text, StringComparison.Ordinal);
    }

    private static string Spaced(string text) => text.Replace('\u00a0', ' ');

    private async Task<OperatorQuality> Told(Workplace at) => (await Find(at))!;

    private Task<OperatorQuality?> Find(Workplace at) =>
        shop.Do<ITellQuality, OperatorQuality?>(async tell =>
            (await tell.Quality(shop.Clock.Now.AddMonths(-12))).SingleOrDefault(one => one.Operator == at.Id)
        );

    /// <summary>An order to pay at the counter, so many days ago.</summary>
    private async Task<string> Ordered(Workplace at, int placed, int? ready)
    {
        var unit = await shop.NewUnit(at);
        var number = (await shop.Visit().Buy(unit)).Path["/commande/".Length..];
        await shop.InDb(db =>
            db.Orders.Where(one => one.Number == number)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.PlacedAt, shop.Clock.Now.AddDays(placed)))
        );
        if (ready is { } days)
            await Change(number, days);
        return number;
    }

    private Task Change(string number, int? ready = null, int? paid = null) =>
        shop.InDb(async db =>
        {
            var parts = db.Orders.Where(one => one.Number == number).SelectMany(one => one.Parts);
            if (ready is { } day)
                await parts.ExecuteUpdateAsync(set =>
                    set.SetProperty(part => part.ReadyAt, shop.Clock.Now.AddDays(day))
                );
            if (paid is { } then)
                await parts.ExecuteUpdateAsync(set =>
                    set.SetProperty(part => part.PaidAt, shop.Clock.Now.AddDays(then))
                );
        });
}
