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
    public string Key { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(
        string number,
        Guid invoice,
        [FromQuery(Name = "cle")] string? key,
        CancellationToken cancellation
    ) => await Find(number, invoice, key, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnGetPdfAsync(
        string number,
        Guid invoice,
        [FromQuery(Name = "cle")] string? key,
        CancellationToken cancellation
    ) => await Find(number, invoice, key, cancellation) ? Seen.AsPdf() : NotFound();

    public async Task<IActionResult> OnGetXmlAsync(
        string number,
        Guid invoice,
        [FromQuery(Name = "cle")] string? key,
        CancellationToken cancellation
    ) => await Find(number, invoice, key, cancellation) ? Seen.AsXml() : NotFound();

    private async Task<bool> Find(string number, Guid invoice, string? key, CancellationToken cancellation)
    {
        if (await db.Order(number, cancellation) is not { } order || !seals.Opens(key, order.Id))
            return false;
        var id = order.Id;
        if (
            await db.Invoices.SingleOrDefaultAsync(one => one.Id == invoice && one.Order == id, cancellation)
            is not { } found
        )
            return false;
        (Seen, Key) = (found, key!);
        Address = seals.Address(order.Id, order.Number);
        Response.Headers.CacheControl = "no-store";
        return true;
    }
}
