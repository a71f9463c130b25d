using System.Net;
using Marketplace.Bulk;
using Marketplace.Bulk.Quoting;
using Marketplace.Platform.Ledger;
using Marketplace.Tests.Catalog;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Bulk.Quoting;

/// <summary>Many want the same few units at once: the database decides, and nobody is promised what another has.</summary>
public sealed class ScarceStockTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    private const int People = 50;

    [Fact]
    public async Task Of_50_requests_at_once_no_two_keep_the_same_unit()
    {
        await shop.Stock(await shop.NewOperator(), 10);
        var crowd = new List<Visitor>();
        for (var n = 0; n < People; n++)
        {
            var visitor = shop.Visit();
            await visitor.AskLot(("Nombre", "3"), ("Partage", "tout"));
            crowd.Add(visitor);
        }

        var ends = await Task.WhenAll(
            crowd.Select((visitor, n) => visitor.KeepOffer("", $"achats-{n}@exemple.test", SiretOf(n)))
        );

        Assert.All(ends, end => Assert.True((int)end.Status < 500, $"{end.Status} {end.Text}"));
        var lines = await shop.InDb(db => db.LotQuotes.AsNoTracking().Whole().ToListAsync());
        var kept = lines.SelectMany(quote => quote.Now.Lines).Select(line => line.Device).ToList();
        Assert.Equal(kept.Count, kept.Distinct().Count());
        Assert.Equal(3, lines.Count);
        Assert.Equal(3, ends.Count(end => end.Path.StartsWith("/devis/L-", StringComparison.Ordinal)));
        Assert.True((await shop.InDb(db => ChainCheck.Run(db, null, default))).Ok);
    }

    /// <summary>Another establishment for each, whose number holds.</summary>
    private static string SiretOf(int n)
    {
        for (var check = 0; ; check++)
        {
            var digits = $"7328293201{n:000}{check}";
            var sum = digits
                .Reverse()
                .Select((digit, place) => (digit - '0') * (place % 2 + 1))
                .Sum(product => product > 9 ? product - 9 : product);
            if (sum % 10 == 0)
                return digits;
        }
    }
}
