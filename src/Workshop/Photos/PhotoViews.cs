namespace Marketplace.Workshop.Photos;

/// <summary>The views that a buyer wants to see, in the order in which a worker takes them.</summary>
internal static class PhotoViews
{
    public static IReadOnlyList<string> Wanted { get; } =
    ["De face, ouvert", "Clavier", "Capot", "Côté gauche", "Côté droit", "Dessous et étiquette"];

    /// <summary>The view that follows those already taken.</summary>
    public static string Named(int taken) => taken < Wanted.Count ? Wanted[taken] : "Détail";
}
