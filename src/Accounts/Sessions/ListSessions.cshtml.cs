using Marketplace.Accounts.Audit;
using Marketplace.Accounts.Contracts;
using Marketplace.Accounts.SignIn;
using Marketplace.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Accounts.Sessions;

[Authorize]
internal sealed class ListSessionsModel(Db db, OpenSessions sessions, TimeProvider clock) : PageModel
{
    public IReadOnlyList<Session> Sessions { get; private set; } = [];

    /// <summary>The one in which the page is read.</summary>
    public Guid? Current { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Current = await HttpContext.CurrentSession();
        Sessions = await sessions.Of(User.Actor().Person, cancellation);
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id, CancellationToken cancellation) =>
        await sessions.End(User.Actor(), id, cancellation) ? RedirectToPage() : NotFound();

    public async Task<IActionResult> OnPostEndOthersAsync(CancellationToken cancellation)
    {
        var actor = User.Actor();
        var ended = await sessions.EndOthers(actor.Person, await HttpContext.CurrentSession(), cancellation);
        db.Note(clock, Deed.SessionEnded, actor, actor.Person, $"{ended} autres");
        await db.SaveChangesAsync(cancellation);
        return RedirectToPage();
    }
}
