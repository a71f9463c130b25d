namespace Marketplace.Catalog.Nearby;

/// <summary>Where a postcode is, as far as the shop knows.</summary>
/// <param name="Name">The town; the seat of the department where the town itself is not in the table.</param>
/// <param name="Department">The department where the town is not known; null where it is.</param>
internal sealed record Place(string Name, double Latitude, double Longitude, string? Department = null)
{
    private const double EarthKm = 6371;

    /// <summary>As the crow flies, in whole kilometres (great circle on a sphere: wrong by half a percent at most).</summary>
    public int KilometresTo(double latitude, double longitude)
    {
        var (here, there) = (double.DegreesToRadians(Latitude), double.DegreesToRadians(latitude));
        var north = Math.Sin((there - here) / 2);
        var east = Math.Sin(double.DegreesToRadians(longitude - Longitude) / 2);
        var half = north * north + Math.Cos(here) * Math.Cos(there) * east * east;
        return (int)Math.Round(2 * EarthKm * Math.Asin(Math.Sqrt(half)));
    }

    /// <summary>From where distances are counted, to be said beside them.</summary>
    public string Told =>
        Department is null
            ? $"Distances à vol d’oiseau depuis {Name}."
            : $"Nous ne connaissons pas cette commune : les distances sont comptées à vol d’oiseau depuis {Name} ({Department}).";
}
