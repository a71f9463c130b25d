using Marketplace.Catalog.Cards;
using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Indexing;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Search;
using Marketplace.Catalog.Stock;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Catalog.Product;

/// <summary>The page of a listing with one unit chosen, from what was stored at the time of listing.</summary>
internal sealed class ProductView(
    Listing listing,
    OperatorCard seller,
    IReadOnlyList<PickUpPointCard> points,
    DateTime now
)
{
    // What the order's own page promises: see OrderWords of the orders.
    private const int DaysToPrepare = 3;

    private readonly string model = ListingTitle.Name(listing.Maker, listing.Model);

    public ProductPage Of(StockUnit chosen, IEnumerable<StockUnit> units)
    {
        var facts = UnitFacts.Read(chosen.Facts);
        return new ProductPage
        {
            Model = model,
            Slug = listing.Slug,
            Kind = ListingCards.Kind(listing),
            GoodFor = GoodFor.Words(listing.Usage, listing.Type),
            Claim = facts.Words,
            Photos = [.. facts.Photos.Select(photo => Picture(photo, facts))],
            Grade = ListingCards.Badge(listing, chosen.GradeLine),
            Price = ListingCards.Tag(listing, seller.Name, now) with { Cap = chosen.PriceCap, Split = Split() },
            Units = [.. units.Select(unit => Line(unit, unit == chosen))],
            IsSold = chosen.State is UnitState.Sold,
            TellMe = chosen.State is UnitState.Listed ? null : TellMe(),
            Delivery = [.. Delivery()],
            Can = GoodFor.Can(listing.Usage, listing.Type),
            Cannot = GoodFor.Cannot(listing.Usage, listing.Type),
            Battery = ProductDetails.Battery(facts, chosen),
            Tested = facts.Tested ?? [],
            Marks = [.. facts.Defects.Select((seen, at) => Mark(seen, at + 1, facts.Photos))],
            Wipe = WipeWords.Of(facts.WipeLevel),
            Warranty = $"24 mois, par {seller.Name}",
            Clock = chosen.State is UnitState.Sold ? null : Guarantee.Clock(now),
            IfItFails = Guarantee.Sentences,
            Seller = new Seller(seller.Name, seller.Kind, seller.Address, seller.Siret ?? "non attribué"),
            Safety = MakerContacts.Of(listing.Maker, listing.Model, seller.Name),
            Emissions = AvoidedEmissions.Of(listing.Type) is { } avoided
                ? new Emissions(avoided.Low, avoided.Central, avoided.High, avoided.Source)
                : null,
            Details = [.. ProductDetails.Of(listing, facts, chosen)],
        };
    }

    private string TellMe() =>
        "/alerte"
        + new SearchQuery { Words = model }
            .With(Facets.Type.Parameter, Facets.Of(listing.Type).Slug)
            .ToQueryString();

    private Contracts.Unit Line(StockUnit unit, bool chosen) =>
        new(
            unit.Tag.ToString(),
            Words(unit),
            $"/ordinateurs/{listing.Slug}?unite={unit.Tag}",
            chosen,
            unit.State is UnitState.Listed
        );

    private static string Words(StockUnit unit)
    {
        var battery = unit.BatteryPercent is { } percent ? $"batterie {percent}\u00a0%" : null;
        var seen = UnitFacts.Read(unit.Facts).Defects is [var first, ..]
            ? GradeWords.Of(first.Defect)
            : "aucune marque";
        return string.Join(", ", new[] { seen, battery }.Where(part => part is not null));
    }

    private Photo Picture(UnitPhoto photo, UnitFacts facts) =>
        PhotoAddress.Photo(photo, model) with
        {
            Marks =
            [
                .. facts
                    .Defects.Select((seen, at) => (seen, Number: at + 1))
                    .Where(one => IsOn(one.seen, photo) && HasPlace(one.seen))
                    .Select(one => new PhotoMark(one.Number, one.seen.LeftPercent!.Value, one.seen.TopPercent!.Value)),
            ],
        };

    private static bool IsOn(UnitDefect seen, UnitPhoto photo) =>
        seen.Photo == photo.Large || seen.Photo == photo.Medium;

    private static bool HasPlace(UnitDefect seen) => seen is { LeftPercent: not null, TopPercent: not null };

    private static Mark Mark(UnitDefect seen, int number, IReadOnlyList<UnitPhoto> photos)
    {
        var zone = GradeWords.Of(seen.Defect.Zone);
        var at = photos.ToList().FindIndex(photo => IsOn(seen, photo));
        return new Mark(
            char.ToUpperInvariant(zone[0]) + zone[1..],
            seen.Defect.Note is { Length: > 0 } note
                ? $"{GradeWords.Note(note)} ({GradeWords.Of(seen.Defect.Severity)})."
                : $"Un défaut {GradeWords.Of(seen.Defect.Severity)}.",
            at >= 0 ? at + 1 : null,
            at >= 0 && HasPlace(seen) ? number : null
        );
    }

    // Nobody else takes a share: the site lives from its programme, not from its sellers.
    private IReadOnlyList<PriceShare> Split() =>
        [new($"À {seller.Name}, qui l’a remis en état", listing.Price), new("Commission du site", Money.Zero)];

    private IEnumerable<string> Delivery()
    {
        var ready = $"Retrait gratuit, en général dès le {WorkingDays.After(now, DaysToPrepare).LongDay}";
        return points.Count == 0
            ? [$"{ready}. Lieu à convenir avec {seller.Name}, {seller.Phone}."]
            : points.Select(point =>
                $"{ready} : {point.Name}, {point.Street}, {point.PostCode} {point.City} ({point.OpeningHours})."
            );
    }
}
