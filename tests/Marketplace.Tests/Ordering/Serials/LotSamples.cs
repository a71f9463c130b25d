using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Serials;
using Marketplace.Platform;
using Marketplace.Tests.Bulk;
using Marketplace.Tests.Catalog;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Tests.Ordering.Serials;

/// <summary>Ordered lots, as an organisation gets them from its quote, and units of lots for what needs no shop.</summary>
internal static class LotSamples
{
    extension(CatalogShop shop)
    {
        /// <summary>Who ordered so many units of this workshop, with the order on the screen.</summary>
        public async Task<Visitor> Ordered(Workplace at, int units, string kind = "Association", int euros = 149)
        {
            await shop.Stock(at, units, euros);
            var visitor = await shop.Quoted(
                ("Nombre", units.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                ("Organisme", kind)
            );
            var order = await visitor.AcceptLot(("BonDeCommande", "BC-7"));
            Assert.True(order.Path.StartsWith("/commande/R-", StringComparison.Ordinal), order.Text);
            return visitor;
        }

        /// <summary>Hands the whole part of this workshop over, as at the counter, and waits until the invoice is written.</summary>
        public async Task HandOverAll(Visitor visitor, Workplace at)
        {
            var order = await shop.OrderOf(visitor);
            var worker = await shop.SignIn(at.Worker);
            foreach (var line in order.PartOf(at.Id)!.Lines)
            {
                await worker.Open($"/atelier/commandes/{order.Number}");
                await worker.Submit(("Scanned", line.Tag.ToString()));
            }
            await worker.Press("Déclarer prête et prévenir");
            var page = await visitor.Open($"/commande/{order.Number}{visitor.Page.Address.Query.Split('&')[0]}");
            var code = System.Text.RegularExpressions.Regex.Match(page.Text, "\\b[0-9]{6}\\b").Value;
            await worker.Open($"/atelier/commandes/{order.Number}");
            var after = await worker.Submit(("Code", code));
            Assert.Contains("remise", after.Text, StringComparison.Ordinal);
            await shop.Settled();
        }

        /// <summary>The order, whole, as it stands now.</summary>
        public Task<Order> OrderOf(Visitor visitor) =>
            shop.InDb(async db => (await db.Order(NumberOf(visitor), default))!);
    }

    /// <summary>Opens a page of the lot whose order, or another page of it, is on the screen.</summary>
    public static Task<Sight> OpenLot(this Visitor visitor, string act = "lot") =>
        visitor.Open($"/commande/{NumberOf(visitor)}/{act}{visitor.Page.Address.Query.Split('&')[0]}");

    /// <summary>The first address on the page that holds this.</summary>
    public static string Way(Sight page, string part) =>
        page
            .Html.Split("href=\"")
            .Select(one => System.Net.WebUtility.HtmlDecode(one.Split('"')[0]))
            .First(one => one.Contains(part, StringComparison.Ordinal));

    public static string NumberOf(Visitor visitor) => visitor.Page.Path.Split('/')[2];

    public static LotUnit Unit(
        string? serial = "5CG1234ABC",
        string model = "HP EliteBook 840",
        DateTime? delivered = null,
        int cents = 14_900
    ) =>
        new(
            new OrderLine
            {
                Device = DeviceId.New(),
                Tag = Tag.Draw(),
                Title = model,
                GradeLine = "B · F5 · U2",
                Slug = "elitebook",
                Price = new Money(cents),
            },
            OperatorId.New(),
            "Atelier des Gardons",
            model,
            serial,
            DeviceType.Laptop,
            "Purge",
            delivered,
            delivered?.AddMonths(24),
            false,
            "https://exemple.test/passeport/OS-1"
        );
}
