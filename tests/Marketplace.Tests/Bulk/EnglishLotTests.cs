using System.Text.RegularExpressions;
using Marketplace.Platform.Languages;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Web.Languages;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Bulk;

/// <summary>Orders a lot in English, wrong turns included, and looks at what stayed French.</summary>
public sealed partial class EnglishLotTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    [Fact]
    public async Task A_lot_is_ordered_in_English_from_the_request_to_the_order()
    {
        var (one, other) = (await shop.NewOperator(), await shop.NewOperator());
        await shop.Stock(one, 3, 100);
        await shop.Stock(other, 3, 90, unit => unit with { Model = "Latitude 7400" });
        var visitor = shop.Visit();
        await visitor.Open("/en/associations");
        await visitor.Submit(("Organisme", ""), ("Nombre", "0"), ("CodePostal", ""));
        await visitor.Submit(("Organisme", "PublicBody"), ("Nombre", "9"), ("CodePostal", "30000"), ("Budget", "500"));
        await visitor.KeepOffer(siret: "12");
        var quote = await visitor.Submit(("Siret", Lots.Siret));
        Assert.StartsWith("/en/devis/L-", quote.Path, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\"", quote.Html, StringComparison.Ordinal);
        var query = quote.Address.Query;
        foreach (var act in new[] { "messages", "refus", "acceptation" })
            await visitor.Open($"{quote.Path}/{act}{query}");
        var order = await visitor.Press("Order with obligation to pay");
        Assert.StartsWith("/en/commande/R-", order.Path, StringComparison.Ordinal);
        await visitor.Open($"{quote.Path}{query}");

        Nothing_is_missing();
    }

    private void Nothing_is_missing() => EnglishBook.HasEverySentence(shop, Own());

    // The name of the site, and what organisations and operators wrote themselves.
    [GeneratedRegex("^Reprise$|^Camille Exemple|Jardins|Atelier-|exemple|: Vue \\d|\\d{5} ", RegexOptions.IgnoreCase)]
    private static partial Regex Own();
}
