using Marketplace.Catalog.Nearby;

namespace Marketplace.Catalog.Contracts;

/// <summary>Where a French postcode is, from a table of our own: what a visitor types never leaves the site.</summary>
/// <param name="Postcode">Five digits.</param>
/// <param name="Name">The commune, or the seat of the department.</param>
/// <param name="Latitude">Degrees north, WGS 84.</param>
/// <param name="Longitude">Degrees east, WGS 84.</param>
public sealed record Town(string Postcode, string Name, double Latitude, double Longitude)
{
    /// <summary>The town of what somebody typed, « 30 100 » as well; null where no French postcode begins like it.</summary>
    public static Town? Find(string? typed) =>
        Postcodes.Read(typed ?? "") is { } code && Postcodes.Find(code) is { } place
            ? new Town(code, place.Name, place.Latitude, place.Longitude)
            : null;

    /// <summary>As the crow flies, in whole kilometres.</summary>
    public int KilometresTo(double latitude, double longitude) =>
        new Place(Name, Latitude, Longitude).KilometresTo(latitude, longitude);
}
