using Marketplace.Ordering.Delivering;
using Marketplace.Platform;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.Buying;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Tests.Ordering.Delivering;

/// <summary>Orders that travel.</summary>
internal static class Parcels
{
    public static string Field(Workplace at) => $"Retrait-{at.Card.Slug}";

    extension(CatalogShop shop)
    {
        public ParcelTariff TariffOf(Workplace at, long cents) =>
            ParcelTariff.Set(at.Id, shop.Clock.Now, [(5000, new Money(cents))], at.Lead.Id, shop.Clock.Now);

        /// <summary>A workshop that sends parcels, with a unit on sale.</summary>
        public async Task<(Workplace At, PermittedUnit Unit)> Sends()
        {
            var at = await shop.NewOperator();
            await shop.InDb(async db =>
            {
                db.Add(shop.TariffOf(at, 990));
                return await db.SaveChangesAsync();
            });
            return (at, await shop.NewUnit(at));
        }

        public async Task<Visitor> AtParcelRecap(Workplace at, PermittedUnit unit)
        {
            var buyer = shop.Visit();
            await buyer.Put(unit.Tag);
            await buyer.Introduce();
            await buyer.Submit((Field(at), "colis"), ("Paiement", "virement"));
            await buyer.Submit(("Rue", "3 rue des Lilas"), ("CodePostal", "30000"), ("Ville", "Nîmes"));
            return buyer;
        }

        /// <summary>Paid, scanned and with its carrier; the worker looks at it.</summary>
        public async Task<Visitor> Sent(Workplace at, PermittedUnit unit)
        {
            var number = Assert.Single(await shop.OrdersOf(unit)).Number;
            var worker = await shop.SignIn(at.Worker);
            await worker.Open($"/atelier/commandes/{number}");
            var scanned = await worker.Submit(("Scanned", unit.Tag.ToString()));
            Assert.Contains("le colis part une fois payé", scanned.Text, StringComparison.Ordinal);
            await worker.Submit(("How", "virement"));
            await worker.Submit(("Carrier", "Colissimo"), ("Tracking", "8R41234"));
            return worker;
        }
    }
}
