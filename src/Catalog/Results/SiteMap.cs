using System.Text;
using System.Xml;
using Marketplace.Catalog.Stock;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Results;

/// <summary>What search engines of the web read first: <c>/robots.txt</c> and <c>/sitemap.xml</c>.</summary>
internal static class SiteMap
{
    // The protocol allows 50,000 addresses a file (sitemaps.org); the newest listings come first.
    private const int Most = 50_000;
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static readonly string[] Pages =
    [
        "/",
        "/ordinateurs",
        "/guide",
        "/comparer",
        "/classement",
        "/reseau",
        "/donnees",
    ];

    private static readonly string[] Private =
    [
        "/atelier",
        "/pole",
        "/compte",
        "/panier",
        "/commande",
        "/connexion",
        "/alerte",
    ];

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/robots.txt", (IPublicAddress site) => TypedResults.Text(Robots(site)))
            .AllowAnonymous()
            .ExcludeFromDescription();
        app.MapGet("/sitemap.xml", Addresses)
            .AllowAnonymous()
            .ExcludeFromDescription()
            .WithMetadata(new OutputCacheAttribute { PolicyName = PublicPages.Policy, Tags = [PublicPages.Listings] });
    }

    private static string Robots(IPublicAddress site) =>
        string.Join(
            '\n',
            ["User-agent: *", .. Private.Select(path => $"Disallow: {path}"), $"Sitemap: {site.Of("/sitemap.xml")}", ""]
        );

    private static async Task<ContentHttpResult> Addresses(
        Db db,
        INetwork network,
        IPublicAddress site,
        CancellationToken cancellation
    )
    {
        var slugs = await db
            .Listings.Where(listing => listing.Units.Any(unit => unit.State == UnitState.Listed))
            .OrderByDescending(listing => listing.ListedAt)
            .Select(listing => listing.Slug)
            .Take(Most - Pages.Length - 500)
            .ToListAsync(cancellation);
        var workshops = (await network.Operators(cancellation)).Select(one => $"/reseau/{one.Slug}").Take(500).ToList();
        return TypedResults.Text(
            Write([.. Pages, .. workshops, .. slugs.Select(slug => $"/ordinateurs/{slug}")], site),
            "application/xml",
            Encoding.UTF8
        );
    }

    private static string Write(IEnumerable<string> paths, IPublicAddress site)
    {
        StringBuilder text = new();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement("urlset", Namespace);
            foreach (var path in paths)
            {
                xml.WriteStartElement("url", Namespace);
                xml.WriteElementString("loc", Namespace, site.Of(path));
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        return text.ToString();
    }
}
