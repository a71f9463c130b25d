using Marketplace.Accounts.Contracts;
using Marketplace.Network.Operators;
using Marketplace.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Network.Pole;

[Authorize(Access.Administrator)]
internal sealed class EditOperatorModel(Db db, NetworkMap map) : PageModel
{
    [BindProperty]
    public OperatorSheet Sheet { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid workshop, CancellationToken cancellation)
    {
        if (await db.OperatorWithPoints(OperatorId.From(workshop), cancellation) is not { } found)
            return NotFound();

        Sheet = OperatorSheet.Of(found);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid workshop, CancellationToken cancellation)
    {
        if (await db.OperatorWithPoints(OperatorId.From(workshop), cancellation) is not { } found)
            return NotFound();
        if (!ModelState.IsValid)
            return Page();

        found.Describe(Sheet.Told());
        await db.SaveChangesAsync(cancellation);
        map.Forget();
        return RedirectToPage("/Network/Pole/Network");
    }
}
