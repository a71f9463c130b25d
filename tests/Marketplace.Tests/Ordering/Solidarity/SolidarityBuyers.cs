using System.Security.Cryptography;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.Buying;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Tests.Ordering.Solidarity;

/// <summary>Households that buy with their codes, each under a name of its own unless the test says otherwise.</summary>
internal static class SolidarityBuyers
{
    public static string NewName() => $"Camille {RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 10)}";

    extension(CatalogShop shop)
    {
        /// <summary>Somebody who has said their name and chooses how to pay.</summary>
        public async Task<Visitor> AtSecondStep(PermittedUnit unit, string? name = null, string mail = "")
        {
            var visitor = shop.Visit();
            await visitor.Put(unit.Tag);
            await visitor.Introduce(name: name ?? NewName(), mail: mail);
            return visitor;
        }

        /// <summary>From an empty basket to the order's page, with these codes.</summary>
        public async Task<Visitor> BuyWith(PermittedUnit unit, params (string, string)[] codes) =>
            await shop.BuyAs(NewName(), unit, codes);

        public async Task<Visitor> BuyAs(string name, PermittedUnit unit, params (string, string)[] codes)
        {
            var visitor = await shop.AtSecondStep(unit, name);
            await visitor.Submit([("Paiement", "retrait"), .. codes]);
            var page = await visitor.Press(Purchases.OrderButton);
            Assert.StartsWith("/commande/R-", page.Path, StringComparison.Ordinal);
            return visitor;
        }
    }
}
