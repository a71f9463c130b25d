using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Payments.Online;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Reconciling;

/// <summary>The report of each day: what we wrote, what the provider wrote, and every difference.</summary>
internal sealed class SeeReconciliationsModel(Db db, IEnumerable<IPaymentProvider> providers) : PageModel
{
    private const int Days = 62;

    public bool IsOpen { get; } = providers.Any();
    public IReadOnlyList<Reconciliation> Reports { get; private set; } = [];

    /// <summary>The numbers of the orders that the differences are about.</summary>
    public IReadOnlyDictionary<OrderId, string> Numbers { get; private set; } = new Dictionary<OrderId, string>();

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Reports = await db
            .Reconciliations.AsNoTracking()
            .Include(one => one.Gaps)
            .OrderByDescending(one => one.Day)
            .Take(Days)
            .ToListAsync(cancellation);
        var named = Reports.SelectMany(one => one.Gaps).Select(gap => gap.Order).OfType<OrderId>().ToArray();
        Numbers = await db
            .Orders.Where(order => named.Contains(order.Id))
            .ToDictionaryAsync(order => order.Id, order => order.Number, cancellation);
    }
}
