using Marketplace.Accounts.Contracts;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Ledger;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Refunds;

/// <summary>Somebody of the operator gave the money back: from the till, by a transfer or by a cheque.</summary>
internal sealed class RecordRefundModel(Db db, PaymentLedger ledger, TimeProvider clock) : PageModel
{
    private Order order = null!;

    public Refund Owed { get; private set; } = null!;
    public string Number => order.Number;
    public string Name => order.Name;

    [BindProperty]
    public string? Means { get; set; }

    public Field How =>
        new(nameof(Means), "Comment avez-vous rendu l’argent ?")
        {
            Value = Means,
            Choices =
            [
                new("especes", "En espèces, de la caisse"),
                new("virement", "Par virement"),
                new("cheque", "Par chèque"),
            ],
        };

    public async Task<IActionResult> OnGetAsync(string number, Guid refund, CancellationToken cancellation) =>
        await Load(number, refund, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string number, Guid refund, CancellationToken cancellation)
    {
        if (!await Load(number, refund, cancellation))
            return NotFound();
        var (how, now) = (Read(), clock.GetUtcNow().UtcDateTime);
        Owed.PaidBack(how, now);
        await ledger.Record(
            order,
            new(Owed.Operator, EntryKind.Refunded, how, Owed.Amount, $"refund:{Owed.Id:N}", now, User.Actor().Person),
            cancellation
        );
        await db.SaveChangesAsync(cancellation);
        return Redirect("/atelier/remboursements");
    }

    private async Task<bool> Load(string number, Guid id, CancellationToken cancellation)
    {
        var workshop = User.Operator();
        if (await db.Order(number, workshop, cancellation) is not { } found)
            return false;
        order = found;
        var refund = await db.Refunds.SingleOrDefaultAsync(
            one => one.Id == id && one.Order == found.Id && one.Operator == workshop,
            cancellation
        );
        Owed = refund!;
        return refund is not null;
    }

    private PaidBy Read() =>
        Means switch
        {
            "especes" => PaidBy.Cash,
            "virement" => PaidBy.BankTransfer,
            "cheque" => PaidBy.Cheque,
            _ => throw new Refusal("Dites comment vous avez rendu l’argent."),
        };
}
