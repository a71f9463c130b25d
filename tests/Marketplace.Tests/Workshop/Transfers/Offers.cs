using Marketplace.Platform;
using Marketplace.Tests.Ordering.Buying;
using Marketplace.Workshop;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Devices;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Workshop.Transfers;

/// <summary>Two workshops and what passes between them, by the pages that their people use.</summary>
internal static class Offers
{
    extension(Shop shop)
    {
        /// <summary>A lead offers units; the page that they see then.</summary>
        public async Task<Visitor> Offer(Workplace from, Workplace to, params UnitPath[] units)
        {
            var lead = await shop.SignIn(from.Lead);
            await lead.Open("/atelier/transferts/nouveau");
            await lead.Submit(
                ("To", to.Card.Slug),
                ("Read", string.Join('\n', units.Select(unit => unit.Tag))),
                ("Note", "Vendredi, par la navette.")
            );
            return lead;
        }

        /// <summary>A worker of the other workshop looks at the offer that waits.</summary>
        public async Task<Visitor> OpenOffer(Workplace at, string path)
        {
            var worker = await shop.SignIn(at.Worker);
            await worker.Open(path);
            return worker;
        }

        public Task<Device> DeviceOf(UnitPath unit)
        {
            var tag = Tag.FromStored(unit.Tag);
            return shop.InDb(db => db.Devices.AsNoTracking().Whole().SingleAsync(one => one.Tag == tag));
        }

        /// <summary>The types of the entries in a device's chain, in order.</summary>
        public async Task<List<string>> ChainOf(UnitPath unit)
        {
            var device = (await shop.DeviceOf(unit)).Id;
            return await shop.InDb(db =>
                db.Ledger.Where(entry => entry.Device == device)
                    .OrderBy(entry => entry.N)
                    .Select(entry => entry.Type)
                    .ToListAsync()
            );
        }

        /// <summary>Ready units on sale at this workshop.</summary>
        public async Task<UnitPath> UnitOnSale(Workplace at)
        {
            var unit = await UnitPath.Ready(shop, at);
            using var lead = shop.Api(at.LeadToken);
            var listed = await unit.Act(lead, "listing", new { price = new { cents = 14900, currency = "EUR" } });
            Assert.True(listed.Status == 201, listed.Text);
            return unit;
        }

        /// <summary>Somebody orders the unit and does not pay yet.</summary>
        public async Task Order(UnitPath unit)
        {
            var buyer = shop.Visit();
            await buyer.Put(unit.Tag);
            await buyer.Introduce();
            await buyer.Choose();
            Assert.StartsWith("/commande/", (await buyer.Press(Purchases.OrderButton)).Path, StringComparison.Ordinal);
        }
    }
}
