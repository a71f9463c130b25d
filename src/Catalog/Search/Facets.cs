using Marketplace.Workshop.Contracts;

namespace Marketplace.Catalog.Search;

/// <summary>Every facet, in the order of the page and of a canonical address.</summary>
internal static class Facets
{
    private static readonly Named[] Usages =
    [
        new("demarches", "Les démarches, écrire, internet"),
        new("cours", "Les cours et les devoirs"),
        new("visio", "La visio"),
        new("creer", "Créer : photo, musique, vidéo"),
    ];

    // In the order of DeviceType.
    private static readonly Named[] Types =
    [
        new("portable", "Ordinateur portable"),
        new("fixe", "Ordinateur fixe"),
        new("tout-en-un", "Tout-en-un"),
        new("tablette", "Tablette"),
        new("telephone", "Téléphone"),
        new("ecran", "Écran"),
        new("imprimante", "Imprimante"),
        new("multifonction", "Imprimante multifonction"),
    ];

    private static readonly Named[] Grades =
    [
        new("A", "A : très peu de traces"),
        new("B", "B : traces visibles"),
        new("C", "C : traces marquées"),
    ];

    private static readonly Named[] Buyers =
    [
        new("tous", "En vente à tout le monde"),
        new("solidaire", "Avec un prix pour le tarif solidaire"),
        new("reserve", "Réservé à ceux qui ont le tarif solidaire"),
    ];

    /// <summary>The box of the listings that have nothing to forgive.</summary>
    public static readonly Named NoDefect = new("aucun", "Aucun défaut");

    public static readonly ChoiceFacet Usage = new("usage", "Pour quoi faire", of => Choices(of.Usages, Usages))
    {
        Known = Usages,
        Closed = true,
    };

    public static readonly ChoiceFacet Type = new("type", "Type", of => [Of(of.Type)]) { Known = Types, Closed = true };

    public static readonly ChoiceFacet Grade = new("grade", "État", of => Choices([of.Grade], Grades))
    {
        Known = Grades,
        Closed = true,
    };

    public static readonly BoundFacet MaxPrice = new("prix-max", "Budget", of => of.PriceEuros)
    {
        AtMost = true,
        Steps = [400, 300, 250, 200, 150, 100],
        Sentence = "{0}\u00a0€ au plus",
    };

    public static readonly BoundFacet MinRam = new("ram-min", "Mémoire", of => of.RamGb)
    {
        Steps = [4, 8, 16, 32],
        Sentence = "{0}\u00a0Go de mémoire ou plus",
    };

    // Drives are sold as 120, 125 or 128: the steps are the smallest of each class, so that no near twin is missed.
    public static readonly BoundFacet MinStorage = new("stockage-min", "Stockage", of => of.StorageGb)
    {
        Steps = [120, 240, 480, 960],
        Sentence = "{0}\u00a0Go de stockage ou plus",
    };

    public static readonly ChoiceFacet Operator = new("operateur", "Atelier", of => [of.Operator]);

    public static readonly ChoiceFacet PickUp = new("retrait", "Point de retrait", of => of.PickUpPoints);

    public static readonly BoundFacet MinScreen = new("ecran-min", "Écran", of => (int?)of.ScreenInches)
    {
        Steps = [11, 13, 14, 15, 17],
        Sentence = "Écran de {0} pouces ou plus",
    };

    public static readonly ChoiceFacet Keyboard = new("clavier", "Clavier", of => Choices([of.Keyboard], []));

    public static readonly BoundFacet MinBattery = new("batterie-min", "Batterie", of => of.BatteryPercent)
    {
        Steps = [65, 75, 85],
        Sentence = "Batterie à {0}\u00a0% ou plus",
    };

    public static readonly ChoiceFacet Defect = new(
        "defaut",
        "Défauts acceptés",
        of => of.Defects.Count == 0 ? [NoDefect] : of.Defects
    )
    {
        Known = [NoDefect],
    };

    public static readonly ChoiceFacet ForWhom = new("pour", "Pour qui", of => Choices(of.ForWhom, Buyers))
    {
        Known = Buyers,
        Closed = true,
    };

    public static readonly IReadOnlyList<Criterion> All =
    [
        Usage,
        Type,
        Grade,
        MaxPrice,
        MinRam,
        MinStorage,
        Operator,
        PickUp,
        MinScreen,
        Keyboard,
        MinBattery,
        Defect,
        ForWhom,
    ];

    public static Criterion? Find(string parameter) => All.FirstOrDefault(facet => facet.Parameter == parameter);

    /// <summary>What the address and the buyer call a type of device.</summary>
    public static Named Of(DeviceType type) => Types[(int)type];

    private static IEnumerable<Named> Choices(IReadOnlyList<string> values, IReadOnlyList<Named> known) =>
        from value in values
        where value.Length > 0
        select known.FirstOrDefault(one => one.Slug == value) ?? new Named(value, value);
}
