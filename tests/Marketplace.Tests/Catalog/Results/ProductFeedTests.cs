using System.Xml.Linq;
using Marketplace.Tests.Catalog;

namespace Marketplace.Tests.Catalog.Results;

/// <summary><c>/flux/produits.xml</c>, as price comparison sites read it.</summary>
public sealed class ProductFeedTests(StockedShop shop) : IClassFixture<StockedShop>
{
    private static readonly XNamespace G = "http://base.google.com/ns/1.0";

    [Fact]
    public async Task The_feed_says_of_each_listing_what_it_costs_and_where_it_is()
    {
        var items = (await Feed()).Descendants("item").ToList();

        var laptop = items.Single(item => item.Element("title")!.Value.StartsWith("Dell Latitude 5400", default));
        Assert.Equal("149.00 EUR", laptop.Element(G + "price")!.Value);
        Assert.Equal(
            ("in_stock", "refurbished", "Dell"),
            (Of(laptop, "availability"), Of(laptop, "condition"), Of(laptop, "brand"))
        );
        Assert.EndsWith($"/ordinateurs/{await shop.SlugOf(shop.Laptop)}", laptop.Element("link")!.Value, default);
        Assert.StartsWith("http", Of(laptop, "image_link"), default);
        Assert.Equal(shop.Atelier.Card.Name, Of(laptop, "external_seller_id"));
        Assert.Equal(5, items.Count);
    }

    [Fact]
    public async Task What_is_held_or_sold_leaves_the_feed()
    {
        var unit = await shop.OnSale(Sample.Laptop(shop.Atelier.Id) with { Model = "Latitude du flux" });
        await shop.InStock(stock =>
            stock.Claim(unit.Device, Guid.NewGuid(), shop.Clock.Now.AddMinutes(35), Sample.Buyer)
        );

        var feed = await Feed();

        Assert.DoesNotContain("Latitude du flux", feed.ToString(), StringComparison.Ordinal);
    }

    private async Task<XDocument> Feed()
    {
        using var answer = await shop.Visit().Browser.GetAsync(new Uri("/flux/produits.xml?frais", UriKind.Relative));
        Assert.Equal("application/rss+xml", answer.Content.Headers.ContentType!.MediaType);
        return XDocument.Parse(await answer.Content.ReadAsStringAsync());
    }

    private static string Of(XElement item, string attribute) => item.Element(G + attribute)!.Value;
}
