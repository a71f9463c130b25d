using Marketplace.Accounts.Contracts;
using Marketplace.Ordering.Buying;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Crates;

/// <summary>A delivery of one's own workshop; a stranger's does not exist.</summary>
internal abstract class DeliveryPage(Db db, Counters counters) : PageModel
{
    public DeliveryNote Note { get; private set; } = null!;

    public string Address => $"/atelier/livraisons/{Note.Delivery.Id}";

    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        var (id, workshop) = (Guid.Parse((string)context.RouteData.Values["delivery"]!), User.Operator());
        var aborted = HttpContext.RequestAborted;
        var found = await db
            .LotDeliveries.Include(one => one.Units)
            .SingleOrDefaultAsync(one => one.Id == id && one.Operator == workshop, aborted);
        if (found is null)
        {
            context.Result = NotFound();
            return;
        }
        var order = await db.Orders.Whole().SingleAsync(one => one.Id == found.Order, aborted);
        var seller = (await counters.Of(workshop, aborted)).Name;
        var typed = Request.HasFormContentType ? Request.Form : null;
        Note = new DeliveryNote(found, order, seller, $"/atelier/livraisons/{id}/signature", typed);
        await next();
    }
}

/// <summary>The note, to print or to hand over with the phone it is shown on.</summary>
internal sealed class SeeDeliveryModel(Db db, Counters counters) : DeliveryPage(db, counters);

/// <summary>The crates are closed: they leave, or wait to be fetched.</summary>
internal sealed class CloseCratesModel(Db db, Counters counters, SignDelivery deliveries) : DeliveryPage(db, counters)
{
    [BindProperty]
    public string? How { get; set; }

    public IActionResult OnGet() => Redirect(Address);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Refuse.If(How is not ("apport" or "retrait"), "Dites comment ces caisses arrivent.");
        // Closed twice, it is closed.
        if (Note.Delivery.ClosedAt is null)
            await deliveries.Close(Note.Delivery, How is "apport", User.Actor(), cancellation);
        return Redirect(Address);
    }
}

/// <summary>The buyer signs on the phone of the one who brings the crates.</summary>
internal sealed class SignAtDoorModel(Db db, Counters counters, SignDelivery deliveries) : DeliveryPage(db, counters)
{
    public IActionResult OnGet() => Redirect(Address);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        // Two clicks sign once.
        if (Note.Delivery.SignedAt is null)
            await deliveries.Sign(
                Note.Delivery,
                Note.Order,
                DeliveryNote.Signed(Request.Form, byLink: false),
                DeliveryNote.Differences(Request.Form, Note.Delivery),
                User.Actor(),
                cancellation
            );
        return Redirect(Address);
    }
}
