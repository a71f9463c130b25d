namespace Marketplace.Workshop.Photos;

/// <summary>The views that a buyer wants to see, in the order in which a worker takes them.</summary>
internal static class PhotoViews
{
    public static IReadOnlyList<string> Wanted { get; } =
    ["De face, ouvert", "Clavier", "Capot", "Côté gauche", "Côté droit", "Dessous et étiquette"];

    /// <summary>The first view that is not among those taken; once all are there, a detail.</summary>
    public static string After(IEnumerable<string> taken) => Wanted.Except(taken).FirstOrDefault() ?? "Détail";
}
