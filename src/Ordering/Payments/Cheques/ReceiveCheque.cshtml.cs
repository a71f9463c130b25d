using Marketplace.Accounts.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Cheques;

/// <summary>A cheque came: by the buyer's hand or by post.</summary>
internal sealed class ReceiveChequeModel(Db db, TimeProvider clock) : PageModel
{
    public Order Order { get; private set; } = null!;
    public Money Due => Order.PartOf(User.Operator())!.Due;

    [BindProperty]
    public string? Amount { get; set; }

    [BindProperty]
    public string? Digits { get; set; }

    [BindProperty]
    public string? Bank { get; set; }

    public IReadOnlyList<Field> Fields =>
        [
            new(nameof(Amount), "Montant du chèque, en euros")
            {
                Value = Amount ?? Amounts.Write(Due),
                Autocomplete = "off",
            },
            new(nameof(Digits), "Numéro du chèque")
            {
                Value = Digits,
                Hint = "Sept chiffres, en bas à gauche.",
                Autocomplete = "off",
            },
            new(nameof(Bank), "Banque") { Value = Bank, Autocomplete = "off" },
        ];

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancellation) =>
        await Load(number, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string number, CancellationToken cancellation)
    {
        if (!await Load(number, cancellation))
            return NotFound();
        var now = clock.GetUtcNow().UtcDateTime;
        db.Add(Cheque.Receive(Order.Id, User.Operator(), Amounts.Read(Amount), Digits, Bank, now));
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException twice) when (db.IsDuplicate(twice))
        {
            throw new Refusal("Ce chèque est déjà enregistré.");
        }
        return Redirect("/atelier/cheques");
    }

    private async Task<bool> Load(string number, CancellationToken cancellation)
    {
        if (await db.Order(number, User.Operator(), cancellation) is not { } order)
            return false;
        Order = order;
        return true;
    }
}
