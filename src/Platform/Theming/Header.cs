namespace Marketplace.Platform.Theming;

/// <summary>The top of a shop page: who we are, what is looked for, where to go, the basket. No count: the page is cached.</summary>
/// <param name="Query">What was looked for, shown again in the search field.</param>
/// <param name="Current">The path of the page, which marks its entry in the navigation.</param>
public sealed record Header(string Query = "", string Current = "/")
{
    /// <summary>The few places that deserve a word at the top of every page.</summary>
    public IReadOnlyList<Link> Navigation { get; init; } =
    [
        new("Tous les ordinateurs", "/ordinateurs"),
        new("Tarif solidaire", "/tarif-solidaire"),
        new("Quel ordinateur pour moi ?", "/guide"),
        new("Comment nous classons", "/classement"),
        new("Changer d’avis", "/renoncer"),
        new("Aide", "/aide"),
    ];

    public static Header Example { get; } = new("ordinateur pour la visio", "/ordinateurs");
}
