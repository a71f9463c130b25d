using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Alerts;

/// <summary>
/// An alert, for who has its link. Opening the page changes nothing: mail programs open links before people do.
/// </summary>
internal sealed class ShowAlertModel(Db db, AlertKeys keys, TimeProvider clock) : PageModel
{
    public Alert Alert { get; private set; } = null!;

    public string Wanted => AlertWords.Of(Alert.Query);

    public string StopAddress => keys.Stop(Alert.Id);

    public Task<IActionResult> OnGetAsync(Guid id, string? cle, CancellationToken cancellation) =>
        Show(id, cle, cancellation);

    public async Task<IActionResult> OnPostAsync(Guid id, string? cle, CancellationToken cancellation)
    {
        var page = await Show(id, cle, cancellation);
        if (page is not PageResult)
            return page;
        Alert.Confirm(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellation);
        return LocalRedirect(keys.Path(Alert.Id));
    }

    private async Task<IActionResult> Show(Guid id, string? cle, CancellationToken cancellation)
    {
        var wanted = new AlertId(id);
        if (!keys.Opens(cle, wanted))
            return NotFound();
        if (await db.Alerts.SingleOrDefaultAsync(alert => alert.Id == wanted, cancellation) is not { } known)
            return LocalRedirect($"/alerte/{id:N}/arret?cle={Uri.EscapeDataString(cle!)}");
        Alert = known;
        return Page();
    }
}
