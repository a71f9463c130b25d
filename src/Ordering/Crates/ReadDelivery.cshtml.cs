using Marketplace.Ordering.Baskets;
using Marketplace.Ordering.Buying;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Serials;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Crates;

/// <summary>A delivery note by the link of the order: the buyer reads it, signs it on its own phone and finds it again.</summary>
internal sealed class ReadDeliveryModel(Db db, OrderSeals seals, Counters counters, SignDelivery deliveries)
    : LotPage(db, seals)
{
    public DeliveryNote Note { get; private set; } = null!;

    public string Here => AddressOf($"/livraisons/{Note.Delivery.Id}");

    protected override async Task<bool> Load(CancellationToken cancellation)
    {
        var (id, order) = (Guid.Parse((string)RouteData.Values["delivery"]!), Order.Id);
        var found = await Db
            .LotDeliveries.Include(one => one.Units)
            .SingleOrDefaultAsync(one => one.Id == id && one.Order == order && one.ClosedAt != null, cancellation);
        if (found is null)
            return false;
        var seller = (await counters.Of(found.Operator, cancellation)).Name;
        var typed = Request.HasFormContentType ? Request.Form : null;
        Note = new DeliveryNote(found, Order, seller, AddressOf($"/livraisons/{id}"), typed);
        return true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Note.Delivery.SignedAt is null)
            await deliveries.Sign(
                Note.Delivery,
                Order,
                DeliveryNote.Signed(Request.Form, byLink: true),
                DeliveryNote.Differences(Request.Form, Note.Delivery),
                Buyers.Someone,
                cancellation
            );
        return Redirect(Here);
    }
}
