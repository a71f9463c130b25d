using Marketplace.Ordering.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Ordering.Orders;

/// <summary>An order by its signed link. Without the right key it does not exist, known number or not.</summary>
internal sealed class SeeOrderModel(Db db, OrderSeals seals, ShowOrder show) : PageModel
{
    public OrderPage View { get; private set; } = OrderPage.Example;

    public async Task<IActionResult> OnGetAsync(
        string number,
        [FromQuery(Name = "cle")] string? key,
        CancellationToken cancellation
    )
    {
        if (await db.Order(number, cancellation) is not { } order || !seals.Opens(key, order.Id))
            return NotFound();

        // What the key opens must not stay in a shared cache.
        Response.Headers.CacheControl = "private, no-store";
        View = await show.Page(order, cancellation);
        return Page();
    }
}
