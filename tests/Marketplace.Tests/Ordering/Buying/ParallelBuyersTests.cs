using System.Net;
using Marketplace.Platform.Ledger;

namespace Marketplace.Tests.Ordering.Buying;

public sealed class ParallelBuyersTests(KestrelShop shop) : IClassFixture<KestrelShop>
{
    private const int Buyers = 200;

    [Fact]
    public async Task Of_200_who_want_one_unit_at_once_one_gets_it_and_199_are_told_kindly()
    {
        var unit = await shop.NewUnit();
        var crowd = await Crowd.With(unit.Tag, Enumerable.Range(0, Buyers).Select(_ => shop.VisitOverTheWire()));

        var ends = await Task.WhenAll(crowd.Select(Crowd.BuyToTheEnd));

        Assert.Equal(1, ends.Count(end => end.Path.StartsWith("/commande/R-", StringComparison.Ordinal)));
        Assert.Equal(Buyers - 1, ends.Count(end => end.Status is HttpStatusCode.Conflict));
        Assert.All(
            ends.Where(end => end.Status is HttpStatusCode.Conflict),
            end => Assert.Contains("Quelqu’un a été plus rapide", end.Text, StringComparison.Ordinal)
        );
        Assert.Single(await shop.OrdersOf(unit));
        Assert.Single(await shop.Chain(unit), entry => entry == "Reserved");
        Assert.True((await shop.InDb(db => ChainCheck.Run(db, null, default))).Ok);
    }
}

/// <summary>People who all want the same unit.</summary>
internal static class Crowd
{
    /// <summary>Everybody has the unit in the basket and looks at the first form.</summary>
    public static async Task<IReadOnlyList<Visitor>> With(
        Marketplace.Workshop.Contracts.Tag unit,
        IEnumerable<Visitor> people
    )
    {
        var crowd = people.ToList();
        foreach (var some in crowd.Chunk(25))
            await Task.WhenAll(some.Select(visitor => Prepare(visitor, unit)));
        return crowd;
    }

    /// <summary>The page that a buyer ends on: the order, or the refusal.</summary>
    public static async Task<Sight> BuyToTheEnd(Visitor visitor)
    {
        var second = await visitor.Submit(("Nom", "Camille"), ("Telephone", "06 12 34 56 78"));
        if (second.Status is not HttpStatusCode.OK)
            return second;
        var recap = await visitor.Choose();
        return recap.Status is HttpStatusCode.OK ? await visitor.Press(Purchases.OrderButton) : recap;
    }

    private static async Task Prepare(Visitor visitor, Marketplace.Workshop.Contracts.Tag unit)
    {
        await visitor.Put(unit);
        Assert.Contains("Étape 1 sur 3", (await visitor.Open("/commande")).Text, StringComparison.Ordinal);
    }
}
