using System.Text.RegularExpressions;
using Marketplace.Platform.Languages;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.Buying;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Web.Languages;

/// <summary>
/// Buys in English, wrong turns included, and looks at what stayed French. A sentence that is missing is named: add it to
/// the <c>Words/en.json</c> of its module.
/// </summary>
public sealed partial class EnglishPurchaseTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    private static readonly string[] Public =
    [
        "/",
        "/ordinateurs",
        "/ordinateurs?q=portable&prix-max=300&usage=visio&code-postal=30000",
        "/ordinateurs?q=zzzz&grade=A",
        "/ordinateurs?tri=rien&prix-max=beaucoup&page=999",
        "/comparer",
        "/guide",
        "/guide?usage=visio",
        "/panier",
        "/commande",
        "/renoncer",
        "/classement",
        "/conditions",
        "/confidentialite",
        "/mentions",
        "/accessibilite",
        "/aide",
        "/aide/acheter",
        "/aide/donnees",
        "/rien-de-tel",
    ];

    [Fact]
    public async Task The_pages_that_lead_to_a_purchase_are_English()
    {
        var unit = await shop.NewUnit();
        var slug = await shop.SlugOf(unit);
        var visitor = shop.Visit();

        foreach (var page in Public.Append($"/ordinateurs/{slug}").Append($"/comparer?u={unit.Tag}"))
            Assert.Contains("<html lang=\"en\"", (await visitor.Open("/en" + page)).Html, StringComparison.Ordinal);
        await Guide(visitor);

        Nothing_is_missing();
    }

    [Theory]
    [InlineData("retrait")]
    [InlineData("virement")]
    [InlineData("cheque")]
    public async Task A_purchase_is_English_from_the_basket_to_the_withdrawal(string payment)
    {
        var unit = await shop.NewUnit();
        var buyer = new EnglishBuyer(shop.Visit());

        var order = await buyer.Buy(unit.Tag.ToString(), "", payment);
        await buyer.Visitor.Open(order.Address.PathAndQuery);
        await GiveUp(buyer.Visitor, order);

        Assert.StartsWith("/en/commande/R-", order.Path, StringComparison.Ordinal);
        Assert.Contains("€149", order.Text, StringComparison.Ordinal);
        Nothing_is_missing();
    }

    [Fact]
    public async Task Errors_and_refusals_on_the_way_are_English()
    {
        var unit = await shop.NewUnit();
        var buyer = new EnglishBuyer(shop.Visit());
        var visitor = buyer.Visitor;
        await buyer.Put(unit.Tag.ToString());
        await visitor.Open("/en/panier");
        await visitor.Open("/en/commande?etape=1");
        var wrong = await visitor.Submit(("Nom", ""), ("Telephone", "12"), ("Mail", "x"));
        await visitor.Submit(("Nom", "Sam"), ("Telephone", "06 12 34 56 78"), ("Mail", ""));
        await visitor.Submit(("Paiement", ""), ("Souhait", new string('x', 400)));
        var other = await shop.NewUnit();
        var late = new EnglishBuyer(shop.Visit());
        await late.Put(other.Tag.ToString());
        await shop.Visit().Buy(other);
        await late.Visitor.Open("/en/panier");
        await late.Put(other.Tag.ToString());
        await visitor.Open("/en/renoncer");
        var refused = await visitor.Submit(("Number", ""), ("Name", ""), ("Contact", ""));

        Assert.Contains("Write your name", wrong.Text, StringComparison.Ordinal);
        Assert.Contains("Write the number of the order", refused.Text, StringComparison.Ordinal);
        Nothing_is_missing();
    }

    private static async Task Guide(Visitor visitor)
    {
        var page = await visitor.Open("/en/guide");
        for (var question = 0; question < 4; question++)
        {
            var answer = Answer().Match(page.Html);
            if (!answer.Success)
                break;
            page = await visitor.Open(System.Net.WebUtility.HtmlDecode(answer.Groups[1].Value));
        }
    }

    private static async Task GiveUp(Visitor visitor, Sight order)
    {
        var cancel = Cancel().Match(order.Html);
        Assert.True(cancel.Success, order.Text);
        await visitor.Open(System.Net.WebUtility.HtmlDecode(cancel.Groups[1].Value));
        await visitor.Press("Cancel this order");
    }

    private void Nothing_is_missing() => EnglishBook.HasEverySentence(shop, Own());

    // The name of the site, and what operators and buyers wrote themselves: names, places, hours.
    [GeneratedRegex(
        "^Reprise$|^(Camille Exemple|Sam)\\b|Atelier-|exemple|example|^Intel |: Vue \\d|\\d{5} ",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Own();

    [GeneratedRegex("class=\"guide-answer [^\"]*\" href=\"([^\"]+)\"")]
    private static partial Regex Answer();

    [GeneratedRegex("href=\"([^\"]*/annulation[^\"]*)\"")]
    private static partial Regex Cancel();
}
