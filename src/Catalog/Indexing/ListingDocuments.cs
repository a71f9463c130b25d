using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Search;
using Marketplace.Catalog.Stock;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Indexing;

/// <summary>The listings that have something for sale, as the search engine knows them.</summary>
internal sealed class ListingDocuments(Db db, INetwork network)
{
    /// <summary>All of them, one after the other, for a rebuild.</summary>
    public async IAsyncEnumerable<ListingDocument> All(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        var map = await Map(cancellation);
        await foreach (var row in Rows(db.Listings).AsAsyncEnumerable().WithCancellation(cancellation))
            yield return Document(row, map);
    }

    /// <summary>One of them, or null where nothing of it is for sale.</summary>
    public async Task<ListingDocument?> Of(ListingId id, CancellationToken cancellation)
    {
        var row = await Rows(db.Listings.Where(listing => listing.Id == id)).SingleOrDefaultAsync(cancellation);
        return row is null ? null : Document(row, await Map(cancellation));
    }

    private static IQueryable<Row> Rows(IQueryable<Listing> listings) =>
        from listing in listings.AsNoTracking()
        let forSale = listing.Units.Where(unit => unit.State == UnitState.Listed)
        where forSale.Any()
        select new Row(
            listing,
            forSale.Count(),
            forSale.Min(unit => unit.BatteryPercent),
            listing.Likeness == null ? forSale.Select(unit => unit.Facts).FirstOrDefault() : null
        );

    private static ListingDocument Document(Row row, NetworkMap map) =>
        new()
        {
            Id = row.Listing.Id,
            Slug = row.Listing.Slug,
            Title = ListingTitle.Name(row.Listing.Maker, row.Listing.Model),
            Maker = row.Listing.Maker,
            Model = row.Listing.Model,
            Type = row.Listing.Type,
            Usages = GoodFor.Usages(row.Listing.Usage, row.Listing.Type),
            Grade = row.Listing.Grade.ToString(),
            Price = row.Listing.Price,
            RamMb = row.Listing.RamGb * 1024,
            StorageGb = row.Listing.StorageGb ?? 0,
            StorageKind = row.Listing.StorageKind ?? "",
            ScreenInches = (decimal?)row.Listing.ScreenInches,
            Cpu = row.Listing.Cpu ?? "",
            BatteryPercent = row.Battery,
            Operator = map.Operators.GetValueOrDefault(row.Listing.Operator) ?? new Named("", ""),
            PickUpPoints = [.. map.Points[row.Listing.Operator]],
            Defects = row.Facts is null ? [] : Defects(UnitFacts.Read(row.Facts)),
            ForWhom = ForWhom(row.Listing),
            UnitsAvailable = row.Units,
            ListedAt = row.Listing.ListedAt,
        };

    private static string[] ForWhom(Listing listing) =>
        (listing.Origin is Origin.PublicGift, listing.Solidarity is not null) switch
        {
            (true, true) => ["solidaire", "reserve"],
            (true, false) => ["reserve"],
            (false, true) => ["tous", "solidaire"],
            (false, false) => ["tous"],
        };

    private static Named[] Defects(UnitFacts facts) =>
        [
            .. facts
                .Defects.Where(seen => seen.Defect.Severity >= DefectSeverity.S2)
                .Select(seen => GradeWords.Of(seen.Defect.Zone))
                .Distinct()
                .Select(zone => new Named(ListingSlug.Plain(zone), char.ToUpperInvariant(zone[0]) + zone[1..])),
        ];

    private async Task<NetworkMap> Map(CancellationToken cancellation) =>
        new(
            (await network.Operators(cancellation)).ToDictionary(one => one.Id, one => new Named(one.Slug, one.Name)),
            (await network.PickUpPoints(cancellation)).ToLookup(
                point => point.Operator,
                point => new Named(point.Slug, point.Name)
            )
        );

    private sealed record Row(Listing Listing, int Units, int? Battery, string? Facts);

    private sealed record NetworkMap(
        IReadOnlyDictionary<OperatorId, Named> Operators,
        ILookup<OperatorId, Named> Points
    );
}
