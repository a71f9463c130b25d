using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Invoicing;

/// <summary>An invoice or a credit note of one's own workshop.</summary>
internal sealed class ReadInvoiceModel(Db db) : PageModel
{
    public Invoice Seen { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid invoice, CancellationToken cancellation) =>
        await Find(invoice, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnGetPdfAsync(Guid invoice, CancellationToken cancellation) =>
        await Find(invoice, cancellation) ? Seen.AsPdf() : NotFound();

    public async Task<IActionResult> OnGetXmlAsync(Guid invoice, CancellationToken cancellation) =>
        await Find(invoice, cancellation) ? Seen.AsXml() : NotFound();

    private async Task<bool> Find(Guid invoice, CancellationToken cancellation)
    {
        var workshop = User.Operator();
        if (
            await db.Invoices.SingleOrDefaultAsync(one => one.Id == invoice && one.Operator == workshop, cancellation)
            is not { } found
        )
            return false;
        Seen = found;
        return true;
    }
}
