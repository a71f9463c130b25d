using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payouts;

/// <summary>What the network paid, and will pay, to one's own workshop.</summary>
internal sealed class ReadPayoutsModel(Db db, PreparePayout prepare) : PageModel
{
    private const int Most = 100;

    public IReadOnlyList<Payout> Payouts { get; private set; } = [];

    /// <summary>What the next one would count now.</summary>
    public Money Next { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var workshop = User.Operator();
        Payouts = await db
            .Payouts.AsNoTracking()
            .Where(one => one.Operator == workshop && one.State != PayoutState.Withdrawn)
            .OrderByDescending(one => one.Number)
            .Take(Most)
            .ToListAsync(cancellation);
        var due = await prepare.Due(workshop, cancellation);
        Next = due.Aggregate(Money.Zero, (sum, line) => sum + line.Pays);
    }
}
