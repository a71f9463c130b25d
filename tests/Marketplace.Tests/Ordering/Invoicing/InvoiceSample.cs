using Marketplace.Ordering;
using Marketplace.Ordering.Invoicing;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;

namespace Marketplace.Tests.Ordering.Invoicing;

internal static class InvoiceSample
{
    /// <summary>An invoice of this operator for an order that it has; the order itself stays as it is.</summary>
    public static Task<Invoice> Of(Shop shop, Workplace owner, string number) =>
        shop.InDb(async db =>
        {
            var order = (await db.Order(number, owner.Id, default))!;
            var now = DateTime.UtcNow;
            var text = new InvoiceText(
                owner.Card.Name,
                owner.Card.Kind,
                owner.Card.Address,
                owner.Card.Siret,
                order.Name,
                order.Number,
                now,
                "en espèces",
                VatRegime.Franchise.Mention,
                [],
                0
            );
            var invoice = Invoice.Write(order.Id, owner.Id, order.Total, 1, text, now);
            db.Add(invoice);
            await db.SaveChangesAsync();
            return invoice;
        });
}
