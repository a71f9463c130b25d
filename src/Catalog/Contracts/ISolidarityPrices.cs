using Marketplace.Platform;

namespace Marketplace.Catalog.Contracts;

/// <summary>What an operator takes off its prices for those who are entitled to the solidarity price.</summary>
public interface ISolidarityPrices
{
    /// <summary>From now on all listings of the operator, present and to come, cost so much less.</summary>
    /// <param name="percent">0 to 90; 0: no solidarity price but where a listing has its own.</param>
    /// <exception cref="Refusal">It is no such number.</exception>
    Task Set(OperatorId workshop, int percent, Actor by, CancellationToken cancellation = default);
}
