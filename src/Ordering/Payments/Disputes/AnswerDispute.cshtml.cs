using Marketplace.Accounts.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Disputes;

/// <summary>What a bank asks about a payment, and what to answer with.</summary>
internal sealed class AnswerDisputeModel(Db db) : PageModel
{
    public string Number { get; private set; } = "";
    public IReadOnlyList<Dispute> Disputes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancellation)
    {
        if (await db.Order(number, User.Operator(), cancellation) is not { } order)
            return NotFound();
        Number = order.Number;
        Disputes = await db
            .Disputes.AsNoTracking()
            .Where(one => one.Order == order.Id)
            .OrderByDescending(one => one.OpenedAt)
            .ToListAsync(cancellation);
        return Disputes.Count == 0 ? Redirect($"/atelier/commandes/{Number}") : Page();
    }
}
