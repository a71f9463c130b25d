using System.Globalization;
using System.Net;
using System.Text;
using Marketplace.Network.Contracts;
using Microsoft.AspNetCore.Html;

namespace Marketplace.Network.Directory;

/// <summary>The map of the south, drawn here as SVG: departments that lead to their list, pick-up points that lead to theirs.</summary>
internal static partial class SouthMap
{
    private const double West = -0.45;
    private const double North = 45.25;
    private const double Scale = 122;

    // A degree of longitude at 43.8° north is shorter than one of latitude.
    private static readonly double Narrow = Math.Cos(double.DegreesToRadians(43.8));

    /// <param name="shaded">The departments to mark, such as those that have a pick-up point.</param>
    /// <param name="address">Where a department leads.</param>
    public static IHtmlContent Draw(
        IReadOnlyList<MapPoint> points,
        IReadOnlySet<string> shaded,
        string? chosen,
        Func<string, string> address
    )
    {
        var svg = new StringBuilder();
        svg.Append(
            """<svg class="south-map" viewBox="0 0 730 360" role="group" aria-label="Carte des départements">"""
        );
        foreach (var (code, ring) in Rings.OrderBy(one => one.Key, StringComparer.Ordinal))
            Department(svg, code, ring, shaded.Contains(code), code == chosen, address(code));
        foreach (var point in points)
            Point(svg, point);
        return new HtmlString(svg.Append("</svg>").ToString());
    }

    /// <summary>The department where a place is; null: outside of the map.</summary>
    public static string? At(double latitude, double longitude) =>
        Rings.Where(one => Holds(one.Value, longitude, latitude)).Select(one => one.Key).FirstOrDefault();

    private static void Department(
        StringBuilder svg,
        string code,
        (double Lon, double Lat)[] ring,
        bool shaded,
        bool chosen,
        string address
    )
    {
        var path = string.Join(' ', ring.Select(one => Text(X(one.Lon)) + "," + Text(Y(one.Lat))));
        var (x, y) = Middle(ring);
        var name = WebUtility.HtmlEncode(Departments.Name(code));
        var style = $"department{(shaded ? " served" : "")}{(chosen ? " chosen" : "")}";
        svg.Append(
            CultureInfo.InvariantCulture,
            $"""<a href="{WebUtility.HtmlEncode(address)}" class="{style}"><title>{name}{(shaded ? ", desservi" : ", pas encore de point de retrait")}</title><polygon points="{path}"/><text x="{Text(x)}" y="{Text(y)}">{code}</text></a>"""
        );
    }

    private static void Point(StringBuilder svg, MapPoint point)
    {
        var name = WebUtility.HtmlEncode(point.Name);
        svg.Append(
            CultureInfo.InvariantCulture,
            $"""<a href="{WebUtility.HtmlEncode(point.Address)}" class="point" aria-label="{name}"><title>{name}</title><circle cx="{Text(X(point.Longitude))}" cy="{Text(Y(point.Latitude))}" r="6"/></a>"""
        );
    }

    private static double X(double longitude) => (longitude - West) * Narrow * Scale;

    private static double Y(double latitude) => (North - latitude) * Scale;

    /// <summary>The centre of the surface.</summary>
    private static (double X, double Y) Middle((double Lon, double Lat)[] ring)
    {
        var (area, x, y) = (0.0, 0.0, 0.0);
        for (var n = 0; n < ring.Length; n++)
        {
            var (one, next) = (ring[n], ring[(n + 1) % ring.Length]);
            var part = (one.Lon * next.Lat) - (next.Lon * one.Lat);
            area += part;
            x += (one.Lon + next.Lon) * part;
            y += (one.Lat + next.Lat) * part;
        }
        return (X(x / (3 * area)), Y(y / (3 * area)) + 5);
    }

    // Even-odd rule.
    private static bool Holds((double Lon, double Lat)[] ring, double longitude, double latitude)
    {
        var inside = false;
        for (int n = 0, before = ring.Length - 1; n < ring.Length; before = n++)
        {
            var (one, other) = (ring[n], ring[before]);
            if (
                one.Lat > latitude != other.Lat > latitude
                && longitude < ((other.Lon - one.Lon) * (latitude - one.Lat) / (other.Lat - one.Lat)) + one.Lon
            )
                inside = !inside;
        }
        return inside;
    }

    private static string Text(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}

/// <summary>A place on the map, and where it leads.</summary>
internal sealed record MapPoint(string Name, double Latitude, double Longitude, string Address);
