using System.ComponentModel;
using Marketplace.Catalog.Stock;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Hybrid;

namespace Marketplace.Catalog.Home;

/// <summary>
/// The figures of the first page. Counting reads the whole stock: it is done once, and again when a listing changes,
/// however many visitors ask meanwhile.
/// </summary>
internal sealed class ShopFigures(Db db, HybridCache cache)
{
    // Another node may have sold something: its news reaches our own cache this much later at most.
    private static readonly HybridCacheEntryOptions Kept = new() { Expiration = TimeSpan.FromSeconds(30) };

    // Whoever counts first counts to the end, even if their visitor left: the others stand on their connection.
    public ValueTask<Counted> Now() =>
        cache.GetOrCreateAsync(
            "shop-figures",
            async stop => new Counted(
                await OnSale(stop),
                await db.Units.CountAsync(stop),
                await db.Units.CountAsync(unit => unit.State == UnitState.Sold, stop)
            ),
            Kept,
            [PublicPages.Listings],
            CancellationToken.None
        );

    private Task<List<OfKind>> OnSale(CancellationToken cancellation) =>
        db
            .Listings.Where(listing => listing.Units.Any(unit => unit.State == UnitState.Listed))
            .GroupBy(listing => new { listing.Usage, listing.Type })
            .Select(group => new OfKind(group.Key.Usage, group.Key.Type, group.Count()))
            .ToListAsync(cancellation);
}

/// <summary>Listings of one use class and kind of device that have something for sale.</summary>
internal sealed record OfKind(UsageClass Usage, DeviceType Type, int Count);

/// <param name="OnSale">What is for sale, by use and kind.</param>
/// <param name="Units">Units ever put on sale.</param>
/// <param name="Sold">Units that found somebody.</param>
[ImmutableObject(true)]
internal sealed record Counted(IReadOnlyList<OfKind> OnSale, int Units, int Sold);
