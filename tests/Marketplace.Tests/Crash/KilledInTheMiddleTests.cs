using System.Net;
using Marketplace.Platform.Ledger;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.Buying;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Tests.Crash;

/// <summary>200 buyers want one unit, and the process dies while they are at it.</summary>
public sealed class KilledInTheMiddleTests : IDisposable
{
    private const int Buyers = 200;

    private readonly Store store = Store.OnThisEngine();

    [Fact]
    public async Task Who_comes_back_after_the_crash_finds_one_unit_for_one_buyer()
    {
        var unit = await PutOnSale();
        var crowd = await CrashOn(unit.Tag);

        await using (var again = await ChildProcess.Start(store))
        {
            var ends = await Task.WhenAll(crowd.Select(visitor => ComeBack(visitor, again)));

            Assert.All(ends, end => Assert.True((int)end.Status < 500, end.Text));
            Assert.InRange(ends.Count(end => end.Path.StartsWith("/commande/R-", StringComparison.Ordinal)), 0, 1);
        }

        await using var after = new StoredShop(store);
        Assert.Single(await after.OrdersOf(unit));
        Assert.True((await after.InDb(db => ChainCheck.Run(db, null, default))).Ok);
    }

    [Fact]
    public async Task Where_nobody_comes_back_the_unit_is_ordered_or_for_sale_again_after_the_hold()
    {
        var unit = await PutOnSale();
        await CrashOn(unit.Tag);

        await using var after = new StoredShop(store);
        after.Clock.PutForward(TimeSpan.FromMinutes(36));
        var seen = Assert.Single(await after.InStock(stock => stock.Units([unit.Device])));
        var orders = await after.OrdersOf(unit);

        Assert.Equal(seen.Available ? 0 : 1, orders.Count);
        Assert.True((await after.InDb(db => ChainCheck.Run(db, null, default))).Ok);
    }

    public void Dispose() => store.Dispose();

    private async Task<PermittedUnit> PutOnSale()
    {
        await using var before = new StoredShop(store);
        return await before.NewUnit();
    }

    /// <summary>Lets everybody buy at once, and kills the process as soon as the first has an answer.</summary>
    private async Task<IReadOnlyList<Visitor>> CrashOn(Tag unit)
    {
        await using var child = await ChildProcess.Start(store);
        var crowd = await Crowd.With(unit, Enumerable.Range(0, Buyers).Select(_ => child.Visit()));
        var buying = crowd.Select(BuyUntilTheCrash).ToList();
        await Task.WhenAny(buying);
        await child.Kill();
        Assert.Contains(false, await Task.WhenAll(buying));
        return crowd;
    }

    /// <summary>False: the process died before it answered.</summary>
    private static async Task<bool> BuyUntilTheCrash(Visitor visitor)
    {
        try
        {
            return (await Crowd.BuyToTheEnd(visitor)).Status is not 0;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>The same browser, with the same cookies, once the shop answers again.</summary>
    private static async Task<Sight> ComeBack(Visitor visitor, ChildProcess again)
    {
        var first = await visitor.Open(new Uri(again.Address, "/commande?etape=1").ToString());
        return first.Path == "/commande" && first.Status is HttpStatusCode.OK
            ? await Crowd.BuyToTheEnd(visitor)
            : first;
    }
}
