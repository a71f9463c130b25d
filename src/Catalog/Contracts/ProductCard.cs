using Marketplace.Platform.Theming;

namespace Marketplace.Catalog.Contracts;

/// <summary>A listing among others: use and price first, specification second.</summary>
public sealed record ProductCard
{
    /// <summary>The page of the listing: <c>/ordinateurs/{slug}</c>.</summary>
    public required string Address { get; init; }

    /// <summary>The model, as printed on the machine: « Dell Latitude 5400 ».</summary>
    public required string Model { get; init; }

    /// <summary>What it is good for: « Pour écrire, les démarches, la visio ».</summary>
    public required string GoodFor { get; init; }

    /// <summary>Kind and size: « Portable 14 pouces ».</summary>
    public required string Kind { get; init; }

    /// <summary>The specification in one line: « mémoire 8 Go · disque SSD 256 Go ».</summary>
    public required string Specification { get; init; }

    public required GradeBadge Grade { get; init; }

    public required PriceTag Price { get; init; }

    /// <summary>Where it can be fetched or how it is sent: « À retirer à Nîmes ou à Alès ».</summary>
    public required string Where { get; init; }

    /// <summary>Null shows the drawing that says that there is no photo.</summary>
    public Photo? Photo { get; init; }

    /// <summary>How many identical units there are, today.</summary>
    public int Units { get; init; } = 1;

    /// <summary>The tag of the unit that the card shows, the first one for sale.</summary>
    public string? Tag { get; init; }

    /// <summary>Puts this unit beside others; null where there is nothing to compare it with.</summary>
    public Link? Compare { get; init; }

    /// <summary>The first card of a page loads its photo at once, the others when they come in sight.</summary>
    public bool Eager { get; init; }

    public static ProductCard Example { get; } =
        new()
        {
            Address = "/ordinateurs/dell-latitude-5400-bon-etat",
            Model = "Dell Latitude 5400",
            GoodFor = "Pour écrire, les démarches, la visio",
            Kind = "Portable 14 pouces",
            Specification = "mémoire 8 Go · disque SSD 256 Go",
            Grade = GradeBadge.Example,
            Price = PriceTag.Example,
            Where = "À retirer à Nîmes ou à Alès",
            Photo = Photo.Example,
            Units = 3,
            Tag = "OS-7H2KQ4M1",
            Compare = new Link("Comparer", "/comparer?unite=OS-7H2KQ4M1"),
        };
}
