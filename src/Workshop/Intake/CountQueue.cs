using System.Security.Claims;
using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Workshop.Intake;

/// <summary>The number beside « Preuves à traiter ».</summary>
internal sealed class CountQueue(Db db) : ICountWaiting
{
    public async Task<IReadOnlyDictionary<string, int>> CountFor(
        ClaimsPrincipal worker,
        CancellationToken cancellation
    ) =>
        worker.HasClaim(claim => claim.Type == PersonClaims.Operator)
            ? new Dictionary<string, int>
            {
                [Devices.Addresses.Evidence] = await db.EvidenceFiles.CountQueued(worker.Operator(), cancellation),
            }
            : [];
}

internal static class EvidenceQueue
{
    /// <summary>The files of an operator that wait for a person.</summary>
    public static IQueryable<EvidenceFile> Queued(this IQueryable<EvidenceFile> files, OperatorId workshop) =>
        files.Where(file => file.Operator == workshop && file.Status == EvidenceStatus.Queued);

    public static Task<int> CountQueued(
        this IQueryable<EvidenceFile> files,
        OperatorId workshop,
        CancellationToken cancellation
    ) => files.Queued(workshop).CountAsync(cancellation);
}
