namespace Marketplace.Catalog.Nearby;

/// <summary>Where a postcode is, as far as the shop knows.</summary>
/// <param name="Name">The commune; the seat of the department where the postcode is not in the table.</param>
/// <param name="Department">The department where the town is not known; null where it is.</param>
internal sealed record Place(string Name, double Latitude, double Longitude, string? Department = null)
{
    /// <summary>The place is that of the neighbouring postcodes: its own is not known.</summary>
    public bool IsAround { get; init; }

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

    private string Around =>
        !IsAround ? ""
        : "AEIOUYÀÂÉÈÊËÎÏÔÖÛÜ".Contains(Name[0], StringComparison.Ordinal) ? "les environs d’"
        : "les environs de ";

    /// <summary>From where distances are counted, to be said beside them.</summary>
    public string Told =>
        Department is null
            ? $"Distances à vol d’oiseau depuis {Around}{Name}."
            : $"Nous ne connaissons pas ce code postal : les distances sont comptées à vol d’oiseau depuis {Name} ({Department}).";
}
