using System.Net;
using Marketplace.Ordering.Orders;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.Buying;
using Marketplace.Workshop.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Ordering.AfterSale;

/// <summary>A unit that its buyer took home, with the buyer and a worker of its seller.</summary>
internal sealed record Sold(
    CatalogShop Shop,
    Workplace At,
    PermittedUnit Unit,
    Visitor Buyer,
    Visitor Worker,
    string Page
)
{
    public const string Phone = "06 12 34 56 78";

    public static async Task<Sold> HandedOver(CatalogShop shop, int euros = 149)
    {
        var at = await shop.NewOperator();
        var unit = await shop.NewUnit(at, euros);
        var buyer = shop.Visit();
        var order = await buyer.Buy(unit, mail: $"{Staffing.Unused("acheteur")}@exemple.test");
        var sold = new Sold(shop, at, unit, buyer, await shop.SignIn(at.Worker), order.Address.PathAndQuery);
        await sold.Deliver();
        return sold;
    }

    public async Task<Order> Order() => Assert.Single(await Shop.OrdersOf(Unit));

    public async Task<Sight> Open(string address) => await Worker.Open(address);

    /// <summary>The buyer's page of the order.</summary>
    public Task<Sight> Look() => Buyer.Open(Page);

    /// <summary>Follows the link that reads so, on the page that the buyer looks at.</summary>
    public Task<Sight> Follow(string text) => Buyer.Open(LinkOf(Buyer.Page, text));

    public static string LinkOf(Sight page, string text)
    {
        var html = WebUtility.HtmlDecode(page.Html);
        var at = html.IndexOf($">{text}", StringComparison.Ordinal);
        Assert.True(at > 0, $"No link reads « {text} »: {page.Text}");
        var from = html.LastIndexOf("href=\"", at, StringComparison.Ordinal) + 6;
        return html[from..html.IndexOf('"', from)];
    }

    private async Task Deliver()
    {
        var order = await Order();
        await Worker.Open($"/atelier/commandes/{order.Number}");
        await Worker.Submit(("Scanned", Unit.Tag.ToString()));
        await Worker.Press("Déclarer prête et prévenir");
        await Worker.Submit(("How", "especes"));
        var code = Shop.Services.GetRequiredService<OrderSeals>().Reveal(order.Parts[0].SealedCode);
        var done = await Worker.Submit(("Code", code));
        Assert.Equal(HttpStatusCode.OK, done.Status);
    }
}
