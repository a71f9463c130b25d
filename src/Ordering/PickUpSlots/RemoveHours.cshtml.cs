using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.PickUpSlots;

/// <summary>A counter no longer receives at these hours; visits that are taken already stay.</summary>
[Authorize(Access.Lead)]
internal sealed class RemoveHoursModel(Db db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid hours, CancellationToken cancellation) =>
        await Find(hours).AnyAsync(cancellation) ? Redirect("/atelier/creneaux") : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid hours, CancellationToken cancellation) =>
        await Find(hours).ExecuteDeleteAsync(cancellation) == 1 ? Redirect("/atelier/creneaux") : NotFound();

    private IQueryable<PickUpHours> Find(Guid id)
    {
        var workshop = User.Operator();
        return db.PickUpHours.Where(one => one.Id == id && one.Operator == workshop);
    }
}
