using Marketplace.Accounts.Contracts;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Ledger;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Cheques;

/// <summary>The cheques of an operator: those to bring to the bank first. Only the bank makes money of them.</summary>
internal sealed class ListChequesModel(Db db, PaymentLedger ledger, TimeProvider clock) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<ChequeRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => await Load(cancellation);

    public async Task<IActionResult> OnPostAsync(Guid id, string? act, CancellationToken cancellation)
    {
        await Load(cancellation);
        var workshop = User.Operator();
        var cheque = await db.Cheques.SingleOrDefaultAsync(
            one => one.Id == id && one.Operator == workshop,
            cancellation
        );
        if (cheque is null)
            return NotFound();
        Refuse.If(act is not ("encaisse" or "impaye"), "Dites ce que la banque a fait de ce chèque.");
        await db.Together(() => Follow(cheque, act == "encaisse", cancellation), cancellation);
        return Redirect("/atelier/cheques");
    }

    private async Task<int> Follow(Cheque cheque, bool cashed, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var order = await db.Orders.Whole().SingleAsync(one => one.Id == cheque.Order, cancellation);
        if (Count(cheque, cashed, now) is { } counted)
            await ledger.Record(
                order,
                new(cheque.Operator, counted, PaidBy.Cheque, cheque.Amount, cheque.Reference, now, User.Actor().Person),
                cancellation
            );
        return await db.SaveChangesAsync(cancellation);
    }

    /// <summary>What the ledger hears of it; null: nothing had been counted yet.</summary>
    private static EntryKind? Count(Cheque cheque, bool cashed, DateTime now)
    {
        if (!cashed)
            return cheque.Bounce(now) ? EntryKind.Bounced : null;
        cheque.Cash(now);
        return EntryKind.Received;
    }

    private async Task Load(CancellationToken cancellation)
    {
        var workshop = User.Operator();
        var rows =
            from cheque in db.Cheques
            join order in db.Orders on cheque.Order equals order.Id
            where cheque.Operator == workshop
            orderby cheque.State == ChequeState.Received ? 0 : 1, cheque.ReceivedAt descending
            select new ChequeRow(
                cheque.Id,
                order.Number,
                order.Name,
                cheque.Number,
                cheque.Bank,
                cheque.Amount,
                cheque.State,
                cheque.ReceivedAt
            );
        Rows = await rows.Take(Most).ToListAsync(cancellation);
    }
}

internal sealed record ChequeRow(
    Guid Id,
    string OrderNumber,
    string Name,
    string Number,
    string Bank,
    Money Amount,
    ChequeState State,
    DateTime ReceivedAt
);
