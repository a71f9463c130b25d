using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Solidarity;
using Marketplace.Catalog.Stock;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Catalog.Listings;

/// <summary>
/// A group of interchangeable units of one operator at one price. What it says is copied from what the permit proves,
/// at the time of listing: a page never has to ask the workshop.
/// </summary>
internal sealed class Listing : Aggregate
{
    /// <summary>Beyond it, a price is a slip of the keyboard (ours).</summary>
    public static readonly Money Dearest = Money.Euros(10_000);

    public const int LongestSlug = 100;

    private readonly List<AskedPrice> prices = [];

    private Listing() { }

    public ListingId Id { get; private init; }
    public required string Slug { get; init; }
    public required OperatorId Operator { get; init; }

    /// <summary>The same for interchangeable units; null for a unit that is sold alone. See <see cref="Listings.Likeness"/>.</summary>
    public string? Likeness { get; private init; }
    public required DeviceType Type { get; init; }
    public required string Maker { get; init; }
    public required string Model { get; init; }
    public string? Cpu { get; private init; }
    public int RamGb { get; private init; }
    public int? StorageGb { get; private init; }
    public string? StorageKind { get; private init; }
    public double? ScreenInches { get; private init; }
    public GradeLetter Grade { get; private init; }
    public FunctionClass Function { get; private init; }
    public UsageClass Usage { get; private init; }
    public Origin Origin { get; private init; }
    public DateTime ListedAt { get; private init; }

    /// <summary>What is asked today, VAT included.</summary>
    public Money Price { get; private set; }
    public DateTime PriceSince { get; private set; }

    /// <summary>What is struck through for thirty days after a reduction; see <see cref="Reduction"/>.</summary>
    public Money? LowestBefore { get; private set; }

    /// <summary>What its lead asks of those who are entitled to the solidarity price; null: the rule of the operator.</summary>
    public Money? OwnSolidarity { get; private set; }

    /// <summary>What the operator's rule makes of the price; null where there is no rule.</summary>
    public Money? RuleSolidarity { get; private set; }

    public Money? Solidarity => OwnSolidarity ?? RuleSolidarity;

    public IReadOnlyList<AskedPrice> Prices => prices;

    public ICollection<StockUnit> Units { get; } = [];

    public static Listing Open(PermittedUnit unit, string? text, Money price, Trace trace)
    {
        var id = ListingId.New();
        var listing = new Listing
        {
            Id = id,
            Slug = ListingSlug.Of(unit, id),
            Operator = unit.Operator,
            Likeness = Listings.Likeness.Of(unit, text),
            Type = unit.Type,
            Maker = unit.Manufacturer,
            Model = unit.Model,
            Cpu = unit.Cpu,
            RamGb = unit.RamGb,
            StorageGb = unit.StorageGb,
            StorageKind = unit.StorageKind,
            ScreenInches = unit.ScreenInches,
            Grade = unit.Grade,
            Function = unit.Function,
            Usage = unit.Usage,
            Origin = unit.Origin,
            ListedAt = trace.OccurredAt,
        };
        listing.Ask(price, trace);
        return listing;
    }

    /// <summary>Asks another price of all its units. The prices asked before must be loaded.</summary>
    /// <param name="caps">The ceilings of its units.</param>
    public void AskAnotherPrice(Money price, IEnumerable<Money?> caps, Trace trace)
    {
        foreach (var cap in caps)
            CheckPrice(price, cap);
        if (price == Price)
            return;
        LowestBefore = Reduction.LowestBefore(prices, price, trace.OccurredAt);
        Ask(price, trace);
        Raise(new ListingChanged(Id));
    }

    /// <summary>Asks a price of its own of those who are entitled to it.</summary>
    /// <param name="price">Null: the rule of the operator holds again.</param>
    public void AskSolidarity(Money? price)
    {
        Refuse.If(
            price is { } asked && (asked <= Money.Zero || asked >= Price),
            new Reason("solidarity-price-invalid", "Le tarif solidaire doit être plus bas que le prix public.")
        );
        if (price == OwnSolidarity)
            return;
        OwnSolidarity = price;
        Raise(new ListingChanged(Id));
    }

    /// <summary>The operator's rule, or the price, changed. A price of its own that is no longer lower is given up.</summary>
    public void FollowRule(int percent)
    {
        var before = Solidarity;
        RuleSolidarity = SolidarityRule.Of(Price, percent);
        if (OwnSolidarity >= Price)
            OwnSolidarity = null;
        if (Solidarity != before)
            Raise(new ListingChanged(Id));
    }

    /// <exception cref="Refusal">Nobody can pay it, or the origin of the unit forbids it.</exception>
    public static void CheckPrice(Money price, Money? cap)
    {
        Refuse.If(
            price <= Money.Zero || price > Dearest,
            new Reason("price-invalid", $"Écrivez un prix entre 0,01\u00a0€ et {Dearest}.")
        );
        Refuse.If(
            price > cap,
            new Reason(
                "price-over-cap",
                $"L’appareil vient du don d’un organisme public : son prix ne peut pas dépasser {cap}. Baissez le prix."
            )
        );
    }

    private void Ask(Money price, Trace trace)
    {
        (Price, PriceSince) = (price, trace.OccurredAt);
        prices.Add(
            new AskedPrice
            {
                Listing = Id,
                Amount = price,
                From = trace.OccurredAt,
                By = trace.By.Person,
            }
        );
    }
}
