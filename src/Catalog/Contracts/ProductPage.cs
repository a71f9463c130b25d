using Marketplace.Platform.Theming;

namespace Marketplace.Catalog.Contracts;

/// <summary>A listing and its units: photos, price and its reason, what it can do, its marks, its history, what if.</summary>
public sealed partial record ProductPage
{
    /// <summary>The model: « Dell Latitude 5400 ».</summary>
    public required string Model { get; init; }

    /// <summary>The listing's name in the address.</summary>
    public required string Slug { get; init; }

    /// <summary>Kind and size: « Portable 14 pouces ».</summary>
    public required string Kind { get; init; }

    /// <summary>What it is good for: « Pour écrire, les démarches, la visio ».</summary>
    public required string GoodFor { get; init; }

    /// <summary>
    /// The words earned by this unit: « reconditionné » only after every function was tested and the data cleared,
    /// « occasion testée » otherwise (décret 2022-190).
    /// </summary>
    public required string Claim { get; init; }

    public required IReadOnlyList<Photo> Photos { get; init; }

    public required GradeBadge Grade { get; init; }

    public required PriceTag Price { get; init; }

    /// <summary>The units for sale; the page shows the photos and the marks of the chosen one.</summary>
    public required IReadOnlyList<Unit> Units { get; init; }

    /// <summary>Where it can be fetched and how it is sent, as sentences.</summary>
    public required IReadOnlyList<string> Delivery { get; init; }

    public required IReadOnlyList<string> Can { get; init; }

    public required IReadOnlyList<string> Cannot { get; init; }

    /// <summary>The battery in words: « 82 % de sa capacité d’origine, … »; null where there is none to speak of.</summary>
    public string? Battery { get; init; }

    /// <summary>What was tried and works: « clavier, touche par touche ».</summary>
    public IReadOnlyList<string> Tested { get; init; } = [];

    /// <summary>The parts that changed since it was received, as sentences; null where its history is not shown.</summary>
    public IReadOnlyList<string>? Parts { get; init; }

    /// <summary>Until when the guarantee runs if it is taken today, in one sentence.</summary>
    public string? Clock { get; init; }

    public IReadOnlyList<Mark> Marks { get; init; } = [];

    public IReadOnlyList<Moment> History { get; init; } = [];

    /// <summary>The level reached by the wipe and what it means, in one sentence.</summary>
    public required string Wipe { get; init; }

    /// <summary>The length of the warranty and who answers: « 2 ans, par l’atelier qui vend ».</summary>
    public required string Warranty { get; init; }

    /// <summary>How a return goes, as sentences.</summary>
    public required IReadOnlyList<string> IfItFails { get; init; }

    public required Seller Seller { get; init; }

    public Emissions? Emissions { get; init; }

    /// <summary>The whole specification, each with its explanation in plain words.</summary>
    public IReadOnlyList<Detail> Details { get; init; } = [];

    /// <summary>The maker's address and safety information (regulation (EU) 2023/988); null shows nothing.</summary>
    public string? Safety { get; init; }

    /// <summary>Where the chosen unit's tag is posted, as <c>unite</c>, to put it in the basket.</summary>
    public string AddTo { get; init; } = "/panier";

    /// <summary>The chosen unit has its buyer for good; the page then says so.</summary>
    public bool IsSold { get; init; }

    /// <summary>Where to leave an address for the next one like it; null while it is for sale.</summary>
    public string? TellMe { get; init; }

    /// <summary>What resembles it; empty where nothing does.</summary>
    public IReadOnlyList<ProductCard> Similar { get; init; } = [];

    public Unit? Chosen => Units.FirstOrDefault(unit => unit.Chosen);
}

/// <summary>One computer of the listing: one tag, one serial number, one history.</summary>
/// <param name="Tag">Our number on its label: « OS-7H2KQ4M1 ».</param>
/// <param name="Words">What sets it apart: « une rayure sur le capot, batterie 82 % ».</param>
/// <param name="Address">The page of the listing with this unit chosen.</param>
/// <param name="Available">False where someone holds it at this moment; the page then says so.</param>
public sealed record Unit(string Tag, string Words, string Address, bool Chosen = false, bool Available = true);

/// <summary>A defect that one sees, and where.</summary>
/// <param name="Zone">« Capot », « écran », « clavier ».</param>
/// <param name="Photo">The number of the photo that shows it, from 1; null where none does.</param>
/// <param name="Number">Its number on the photo; null where the photo does not say where.</param>
public sealed record Mark(string Zone, string Text, int? Photo = null, int? Number = null);

/// <summary>A step of the unit's life whose proof can be opened.</summary>
/// <param name="When">The date as it is read: « mardi 24 novembre ».</param>
/// <param name="Proof">The address of the proof; null where it is private.</param>
public sealed record Moment(string When, string Title, string Text, string? Proof = null);

/// <summary>Who sells (DSA art. 30, C. conso. L.111-7): name, quality, address, number.</summary>
public sealed record Seller(string Name, string Quality, string Address, string Siret);

/// <summary>
/// Greenhouse gas avoided over the next three years, in kg of CO2 equivalent, as an interval with its method and its source
/// (directive (EU) 2024/825: no figure without them).
/// </summary>
public sealed record Emissions(int Low, int Central, int High, string Source);

/// <summary>A characteristic, its value, and what it means to someone who does not read specifications.</summary>
public sealed record Detail(string Name, string Value, string? Means = null);
