using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payouts;

/// <summary>The statement of a payout to one's own workshop.</summary>
internal sealed class ReadPayoutModel(Db db, INetwork network) : PageModel
{
    public Payout Seen { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid payout, CancellationToken cancellation) =>
        await Find(payout, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnGetPdfAsync(Guid payout, CancellationToken cancellation) =>
        await Find(payout, cancellation)
            ? Seen.AsPdf((await network.Operator(Seen.Operator, cancellation))!)
            : NotFound();

    public async Task<IActionResult> OnGetCsvAsync(Guid payout, CancellationToken cancellation) =>
        await Find(payout, cancellation) ? Seen.AsCsv() : NotFound();

    private async Task<bool> Find(Guid id, CancellationToken cancellation)
    {
        var workshop = User.Operator();
        var found = await db
            .Payouts.AsNoTracking()
            .Include(one => one.Lines)
            .SingleOrDefaultAsync(one => one.Id == id && one.Operator == workshop, cancellation);
        Seen = found!;
        return found is not null;
    }
}
