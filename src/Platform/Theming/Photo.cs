namespace Marketplace.Platform.Theming;

/// <summary>
/// A picture of the very unit, 4:3 on a light ground. The sizes are those of <paramref name="Address"/> in pixels, so that
/// the page does not move while it loads.
/// </summary>
/// <param name="Address">The picture as the page shows it, at most 800 px wide.</param>
/// <param name="Alternative">What is seen, for those who do not see it: « Dell Latitude 5400 ouvert, vu de face ».</param>
/// <param name="Large">The same picture to look at closely; null where there is no larger one.</param>
/// <param name="Small">The same picture for a list, about 400 px wide; null where there is no smaller one.</param>
public sealed record Photo(
    string Address,
    string Alternative,
    int Width = 800,
    int Height = 600,
    string? Large = null,
    string? Small = null
)
{
    /// <summary>Where the photo shows a defect.</summary>
    public IReadOnlyList<PhotoMark> Marks { get; init; } = [];

    public static Photo Example { get; } =
        new(
            "/theme/exemple/placeholder.svg",
            "Dell Latitude 5400 ouvert, vu de face",
            Large: "/theme/exemple/placeholder.svg"
        )
        {
            Marks = [new(1, 40, 60)],
        };
}

/// <summary>A number on a photo, in percent of it from the left and from the top; the list below says what it is.</summary>
public sealed record PhotoMark(int Number, int LeftPercent, int TopPercent);
