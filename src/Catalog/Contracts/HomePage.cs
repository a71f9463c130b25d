using Marketplace.Platform.Theming;

namespace Marketplace.Catalog.Contracts;

/// <summary>The first page: a promise, a search field, four uses, why the price is possible, where to come, whom to call.</summary>
public sealed record HomePage
{
    /// <summary>One sentence that promises.</summary>
    public string Promise { get; init; } = "Un ordinateur fiable, vérifié et expliqué, à un prix possible.";

    /// <summary>What makes the promise true, in two sentences at most.</summary>
    public string Because { get; init; } =
        "Des machines données près d’ici, effacées, testées et remises en état par des gens qui apprennent un métier. "
        + "Sans compte, sans carte bancaire, avec une garantie.";

    public required IReadOnlyList<Use> Uses { get; init; }

    /// <summary>Three steps with the figures of our own ledger.</summary>
    public required IReadOnlyList<Step> Steps { get; init; }

    public required IReadOnlyList<PickUpPoint> PickUpPoints { get; init; }

    public static HomePage Example { get; } =
        new()
        {
            Uses =
            [
                new(
                    "Écrire et faire ses démarches",
                    "Courrier, impôts, recherche d’emploi",
                    "/ordinateurs?usage=demarches",
                    "pen",
                    18
                ),
                new(
                    "Suivre des cours",
                    "Devoirs, formation, plusieurs fenêtres",
                    "/ordinateurs?usage=cours",
                    "book",
                    12
                ),
                new(
                    "Appeler en vidéo",
                    "Famille, médecin, rendez-vous à distance",
                    "/ordinateurs?usage=visio",
                    "video",
                    15
                ),
                new("Créer", "Photo, musique, montage simple", "/ordinateurs?usage=creer", "spark", 4),
            ],
            Steps =
            [
                new(
                    "Donné",
                    "1\u202f204",
                    "ordinateurs reçus d’entreprises et d’administrations du Gard depuis janvier"
                ),
                new("Effacé et testé", "3", "personnes différentes vérifient chaque machine avant la vente"),
                new(
                    "Vendu sans marge cachée",
                    "62\u00a0%",
                    "du prix paie le travail de l’atelier ; le détail est sur chaque page"
                ),
            ],
            PickUpPoints =
            [
                new("Atelier de Nîmes", "12 rue de l’Exemple, 30000 Nîmes", "du mardi au samedi, de 9 h à 18 h"),
                new("Recyclerie d’Alès", "4 place de l’Exemple, 30100 Alès", "mercredi et samedi, de 10 h à 17 h"),
            ],
        };
}

/// <summary>Something one wants to do with a computer.</summary>
/// <param name="Icon">The id of a symbol in the theme's sprite.</param>
/// <param name="Count">How many listings suit it, today.</param>
public sealed record Use(string Title, string Text, string Address, string Icon, int Count);

/// <summary>A figure, already written for a French reader, and what it counts.</summary>
public sealed record Step(string Title, string Figure, string Text);

/// <summary>Where a computer can be seen and fetched.</summary>
public sealed record PickUpPoint(string Name, string Address, string Hours, string? Distance = null);
