using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Invoicing;

/// <summary>The invoices and credit notes of a workshop, the latest first.</summary>
internal sealed class ListInvoicesModel(Db db) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<InvoiceRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var workshop = User.Operator();
        var rows =
            from invoice in db.Invoices.AsNoTracking()
            join order in db.Orders on invoice.Order equals order.Id
            where invoice.Operator == workshop
            orderby invoice.IssuedAt descending, invoice.Id descending
            select new InvoiceRow(invoice, order.Number, order.Name);
        Rows = await rows.Take(Most).ToListAsync(cancellation);
    }
}

internal sealed record InvoiceRow(Invoice Invoice, string Order, string Buyer);
