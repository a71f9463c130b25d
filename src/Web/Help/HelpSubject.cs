namespace Marketplace.Web.Help;

/// <summary>What a page of help is about.</summary>
/// <param name="Name">Its place in the address, and in the name of its text.</param>
/// <param name="Says">What it answers, in one sentence.</param>
internal sealed record HelpSubject(string Name, string Title, string Says)
{
    public static IReadOnlyList<HelpSubject> All { get; } =
    [
        new("acheter", "Comment acheter", "Choisir, commander en trois pages, venir chercher."),
        new("payer", "Comment payer", "Sur place, par virement, par chèque ou en ligne."),
        new("retour", "Rendre, réparer, échanger", "Quatorze jours pour changer d’avis, deux ans de garantie."),
        new("solidaire", "Le tarif solidaire", "Un prix plus bas pour ceux qui en ont besoin, et comment le montrer."),
        new("donnees", "Vos données", "Ce que nous demandons, ce que nous gardons, ce que vous pouvez faire."),
    ];

    public string Address => $"/aide/{Name}";

    public string EasyAddress => $"/aide/{Name}/facile";
}
