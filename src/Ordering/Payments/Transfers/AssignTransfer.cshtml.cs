using Marketplace.Accounts.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Transfers;

/// <summary>One decision: which order a transfer is for. Less than is due is a part, more goes back.</summary>
internal sealed class AssignTransferModel(Db db, RecordTransfer record) : PageModel
{
    public BankLine Line { get; private set; } = null!;

    /// <summary>The order that its words seem to name.</summary>
    public Order? Found { get; private set; }

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? Act { get; set; }

    public Field NumberField =>
        new(nameof(Number), "Numéro de la commande")
        {
            Value = Number ?? Found?.Number,
            Hint =
                "Comme R-26-7K3M9Q. Si le montant ne suffit pas, le reste est dû ; s’il dépasse, l’excédent est à rendre.",
            Autocomplete = "off",
        };

    public async Task<IActionResult> OnGetAsync(Guid line, CancellationToken cancellation) =>
        await Load(line, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid line, CancellationToken cancellation)
    {
        if (!await Load(line, cancellation))
            return NotFound();
        if (Act == "ecarter")
        {
            Line.Ignore();
            await db.SaveChangesAsync(cancellation);
            return Redirect("/atelier/virements");
        }
        var order = await db.Order(Number, User.Operator(), cancellation);
        Refuse.If(order is null, "Aucune commande de votre atelier ne porte ce numéro.");
        await record.To(order, Line, User.Operator(), User.Actor(), cancellation);
        return Redirect("/atelier/virements");
    }

    private async Task<bool> Load(Guid id, CancellationToken cancellation)
    {
        var workshop = User.Operator();
        var found = await db.BankLines.SingleOrDefaultAsync(
            one => one.Id == id && one.Operator == workshop,
            cancellation
        );
        if (found is null)
            return false;
        Line = found;
        Found = found.Order is { } known
            ? await db
                .Orders.AsNoTracking()
                .Whole()
                .With(workshop)
                .SingleOrDefaultAsync(one => one.Id == known, cancellation)
            : null;
        return true;
    }
}
