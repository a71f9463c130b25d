using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Payments.Late;
using Marketplace.Ordering.Payments.Paying;
using Marketplace.Ordering.Recalls;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Orders;

/// <summary>An order by its signed link. Without the right key it does not exist, known number or not.</summary>
internal sealed class SeeOrderModel(Db db, OrderSeals seals, ShowOrder show, RecallsOfOrder recalls) : PageModel
{
    public OrderPage View { get; private set; } = OrderPage.Example;

    public async Task<IActionResult> OnGetAsync(
        string number,
        [FromQuery(Name = "cle")] string? key,
        [FromQuery(Name = "paiement")] string? payment,
        CancellationToken cancellation
    )
    {
        if (await db.Order(number, cancellation) is not { } order || !seals.Opens(key, order.Id))
            return NotFound();

        // What the key opens must not stay in a shared cache.
        Response.Headers.CacheControl = "private, no-store";
        View = await show.Page(order, cancellation);
        if (payment == "retour")
            View = View with { Notice = PaymentNotices.After(order) };
        if (await db.Substitutions.AwaitedOf(order.Id).FirstOrDefaultAsync(cancellation) is { Cause: var cause })
            View = View with { Notice = PaymentNotices.Question(order.Number, seals.Key(order.Id), cause) };
        else if (await recalls.Notice(order, cancellation) is { } warning)
            View = View with { Notice = warning };
        return Page();
    }
}
