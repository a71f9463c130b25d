using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Alerts;

/// <summary>
/// Stops an alert and forgets its address. The POST comes from the button of this page, or from the mail program itself
/// (RFC 8058), which has neither cookie nor token: the sealed key alone says whose it is.
/// </summary>
[IgnoreAntiforgeryToken]
internal sealed class StopAlertModel(Db db, AlertKeys keys) : PageModel
{
    /// <summary>What was waited for; null once it is stopped.</summary>
    public string? Wanted { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, string? cle, CancellationToken cancellation)
    {
        var wanted = new AlertId(id);
        if (!keys.Opens(cle, wanted))
            return NotFound();
        var alert = await db.Alerts.AsNoTracking().SingleOrDefaultAsync(one => one.Id == wanted, cancellation);
        Wanted = alert is null ? null : AlertWords.Of(alert.Query);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string? cle, CancellationToken cancellation)
    {
        var wanted = new AlertId(id);
        if (!keys.Opens(cle, wanted))
            return NotFound();
        await db.Alerts.Where(alert => alert.Id == wanted).ExecuteDeleteAsync(cancellation);
        return Page();
    }
}
