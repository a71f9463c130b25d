using Marketplace.Catalog.Nearby;
using Marketplace.Network.Contracts;
using Marketplace.Platform;

namespace Marketplace.Tests.Catalog.Search;

/// <summary>Where the pick-up points of the corpus are.</summary>
internal static class Places
{
    public static Kilometres FromNimes { get; } =
        new(
            Postcodes.Find("30000")!,
            [
                Point("nimes-centre", 43.84, 4.36),
                Point("montpellier-gare", 43.60, 3.88),
                Point("marseille-belsunce", 43.30, 5.38),
            ]
        );

    private static PickUpPointCard Point(string slug, double north, double east) =>
        new(default, default, slug, slug, "", "", "", "", "", north, east);
}
