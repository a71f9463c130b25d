using Marketplace.Platform;
using Marketplace.Platform.Theming;

namespace Marketplace.Catalog.Contracts;

public sealed partial record ResultsPage
{
    public static ResultsPage Example { get; } =
        new()
        {
            Query = "portable",
            Count = 38,
            Cards = [Card("Dell Latitude 5400", 149, "B", "Bon état"), .. Others()],
            Facets = Filters(),
            Chosen =
            [
                new("Moins de 200 €", "/ordinateurs?q=portable&usage=visio"),
                new("Appeler en vidéo", "/ordinateurs?q=portable&prix-max=200"),
            ],
            Sorts =
            [
                new("", "Les plus adaptés", "/ordinateurs?q=portable", true),
                new("prix", "Du moins cher au plus cher", "/ordinateurs?q=portable&tri=prix"),
                new("recent", "Les derniers arrivés", "/ordinateurs?q=portable&tri=recent"),
            ],
            Near = new("30100", "Distances à vol d’oiseau depuis Alès."),
            Comparing = new(
                ["OS-7H2KQ4M1"],
                "/comparer?unite=OS-7H2KQ4M1",
                "/ordinateurs?q=portable&usage=visio&prix-max=200"
            ),
            Pager = Pager.For(1, 4, n => $"/ordinateurs?q=portable&page={n}"),
        };

    public static ResultsPage EmptyExample { get; } =
        Example with
        {
            Count = 0,
            Cards = [],
            Pager = null,
            EngineDown = true,
            TellMe = "/alerte?q=portable&prix-max=80",
            Nothing = new("Moins de 80 €", 14, "/ordinateurs?q=portable") { Nearest = [.. Others().Take(2)] },
        };

    private static IEnumerable<ProductCard> Others() =>
        [
            Card("Lenovo ThinkPad L480", 129, "C", "État correct", "rayures sur le capot, écran intact"),
            Card("HP EliteBook 840 G5", 189, "A", "Très bon état", "presque aucune trace"),
            Card("Fujitsu Lifebook U749", 159, "B", "Bon état") with
            {
                Photo = null,
                Units = 1,
            },
            Card("Dell OptiPlex 3060", 99, "B", "Bon état") with
            {
                Kind = "Unité centrale, sans écran",
            },
        ];

    private static ProductCard Card(string model, int euros, string letter, string words, string? seen = null) =>
        ProductCard.Example with
        {
            Model = model,
            Price = new PriceTag(Money.Euros(euros), PriceTag.Example.Reason),
            Grade = GradeBadge.Example with { Letter = letter, Words = words, Seen = seen ?? GradeBadge.Example.Seen },
        };

    private static Facet[] Filters() =>
        [
            new(
                "prix-max",
                "Prix",
                [
                    new("100", "Moins de 100 €", 6),
                    new("150", "Moins de 150 €", 21),
                    new("200", "Moins de 200 €", 38, true),
                ],
                false
            ),
            new(
                "usage",
                "Pour quoi faire",
                [
                    new("demarches", "Écrire et faire ses démarches", 31),
                    new("visio", "Appeler en vidéo", 38, true),
                    new("cours", "Suivre des cours", 19),
                    new("creer", "Créer", 4),
                ]
            ),
            new(
                "type",
                "Type",
                [new("portable", "Portable", 38), new("fixe", "Unité centrale", 12), new("tout-en-un", "Tout-en-un", 0)]
            ),
            new("grade", "État", [new("A", "Très bon état", 7), new("B", "Bon état", 22), new("C", "État correct", 9)]),
            new("ram-min", "Mémoire", [new("8", "8 Go et plus", 30), new("16", "16 Go et plus", 8)], false)
            {
                Hint = "La mémoire permet d’ouvrir plusieurs choses à la fois. 8 Go suffisent pour tous les jours.",
                Folded = true,
            },
            new("retrait", "Où le retirer", [new("nimes", "Nîmes", 24), new("ales", "Alès", 14)]) { Folded = true },
        ];
}
