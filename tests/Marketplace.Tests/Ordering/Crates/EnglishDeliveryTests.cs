using System.Text.RegularExpressions;
using Marketplace.Platform.Languages;
using Marketplace.Tests.Bulk;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.Serials;
using Marketplace.Tests.Web.Languages;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Ordering.Crates;

/// <summary>Receives a lot in English, wrong turns included, and looks at what stayed French.</summary>
public sealed partial class EnglishDeliveryTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    private const string Sign = "Sign the delivery note";
    private const string Give = "Hand over and make the sheet";

    [Fact]
    public async Task A_lot_is_received_and_handed_on_in_English()
    {
        var at = await shop.NewOperator();
        var buyer = await shop.Ordered(at, 2);
        var (number, query) = (LotSamples.NumberOf(buyer), buyer.Page.Address.Query);
        var order = await shop.OrderOf(buyer);
        var worker = await shop.SignIn(at.Worker);
        foreach (var line in order.Lines)
        {
            await worker.Open($"/atelier/commandes/{number}/caisses");
            await worker.Press("Mettre en caisse", ("Scanned", line.Tag.ToString()));
        }
        await worker.Press("Fermer et faire le bon de livraison", ("How", "apport"));

        Task<Sight> English(string act) => buyer.Open($"/en/commande/{number}/{act}{query}");
        await English("beneficiaires");
        await English("attestation-agec");
        Assert.Contains("Delivery note 1", (await English("lot")).Text, StringComparison.Ordinal);
        await buyer.Open(
            worker.Page.Path.Replace("/atelier/", $"/en/commande/{number}/", StringComparison.Ordinal) + query
        );
        await buyer.Press(Sign);
        await buyer.Press(Sign, ("Nom", "Sam Exemple"));
        var signed = await buyer.Press(Sign, ("Nom", "Sam Exemple"), ("Fonction", "Exemple"));
        Assert.Contains("signed on", signed.Text, StringComparison.Ordinal);
        await English("lot");
        await English("attestation-agec");
        await English("beneficiaires");
        foreach (var typed in new[] { "", "a@exemple.test", "06 12 34 56 78", "Mme Exemple", "Exemple" })
            await buyer.Press(Give, ("Pseudonyme", typed));
        await English("beneficiaires");
        await buyer.Press(
            $"Note that {order.Lines.First(line => buyer.Page.Text.Contains($"Note that {line.Tag}", StringComparison.Ordinal)).Tag} is back"
        );

        Nothing_is_missing();
    }

    private void Nothing_is_missing() => EnglishBook.HasEverySentence(shop, Own());

    // The name of the site, and what organisations and operators wrote themselves.
    [GeneratedRegex("^Reprise$|Jardins|Atelier-|exemple|: Vue \\d|\\d{5} ", RegexOptions.IgnoreCase)]
    private static partial Regex Own();
}
