using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.PickUpSlots;

/// <summary>The counter is open on that day after all.</summary>
[Authorize(Access.Lead)]
internal sealed class ReopenDayModel(Db db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid closure, CancellationToken cancellation) =>
        await Find(closure).AnyAsync(cancellation) ? Redirect("/atelier/creneaux") : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid closure, CancellationToken cancellation) =>
        await Find(closure).ExecuteDeleteAsync(cancellation) == 1 ? Redirect("/atelier/creneaux") : NotFound();

    private IQueryable<PickUpClosure> Find(Guid id)
    {
        var workshop = User.Operator();
        return db.PickUpClosures.Where(one => one.Id == id && one.Operator == workshop);
    }
}
