using System.Security.Claims;
using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Workshop.Transfers;

/// <summary>The number beside « Transferts »: the offers that wait for an answer of this workshop.</summary>
internal sealed class CountOffers(Db db) : ICountWaiting
{
    public async Task<IReadOnlyDictionary<string, int>> CountFor(
        ClaimsPrincipal worker,
        CancellationToken cancellation
    ) =>
        worker.HasClaim(claim => claim.Type == PersonClaims.Operator)
            ? new Dictionary<string, int>
            {
                [TransferPage.List] = await db.Transfers.CountAsync(
                    one => one.To == worker.Operator() && one.State == TransferState.Offered,
                    cancellation
                ),
            }
            : [];
}
