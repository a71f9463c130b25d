using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Network.Joining;

/// <summary>The workshops that would like to join, those that wait first.</summary>
[Authorize(Access.Administrator)]
internal sealed class ReadCandidaciesModel(Db db, TimeProvider clock) : PageModel
{
    public IReadOnlyList<Candidacy> Waiting { get; private set; } = [];

    public IReadOnlyList<Candidacy> Answered { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var all = await db
            .Candidacies.AsNoTracking()
            .OrderByDescending(one => one.SentAt)
            .Take(200)
            .ToListAsync(cancellation);
        Waiting = [.. all.Where(one => one.AnsweredAt is null).Reverse()];
        Answered = [.. all.Where(one => one.AnsweredAt is not null)];
    }

    public async Task<IActionResult> OnPostAsync(Guid candidature, CancellationToken cancellation)
    {
        if (await db.Candidacies.SingleOrDefaultAsync(one => one.Id == candidature, cancellation) is not { } found)
            return NotFound();
        (found.AnsweredAt, found.AnsweredBy) = (clock.GetUtcNow().UtcDateTime, User.Actor().Person);
        await db.SaveChangesAsync(cancellation);
        return RedirectToPage();
    }
}
