namespace Marketplace.Network.Charter;

/// <summary>A promise of the charter, checked at each audit.</summary>
internal sealed record Criterion(string Code, string Text);

/// <summary>What every operator of the network promises; the wording is the network’s own.</summary>
internal static class Criteria
{
    public static IReadOnlyList<Criterion> All { get; } =
    [
        new("effacement", "Chaque disque est effacé avec une preuve, et vérifié par une deuxième personne."),
        new("annonces", "Chaque annonce montre l’appareil lui-même, avec ses défauts."),
        new("prix", "Les prix solidaires et les prix plafonnés sont tenus."),
        new("garantie", "Les retours et la garantie sont traités dans les délais de la loi."),
        new("accueil", "Chacun est accueilli, sans carte bancaire, sans compte et sans condition de langue."),
        new("donnees", "Ce qui est su des acheteurs ne sert qu’à leurs commandes."),
        new("personnes", "Les personnes en insertion sont formées, et ne travaillent jamais seules au début."),
        new("dechets", "Ce qui n’est pas réemployé part dans une filière agréée, avec un bordereau."),
    ];

    public static string Text(string code) => All.FirstOrDefault(one => one.Code == code)?.Text ?? code;
}
