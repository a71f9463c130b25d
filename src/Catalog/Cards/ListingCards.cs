using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Indexing;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Nearby;
using Marketplace.Catalog.Stock;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Hybrid;

namespace Marketplace.Catalog.Cards;

/// <summary>Listings as cards. The engine says which and in what order; the database says what is still for sale, in one query.</summary>
internal sealed class ListingCards(Db db, HybridCache cache, INetwork network, TimeProvider clock)
{
    /// <summary>The cards of these listings, in this order; a listing that has nothing left for sale is left out.</summary>
    public async Task<IReadOnlyList<ProductCard>> Of(
        IReadOnlyList<ListingId> ids,
        Kilometres? near = null,
        CancellationToken cancellation = default
    )
    {
        if (ids.Count == 0)
            return [];
        var read = await cache.Public(Key(ids), async stop => new Shelf(await InOrder(ids, stop)));
        return await Cards(read.Rows, near, cancellation);
    }

    private static string Key(IReadOnlyList<ListingId> ids) =>
        "cards:" + Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes<Guid>([.. ids.Select(id => id.Value)])));

    private async Task<IReadOnlyList<Row>> InOrder(IReadOnlyList<ListingId> ids, CancellationToken cancellation)
    {
        var rows = await Rows(db.Listings.Where(listing => ids.Contains(listing.Id))).ToListAsync(cancellation);
        var order = ids.Select((id, at) => (id, at)).ToDictionary(one => one.id, one => one.at);
        return [.. rows.OrderBy(row => order[row.Listing.Id])];
    }

    /// <summary>A few that resemble a listing: the same kind of device, the nearest in price.</summary>
    public async Task<IReadOnlyList<ProductCard>> Like(Listing listing, CancellationToken cancellation)
    {
        var read = await cache.Public($"like:{listing.Id.Value:N}", async stop => new Shelf(await Near(listing, stop)));
        return await Cards(read.Rows, null, cancellation);
    }

    private async Task<IReadOnlyList<Row>> Near(Listing listing, CancellationToken cancellation)
    {
        var (id, type, price) = (listing.Id, listing.Type, listing.Price);
        var near = db
            .Listings.Where(other => other.Type == type && other.Id != id && other.Price <= price)
            .OrderByDescending(other => other.Price)
            .ThenBy(other => other.Id);
        return await Rows(near).Take(3).ToListAsync(cancellation);
    }

    /// <summary>Why it costs what it costs, with the reduction that the law lets us show.</summary>
    public static PriceTag Tag(Listing listing, string workshop, DateTime now) =>
        new(listing.Price, Reason(listing.Origin, workshop))
        {
            LowestBefore = now - listing.PriceSince <= Reduction.Window ? listing.LowestBefore : null,
            Solidarity = listing.Solidarity,
            Reserved = listing.Origin is Origin.PublicGift,
        };

    public static GradeBadge Badge(Listing listing, string line) =>
        new(listing.Grade.ToString(), GradeWords.Name(listing.Grade), GradeWords.Definition(listing.Grade), line);

    public static string Kind(Listing listing) =>
        listing.ScreenInches is { } inches && listing.Type is not DeviceType.Desktop
            ? string.Create(ListingTitle.French, $"{GradeWords.Of(listing.Type)} {inches:0.#} pouces")
            : GradeWords.Of(listing.Type);

    private static IQueryable<Row> Rows(IQueryable<Listing> listings) =>
        from listing in listings.AsNoTracking()
        let forSale = listing.Units.Where(unit => unit.State == UnitState.Listed)
        where forSale.Any()
        select new Row(
            listing,
            forSale.Count(),
            forSale.OrderBy(unit => unit.ListedAt).Select(unit => unit.Photo).FirstOrDefault(),
            forSale.OrderBy(unit => unit.ListedAt).Select(unit => unit.GradeLine).FirstOrDefault(),
            forSale.OrderBy(unit => unit.ListedAt).Select(unit => (Tag?)unit.Tag).FirstOrDefault()
        );

    private async Task<IReadOnlyList<ProductCard>> Cards(
        IEnumerable<Row> rows,
        Kilometres? near,
        CancellationToken cancellation
    )
    {
        var workshops = (await network.Operators(cancellation)).ToDictionary(one => one.Id, one => one.Name);
        var points = (await network.PickUpPoints(cancellation)).ToLookup(point => point.Operator);
        var now = clock.GetUtcNow().UtcDateTime;
        return
        [
            .. rows.Select(row =>
                Card(row, workshops.GetValueOrDefault(row.Listing.Operator, ""), now) with
                {
                    Where = Where([.. points[row.Listing.Operator]], near),
                }
            ),
        ];
    }

    private static ProductCard Card(Row row, string workshop, DateTime now)
    {
        var listing = row.Listing;
        var name = ListingTitle.Name(listing.Maker, listing.Model);
        return new ProductCard
        {
            Address = $"/ordinateurs/{listing.Slug}",
            Model = name,
            GoodFor = GoodFor.Words(listing.Usage, listing.Type),
            Kind = Kind(listing),
            Specification = Specification(listing),
            Grade = Badge(listing, row.GradeLine ?? ""),
            Price = Tag(listing, workshop, now),
            Where = "",
            Tag = row.Tag?.ToString(),
            Photo = row.Photo is { } hash
                ? new Photo(PhotoAddress.Of(hash), $"{name}, cet ordinateur", 400, 300)
                : null,
            Units = row.Units,
        };
    }

    private static string Specification(Listing listing) =>
        string.Join(
            " · ",
            new[]
            {
                ListingTitle.Memory(listing.RamGb) is { } memory ? $"mémoire {memory}" : null,
                ListingTitle.Storage(listing.StorageGb, listing.StorageKind) is { } storage ? storage : null,
            }.Where(part => part is not null)
        );

    private static string Reason(Origin origin, string workshop) =>
        origin is Origin.PublicGift
            ? $"Don d’un organisme public, prix plafonné par la loi. Remis en état par {workshop}."
            : $"Don remis en état et testé par {workshop}.";

    private static string Where(IReadOnlyList<PickUpPointCard> points, Kilometres? near)
    {
        if (points.Count == 0)
            return "Retrait à convenir";
        if (near is not null && points.MinBy(point => near.To(point.Slug)) is { } nearest)
            return $"À retirer à {nearest.City}, {Kilometres.Words(near.To(nearest.Slug))}";
        return $"À retirer à {string.Join(" ou à ", points.Select(point => point.City).Distinct())}";
    }

    [ImmutableObject(true)]
    private sealed record Shelf(IReadOnlyList<Row> Rows);

    private sealed record Row(Listing Listing, int Units, string? Photo, string? GradeLine, Tag? Tag);
}
