using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Marketplace.Tests.Ordering.Payments.Storm;

/// <summary>The power fails. Nothing of the programme may catch it by name, since nothing of a dead programme could.</summary>
internal sealed class PowerCut(string when) : Exception($"The power failed {when}.");

/// <summary>
/// Cuts the power at the two moments that matter: before a transaction is committed, when all of it must be gone, and
/// after it, when all of it must be there though nobody was answered.
/// </summary>
internal sealed class PowerCuts(int seed) : DbTransactionInterceptor
{
    private readonly Random chance = new(seed);
    private readonly Lock gate = new();

    /// <summary>One commit of so many is hit; 0: none.</summary>
    public int OneIn { get; set; }

    public int Before { get; private set; }

    public int After { get; private set; }

    public override ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction,
        TransactionEventData eventData,
        InterceptionResult result,
        CancellationToken cancellationToken = default
    )
    {
        if (Strikes())
        {
            Before++;
            throw new PowerCut("before the commit");
        }
        return ValueTask.FromResult(result);
    }

    public override Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        if (Strikes())
        {
            After++;
            throw new PowerCut("after the commit");
        }
        return Task.CompletedTask;
    }

    private bool Strikes()
    {
        lock (gate)
            return OneIn > 0 && chance.Next(OneIn) == 0;
    }
}
