using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Invoicing;

/// <summary>An invoice or a credit note as its buyer reads and prints it, by the order's own link.</summary>
internal sealed class SeeInvoiceModel(Db db, OrderSeals seals) : PageModel
{
    public Invoice Seen { get; private set; } = null!;
    public string Address { get; private set; } = "/";

    public async Task<IActionResult> OnGetAsync(
        string number,
        Guid invoice,
        [FromQuery(Name = "cle")] string? key,
        CancellationToken cancellation
    )
    {
        if (await db.Order(number, cancellation) is not { } order || !seals.Opens(key, order.Id))
            return NotFound();
        if (
            await db.Invoices.SingleOrDefaultAsync(one => one.Id == invoice && one.Order == order.Id, cancellation)
            is not { } found
        )
            return NotFound();
        (Seen, Address) = (found, seals.Address(order.Id, order.Number));
        Response.Headers.CacheControl = "no-store";
        return Page();
    }
}
