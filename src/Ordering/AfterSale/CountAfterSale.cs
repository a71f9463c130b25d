using System.Security.Claims;
using Marketplace.Accounts.Contracts;
using Marketplace.Ordering.Messages;
using Marketplace.Ordering.Warranty;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.AfterSale;

/// <summary>Returns, cases and messages that wait for hands.</summary>
internal sealed class CountAfterSale(Db db) : ICountWaiting
{
    public async Task<IReadOnlyDictionary<string, int>> CountFor(ClaimsPrincipal worker, CancellationToken cancellation)
    {
        var workshop = worker.Operator();
        return new Dictionary<string, int>
        {
            ["/atelier/retours"] = await db.Returns.CountAsync(
                one => one.Operator == workshop && one.ClosedAt == null,
                cancellation
            ),
            ["/atelier/messages"] = await db
                .OrderMessages.LastOf(workshop)
                .CountAsync(one => one.FromBuyer, cancellation),
            ["/atelier/garanties"] = await db.WarrantyCases.CountAsync(
                one =>
                    one.Operator == workshop
                    && (
                        one.ClosedAt == null
                        || (
                            one.HandedBackAt == null
                            && (one.State == CaseState.Repaired || one.State == CaseState.Refused)
                        )
                    ),
                cancellation
            ),
        };
    }
}
