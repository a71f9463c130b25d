using Marketplace.Platform;

namespace Marketplace.Network.Contracts;

/// <summary>How an operator served its buyers in a period: counts, of which a page shows what is not too small.</summary>
/// <param name="Due">The orders that had to be ready in the period: ready by now, or past their day.</param>
/// <param name="OnTime">Those of them that were ready, or sent, on their day or before.</param>
/// <param name="HandedOver">The units that came into the hands of their buyers.</param>
/// <param name="Returned">The withdrawals that buyers declared (C. conso. L.221-18), by unit.</param>
/// <param name="Answered">The requests under the guarantee that were answered.</param>
/// <param name="Refused">Those of them that were refused, with a reason.</param>
public sealed record OperatorQuality(
    OperatorId Operator,
    int Due,
    int OnTime,
    int HandedOver,
    int Returned,
    int Answered,
    int Refused
);

/// <summary>What the module of orders knows of the quality of each operator.</summary>
public interface ITellQuality
{
    /// <summary>After so many days an order that is not ready is late (ours).</summary>
    int Days { get; }

    /// <summary>A few grouped queries for all operators; one without anything is left out.</summary>
    /// <param name="since">The beginning of the period, which ends now.</param>
    Task<IReadOnlyList<OperatorQuality>> Quality(DateTime since, CancellationToken cancellation = default);
}
