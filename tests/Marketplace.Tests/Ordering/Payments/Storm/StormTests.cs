using Marketplace.Tests.Ordering.Buying;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Tests.Ordering.Payments.Storm;

/// <summary>
/// 200 buyers want 50 units at three workshops while the power fails, Stripe is away, its messages come twice, late and
/// in disorder, holds run out and orders are cancelled. Whatever the order of things, three sentences hold: a unit is
/// sold once at most, every euro is accounted for, and nothing is kept for nobody.
/// </summary>
public sealed class StormTests
{
    private const int Buyers = 200;
    private const int Units = 50;
    private const int Waves = 5;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Whatever_happens_each_unit_is_sold_once_and_each_euro_is_accounted_for(int seed)
    {
        await using var shop = new StormShop(seed);
        var chance = new Random(seed);
        Workplace[] workplaces = [await shop.NewOperator(), await shop.NewOperator(), await shop.NewOperator()];
        var desks = workplaces.Select(at => new StormDesk(shop, at, chance)).ToList();
        var units = await Stock(shop, workplaces);
        var buyers = Enumerable
            .Range(0, Buyers)
            .Select(n => new StormBuyer(shop, Wanted(units, chance), new Random((seed * 1000) + n)))
            .ToList();

        shop.Power.OneIn = 25;
        foreach (var wave in buyers.Chunk(Buyers / Waves))
        {
            await Task.WhenAll(wave.Select(buyer => buyer.Buy()));
            await shop.Beside();
            foreach (var desk in desks)
                await desk.Work();
            DecideDebits(shop, chance);
            shop.Clock.PutForward(TimeSpan.FromMinutes(chance.Next(10, 40)));
            shop.Stripe.People.CloseOldPages();
            await shop.Beside();
        }
        foreach (var session in shop.Stripe.People.UnderWay())
            shop.Stripe.People.DebitArrives(session);
        await shop.Calm();

        var accounts = new StormAccounts(shop, shop.Stripe.Books);
        await accounts.Check();
        Assert.InRange(accounts.Orders.Count, Units / 2, Buyers);
        Assert.True(shop.Power is { Before: > 5, After: > 5 });
        var failures = buyers.Sum(buyer =>
            buyer.Seen.Count(page => (int)page.Status >= 500 && (int)page.Status != 503)
        );
        Assert.InRange(failures, 0, shop.Power.Before + shop.Power.After);
    }

    private static async Task<List<PermittedUnit>> Stock(StormShop shop, Workplace[] workplaces)
    {
        var units = new List<PermittedUnit>();
        for (var n = 0; n < Units; n++)
            units.Add(await shop.NewUnit(workplaces[n % workplaces.Length], 90 + (n % 4 * 20)));
        return units;
    }

    /// <summary>Some units are wanted by many; one buyer in five wants two, which may be of two workshops.</summary>
    private static PermittedUnit[] Wanted(List<PermittedUnit> units, Random chance) =>
        [
            .. Enumerable
                .Range(0, chance.Next(5) == 0 ? 2 : 1)
                .Select(_ => units[(int)(Units * Math.Pow(chance.NextDouble(), 2))]),
        ];

    /// <summary>Some days later the banks decide about what is under way.</summary>
    private static void DecideDebits(StormShop shop, Random chance)
    {
        foreach (var session in shop.Stripe.People.UnderWay().Where(_ => chance.Next(2) == 0))
            if (chance.Next(3) == 0)
                shop.Stripe.People.DebitFails(session);
            else
                shop.Stripe.People.DebitArrives(session);
    }
}
