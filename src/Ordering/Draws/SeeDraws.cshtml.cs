using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Draws;

/// <summary>The draws that one can enter, and the last ones that were held.</summary>
internal sealed class SeeDrawsModel(Db db, TimeProvider clock) : PageModel
{
    public IReadOnlyList<Draw> Draws { get; private set; } = [];

    public bool IsOpen(Draw draw) => draw.IsOpen(clock.GetUtcNow().UtcDateTime);

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Draws = await db
            .Draws.AsNoTracking()
            .OrderByDescending(draw => draw.ClosesAt)
            .Take(30)
            .ToListAsync(cancellation);
}
