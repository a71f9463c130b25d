using Marketplace.Platform.Theming;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Catalog.Cards;

/// <summary>Where a picture is found by the hash of its content, and how a page shows it.</summary>
internal static class PhotoAddress
{
    private const int Shown = 800;

    public static string Of(string hash) => $"/photos/{hash}.webp";

    public static Photo Photo(UnitPhoto photo, string model)
    {
        var width = Math.Min(Shown, photo.Width);
        return new Photo(
            Of(photo.Medium),
            $"{model} : {photo.Caption}",
            width,
            photo.Width > 0 ? photo.Height * width / photo.Width : photo.Height,
            Of(photo.Large),
            Of(photo.Small)
        );
    }
}
