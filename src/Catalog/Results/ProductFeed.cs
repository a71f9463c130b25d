using System.Globalization;
using System.Text;
using System.Xml;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Stock;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Results;

/// <summary>
/// <c>/flux/produits.xml</c>: what is for sale, as RSS 2.0 with the attributes that price comparison sites read
/// (the product data specification of Google, namespace <c>g</c>, which the others accept as well).
/// </summary>
internal static class ProductFeed
{
    private const string Google = "http://base.google.com/ns/1.0";

    // A feed is read whole; the newest listings come first.
    private const int Most = 20_000;

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/flux/produits.xml", Feed)
            .AllowAnonymous()
            .ExcludeFromDescription()
            .WithMetadata(new OutputCacheAttribute { PolicyName = PublicPages.Policy, Tags = [PublicPages.Listings] });

    private static async Task<ContentHttpResult> Feed(
        Db db,
        INetwork network,
        IPublicAddress site,
        CancellationToken cancellation
    )
    {
        var items = await db
            .Listings.AsNoTracking()
            .Where(listing => listing.Units.Any(unit => unit.State == UnitState.Listed))
            .OrderByDescending(listing => listing.ListedAt)
            .Take(Most)
            .Select(listing => new Item(
                listing,
                listing
                    .Units.Where(unit => unit.State == UnitState.Listed)
                    .OrderBy(unit => unit.ListedAt)
                    .Select(unit => unit.Photo)
                    .FirstOrDefault()
            ))
            .ToListAsync(cancellation);
        var sellers = (await network.Operators(cancellation)).ToDictionary(one => one.Id, one => one.Name);
        return TypedResults.Text(Write(items, sellers, site), "application/rss+xml", Encoding.UTF8);
    }

    private static string Write(List<Item> items, Dictionary<OperatorId, string> sellers, IPublicAddress site)
    {
        StringBuilder text = new();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement("rss");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteAttributeString("xmlns", "g", null, Google);
            xml.WriteStartElement("channel");
            xml.WriteElementString("title", "Ordinateurs de seconde vie");
            xml.WriteElementString("link", site.Of("/ordinateurs"));
            xml.WriteElementString("description", "Ordinateurs effacés, testés et notés par des ateliers solidaires.");
            foreach (var item in items)
                WriteItem(xml, item, sellers.GetValueOrDefault(item.Listing.Operator, ""), site);
        }
        return text.ToString();
    }

    private static void WriteItem(XmlWriter xml, Item item, string seller, IPublicAddress site)
    {
        var listing = item.Listing;
        xml.WriteStartElement("item");
        xml.WriteElementString("id", Google, listing.Slug);
        xml.WriteElementString("title", Title(listing));
        xml.WriteElementString("description", $"{GradeWords.Of(listing.Grade)}. {GradeWords.Of(listing.Function)}.");
        xml.WriteElementString("link", site.Of($"/ordinateurs/{listing.Slug}"));
        if (item.Photo is { } photo)
            xml.WriteElementString("image_link", Google, site.Of(Cards.PhotoAddress.Of(photo)));
        xml.WriteElementString("price", Google, Price(listing.Price));
        xml.WriteElementString("availability", Google, "in_stock");
        xml.WriteElementString("condition", Google, listing.Function >= FunctionClass.F5 ? "refurbished" : "used");
        xml.WriteElementString("brand", Google, listing.Maker);
        xml.WriteElementString("identifier_exists", Google, "no");
        xml.WriteElementString("external_seller_id", Google, seller);
        xml.WriteEndElement();
    }

    private static string Title(Listing listing) =>
        ListingTitle.Of(listing.Maker, listing.Model, listing.RamGb, listing.StorageGb, listing.StorageKind);

    private static string Price(Money price) =>
        (price.Cents / 100m).ToString("0.00", CultureInfo.InvariantCulture) + " EUR";

    private sealed record Item(Listing Listing, string? Photo);
}
