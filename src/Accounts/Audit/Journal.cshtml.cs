using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Audit;

[Authorize(Access.Administrator)]
internal sealed class JournalModel(Db db) : PageModel
{
    private const int PerPage = 100;

    /// <summary>Shows what is older than this line.</summary>
    [BindProperty(Name = "avant", SupportsGet = true)]
    public long? Before { get; set; }

    public IReadOnlyList<JournalLine> Lines { get; private set; } = [];

    /// <summary>Where the next page begins; null on the last one.</summary>
    public long? Older => Lines.Count == PerPage ? Lines[^1].Id : null;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var people = db.People;
        Lines = await (
            from entry in db.Audit.Where(entry => Before == null || entry.Id < Before)
            orderby entry.Id descending
            join person in people on entry.By equals person.Id into doers
            from doer in doers.DefaultIfEmpty()
            join person in people on entry.About equals person.Id into subjects
            from subject in subjects.DefaultIfEmpty()
            select new JournalLine(entry.Id, entry.At, entry.Deed, doer.Email, subject.Email, entry.Details)
        )
            .Take(PerPage)
            .ToListAsync(cancellation);
    }
}

/// <summary>A line of the audit trail with the addresses of those whom it names.</summary>
internal sealed record JournalLine(long Id, DateTime At, Deed Deed, string? By, string? About, string Details);
