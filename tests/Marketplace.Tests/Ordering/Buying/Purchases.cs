using Marketplace.Ordering;
using Marketplace.Ordering.Orders;
using Marketplace.Tests.Catalog;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Ordering.Buying;

/// <summary>What a buyer does, step by step, as the pages ask for it.</summary>
internal static class Purchases
{
    public const string OrderButton = "Commander avec obligation de paiement";

    extension(Visitor visitor)
    {
        /// <summary>Posts the form of a product page, which is cached and carries no token.</summary>
        public async Task<Sight> Put(Tag unit, string field = "unite") => await visitor.Put(unit.ToString(), field);

        public async Task<Sight> Put(string value, string field = "unite")
        {
            using var form = new FormUrlEncodedContent([KeyValuePair.Create(field, value)]);
            return await Sight.Of(await visitor.Browser.PostAsync(new Uri("/panier", UriKind.Relative), form));
        }

        public async Task<Sight> Introduce(
            string name = "Camille Exemple",
            string phone = "06 12 34 56 78",
            string mail = ""
        )
        {
            await visitor.Open("/commande?etape=1");
            return await visitor.Submit(("Nom", name), ("Telephone", phone), ("Mail", mail));
        }

        public Task<Sight> Choose(string payment = "retrait", string wish = "") =>
            visitor.Submit(("Paiement", payment), ("Souhait", wish));

        /// <summary>From an empty basket to the order's page.</summary>
        public async Task<Sight> Buy(PermittedUnit unit, string payment = "retrait", string mail = "")
        {
            await visitor.Put(unit.Tag);
            await visitor.Introduce(mail: mail);
            await visitor.Choose(payment);
            return await visitor.Press(OrderButton);
        }
    }

    extension(CatalogShop shop)
    {
        /// <summary>A unit on sale at a workshop that has a pick-up point.</summary>
        public async Task<PermittedUnit> NewUnit(Workplace? at = null, int euros = 149) =>
            await shop.OnSale(Sample.Laptop((at ?? await shop.NewOperator()).Id), euros);

        public Task<List<Order>> OrdersOf(PermittedUnit unit) =>
            shop.InDb(db =>
                db.Orders.AsNoTracking()
                    .Whole()
                    .Where(order => order.Parts.Any(part => part.Lines.Any(line => line.Device == unit.Device)))
                    .ToListAsync()
            );
    }
}
