using System.Security.Claims;
using Marketplace.Accounts.Contracts;
using Marketplace.Bulk.Quoting;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Bulk.Desk;

/// <summary>Threads of quotes in which the buyer has the last word.</summary>
internal sealed class CountWaitingQuotes(Db db) : ICountWaiting
{
    public async Task<IReadOnlyDictionary<string, int>> CountFor(ClaimsPrincipal worker, CancellationToken cancellation)
    {
        var waiting = await db.LotMessages.LastOf(worker.Operator()).CountAsync(one => one.FromBuyer, cancellation);
        return new Dictionary<string, int> { ["/atelier/devis"] = waiting };
    }
}

internal static class LotThreads
{
    extension(IQueryable<LotMessage> messages)
    {
        /// <summary>The last message of each quote with this operator.</summary>
        public IQueryable<LotMessage> LastOf(OperatorId workshop) =>
            messages
                .Where(message => message.Operator == workshop)
                .Where(message =>
                    !messages.Any(later =>
                        later.Quote == message.Quote && later.Operator == workshop && later.SentAt > message.SentAt
                    )
                );
    }
}
