using Marketplace.Network.Contracts;

namespace Marketplace.Catalog.Nearby;

/// <summary>How far each pick-up point is from where the visitor lives.</summary>
internal sealed class Kilometres
{
    /// <summary>Further than any: a listing that has no pick-up point comes last.</summary>
    public const int Unknown = int.MaxValue;

    private readonly Dictionary<string, int> bySlug;

    public Kilometres(Place from, IEnumerable<PickUpPointCard> points)
    {
        From = from;
        bySlug = points.ToDictionary(point => point.Slug, point => from.KilometresTo(point.Latitude, point.Longitude));
    }

    public Place From { get; }

    /// <summary>The pick-up points by distance, the nearest first; at the same distance, in the order of their names.</summary>
    public IEnumerable<(string Slug, int Km)> Nearest =>
        bySlug
            .OrderBy(point => point.Value)
            .ThenBy(point => point.Key, StringComparer.Ordinal)
            .Select(point => (point.Key, point.Value));

    public int To(string slug) => bySlug.GetValueOrDefault(slug, Unknown);

    /// <summary>The distance to the nearest of these points.</summary>
    public int ToAny(IEnumerable<string> slugs) => slugs.Select(To).DefaultIfEmpty(Unknown).Min();

    /// <summary>« à 12 km », « tout près », or nothing where it is not known.</summary>
    public static string? Words(int km) =>
        km switch
        {
            Unknown => null,
            < 2 => "tout près",
            _ => $"à {km}\u00a0km",
        };
}
