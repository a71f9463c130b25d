using Marketplace.Accounts.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Disputes;

/// <summary>The evidence pack of an order's latest dispute.</summary>
internal sealed class DownloadEvidenceModel(Db db, EvidencePack pack) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancellation)
    {
        if (await db.Order(number, User.Operator(), cancellation) is not { } order)
            return NotFound();
        var dispute = await db
            .Disputes.AsNoTracking()
            .Where(one => one.Order == order.Id)
            .OrderByDescending(one => one.OpenedAt)
            .FirstOrDefaultAsync(cancellation);
        if (dispute is null)
            return Redirect($"/atelier/commandes/{order.Number}");
        var file = await pack.Write(order, dispute, cancellation);
        return File(file, "application/zip", $"litige-{order.Number}.zip");
    }
}
