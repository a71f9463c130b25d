namespace Marketplace.Platform.Theming;

/// <summary>
/// The foot of a shop page. The withdrawal function must be reachable from every page under these very words
/// (C. conso. L.221-21 and D.221-5, in force since 19 June 2026).
/// </summary>
public sealed record Footer
{
    public Link Withdrawal { get; init; } = new("renoncer au contrat ici", "/renoncer");

    public IReadOnlyList<Link> Shop { get; init; } =
    [
        new("Tous les ordinateurs", "/ordinateurs"),
        new("Quel ordinateur pour moi ?", "/guide"),
        new("Le tarif solidaire", "/tarif-solidaire"),
        new("Le réseau", "/reseau"),
        new("Associations : commander un lot", "/associations"),
        new("Votre panier", "/panier"),
        new("Votre compte", "/compte"),
        new("Aide et texte simplifié", "/aide"),
    ];

    public IReadOnlyList<Link> Legal { get; init; } =
    [
        new("Conditions de vente", "/conditions"),
        new("Comment les résultats sont classés", "/classement"),
        new("Mentions légales", "/mentions"),
        new("Confidentialité", "/confidentialite"),
        new("Accessibilité", "/accessibilite"),
    ];

    public static Footer Example { get; } = new();
}
