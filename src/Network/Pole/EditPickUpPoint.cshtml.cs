using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Network.Operators;
using Marketplace.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Network.Pole;

[Authorize(Access.Administrator)]
internal sealed class EditPickUpPointModel(Db db, NetworkMap map) : PageModel
{
    [BindProperty]
    public PickUpPointSheet Sheet { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid workshop, Guid point, CancellationToken cancellation)
    {
        var found = await db.OperatorWithPoints(OperatorId.From(workshop), cancellation);
        if (found?.PickUpPoints.SingleOrDefault(one => one.Id == PickUpPointId.From(point)) is not { } shown)
            return NotFound();

        Sheet = PickUpPointSheet.Of(shown);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid workshop, Guid point, CancellationToken cancellation)
    {
        var found = await db.OperatorWithPoints(OperatorId.From(workshop), cancellation);
        if (found?.PickUpPoints.Any(one => one.Id == PickUpPointId.From(point)) is not true)
            return NotFound();
        if (!ModelState.IsValid)
            return Page();

        found.Describe(PickUpPointId.From(point), Sheet.Told());
        await db.SaveChangesAsync(cancellation);
        map.Forget();
        return RedirectToPage("/Network/Pole/Network");
    }
}
