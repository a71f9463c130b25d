using Marketplace.Catalog.Cards;
using Marketplace.Catalog.Indexing;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Stock;
using Marketplace.Network.Contracts;
using Marketplace.Platform.Theming;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Catalog.Comparing;

/// <summary>A unit at the head of its column.</summary>
/// <param name="Without">The same comparison without it.</param>
internal sealed record Column(string Model, string Address, Photo? Photo, string Without);

/// <summary>One thing said of each unit, in the order of the columns.</summary>
internal sealed record Line(string Title, IReadOnlyList<string> Cells)
{
    /// <summary>Said with a word on the page: whoever does not see colours, or hears the table, must know too.</summary>
    public bool Differs => Cells.Distinct().Count() > 1;
}

/// <summary>Units side by side: what one does with them first, what they are made of after.</summary>
internal sealed class Comparison(IReadOnlyList<Compared> units, Selection selection, Sellers sellers)
{
    public IReadOnlyList<Column> Columns => [.. units.Select(Head)];

    public IReadOnlyList<Line> Lines =>
        [
            Of("Prix", one => one.Listing.Price.ToString()),
            Of("Pour quoi faire", one => GoodFor.Words(one.Listing.Usage, one.Listing.Type)),
            Of("Ce qu’il ne sait pas faire", one => Limits(one.Listing)),
            Of("État", one => GradeWords.Of(one.Listing.Grade)),
            Of("Marques", one => Marks(one.Unit)),
            Of("Batterie", one => Battery(one.Unit)),
            Of("Genre", one => ListingCards.Kind(one.Listing)),
            Of("Mémoire", one => ListingTitle.Memory(one.Listing.RamGb)),
            Of("Stockage", one => ListingTitle.Storage(one.Listing.StorageGb, one.Listing.StorageKind)),
            Of("Processeur", one => one.Listing.Cpu),
            Of("Vendu par", one => sellers.Name(one.Listing.Operator)),
            Of("À retirer", one => sellers.Places(one.Listing.Operator)),
            Of("Disponible", one => Availability(one.Unit)),
        ];

    private Line Of(string title, Func<Compared, string?> say) =>
        new(title, [.. units.Select(one => say(one) is { Length: > 0 } said ? said : "non indiqué")]);

    private Column Head(Compared one)
    {
        var model = ListingTitle.Name(one.Listing.Maker, one.Listing.Model);
        var photo = one.Unit.Photo is { } hash
            ? new Photo(PhotoAddress.Of(hash), $"{model}, cet ordinateur", 400, 300)
            : null;
        return new Column(
            model,
            $"/ordinateurs/{one.Listing.Slug}?unite={one.Unit.Tag}",
            photo,
            selection.Without(one.Unit.Tag).Address
        );
    }

    private static string Limits(Listing listing) =>
        string.Join(" ; ", GoodFor.Cannot(listing.Usage, listing.Type).Take(2));

    private static string Marks(StockUnit unit) =>
        UnitFacts.Read(unit.Facts).Defects is { Count: > 0 } defects
            ? string.Join(", ", defects.Select(seen => GradeWords.Of(seen.Defect)).Distinct())
            : "aucune marque";

    private static string Battery(StockUnit unit) =>
        unit.BatteryPercent is { } percent
            ? $"{percent}\u00a0% de sa capacité d’origine"
            : GradeWords.Of(UnitFacts.Read(unit.Facts).Battery);

    private static string Availability(StockUnit unit) =>
        unit.State switch
        {
            UnitState.Listed => "oui",
            UnitState.Held => "réservé par quelqu’un d’autre",
            _ => "non, il a trouvé quelqu’un",
        };
}

/// <summary>A unit and the listing that tells what it has in common with others.</summary>
internal sealed record Compared(StockUnit Unit, Listing Listing);

/// <summary>Who sells and where one fetches, by operator.</summary>
internal sealed class Sellers(IEnumerable<OperatorCard> operators, IEnumerable<PickUpPointCard> points)
{
    private readonly Dictionary<Platform.OperatorId, string> names = operators.ToDictionary(
        one => one.Id,
        one => one.Name
    );
    private readonly ILookup<Platform.OperatorId, string> cities = points.ToLookup(
        point => point.Operator,
        point => point.City
    );

    public string? Name(Platform.OperatorId id) => names.GetValueOrDefault(id);

    public string Places(Platform.OperatorId id) =>
        cities[id].Distinct().ToList() is { Count: > 0 } towns ? string.Join(", ", towns) : "à convenir";
}
