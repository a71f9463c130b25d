using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.PickUpSlots;

/// <summary>One row of an operator's plan goes; whoever was to come at a time that is no more is told.</summary>
internal abstract class PlanActModel<TRow>(Db db, LoseVisits visits) : PageModel
    where TRow : class
{
    private const string Plan = "/atelier/creneaux";

    protected Db Db => db;

    protected async Task<IActionResult> Show(IQueryable<TRow> row, CancellationToken cancellation) =>
        await row.AnyAsync(cancellation) ? Redirect(Plan) : NotFound();

    protected async Task<IActionResult> Remove(
        IQueryable<TRow> row,
        Func<TRow, Guid> placeOf,
        CancellationToken cancellation
    )
    {
        if (await row.SingleOrDefaultAsync(cancellation) is not { } found)
            return NotFound();
        await db.Together(
            async () =>
            {
                db.Remove(found);
                await db.SaveChangesAsync(cancellation);
                await visits.Look(placeOf(found), cancellation);
                return await db.SaveChangesAsync(cancellation);
            },
            cancellation
        );
        return Redirect(Plan);
    }
}

/// <summary>A counter no longer receives at these hours.</summary>
[Authorize(Access.Lead)]
internal sealed class RemoveHoursModel(Db db, LoseVisits visits) : PlanActModel<PickUpHours>(db, visits)
{
    public Task<IActionResult> OnGetAsync(Guid hours, CancellationToken cancellation) =>
        Show(Find(hours), cancellation);

    public Task<IActionResult> OnPostAsync(Guid hours, CancellationToken cancellation) =>
        Remove(Find(hours), row => row.Place, cancellation);

    private IQueryable<PickUpHours> Find(Guid id)
    {
        var workshop = User.Operator();
        return Db.PickUpHours.Where(one => one.Id == id && one.Operator == workshop);
    }
}

/// <summary>The counter is open on that day after all.</summary>
[Authorize(Access.Lead)]
internal sealed class ReopenDayModel(Db db, LoseVisits visits) : PlanActModel<PickUpClosure>(db, visits)
{
    public Task<IActionResult> OnGetAsync(Guid closure, CancellationToken cancellation) =>
        Show(Find(closure), cancellation);

    public Task<IActionResult> OnPostAsync(Guid closure, CancellationToken cancellation) =>
        Remove(Find(closure), row => row.Place, cancellation);

    private IQueryable<PickUpClosure> Find(Guid id)
    {
        var workshop = User.Operator();
        return Db.PickUpClosures.Where(one => one.Id == id && one.Operator == workshop);
    }
}
