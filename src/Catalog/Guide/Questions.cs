namespace Marketplace.Catalog.Guide;

/// <summary>One of the four questions of the guide, alone on its page.</summary>
/// <param name="Parameter">The part of the address that keeps the answer.</param>
internal sealed record Question(string Parameter, string Title, string Hint, IReadOnlyList<Answer> Answers);

/// <summary>An answer as large as a button, with what it means in everyday life.</summary>
/// <param name="Icon">The id of a symbol in the theme's sprite.</param>
internal sealed record Answer(string Value, string Text, string Hint, string Icon);

/// <summary>What the guide asks: about the person's life, never about specifications.</summary>
internal static class Questions
{
    /// <summary>Always among the answers: nobody has to know.</summary>
    public const string Unsure = "ne-sais-pas";

    public static readonly Question For = new(
        "pour",
        "Que voulez-vous surtout faire ?",
        "Choisissez ce qui demande le plus. Le reste ira aussi.",
        [
            new("demarches", "Écrire, faire mes démarches", "Courriels, impôts, CAF, recherche d’emploi", "pen"),
            new("cours", "Suivre des cours", "Devoirs, formation, plusieurs pages ouvertes", "book"),
            new("visio", "Appeler en vidéo", "La famille, le médecin, un entretien", "video"),
            new("creer", "Créer", "Photo, musique, montage, programmation", "spark"),
            DoNotKnow("Nous partons de ce que la plupart des gens en font."),
        ]
    );

    public static readonly Question Where = new(
        "ou",
        "Où allez-vous vous en servir ?",
        "Un ordinateur fixe coûte moins cher, mais il reste à sa place.",
        [
            new("partout", "Un peu partout", "Sur la table, au lit, à la bibliothèque", "laptop"),
            new("pose", "Toujours au même endroit", "Je n’ai ni écran, ni clavier, ni souris", "pin"),
            new("equipe", "Au même endroit, et j’ai déjà un écran", "Et un clavier, et une souris", "box"),
            DoNotKnow("Nous proposons ce qui marche sans rien acheter d’autre."),
        ]
    );

    public static readonly Question Budget = new(
        "budget",
        "Combien pouvez-vous mettre, au plus ?",
        "Le prix affiché est le prix payé. Une aide est parfois possible : appelez-nous.",
        [
            new("100", "100\u00a0€", "Le nécessaire", "euro"),
            new("150", "150\u00a0€", "De quoi choisir", "euro"),
            new("200", "200\u00a0€", "Plus récent, ou en meilleur état", "euro"),
            new("300", "300\u00a0€", "Pour créer, ou pour longtemps", "euro"),
            DoNotKnow("Nous montrons d’abord le moins cher qui convient."),
        ]
    );

    public static readonly Question Matters = new(
        "compte",
        "Qu’est-ce qui compte le plus pour vous ?",
        "À prix égal, c’est ce qui nous fera choisir.",
        [
            new("ecran", "Un grand écran", "Pour lire sans fatigue", "eye"),
            new("leger", "Facile à porter", "Petit, il tient dans un sac", "tag"),
            new("batterie", "Tenir longtemps sans prise", "Une batterie encore bonne", "clock"),
            new("memoire", "Qu’il réponde vite", "Même avec beaucoup de choses ouvertes", "history"),
            DoNotKnow("Nous regardons l’état et la mémoire."),
        ]
    );

    public static readonly IReadOnlyList<Question> All = [For, Where, Budget, Matters];

    private static Answer DoNotKnow(string hint) => new(Unsure, "Je ne sais pas", hint, "question");
}
