using Marketplace.Platform;

namespace Marketplace.Network.Contracts;

/// <summary>
/// An operator may not sell any more: its charter's audit is over or failed, or the network suspended it. What is on sale
/// leaves the shop in the transaction of this fact; orders that were placed go on.
/// </summary>
/// <param name="Why">As a sentence, for the ledger and for the workshop.</param>
public sealed record OperatorStopped(OperatorId Operator, string Why) : IEvent;

/// <summary>An operator may sell again: its charter was audited anew, or the network lifted its suspension.</summary>
public sealed record OperatorResumed(OperatorId Operator) : IEvent;

/// <summary>One figure about an operator, told by the module that knows it.</summary>
/// <param name="Code">Stable, in kebab-case: the column in the open data.</param>
/// <param name="Name">« Ordinateurs en vente ».</param>
/// <param name="IsOpen">It is published on <c>/donnees</c>; never anything from which somebody could be recognised.</param>
/// <param name="IsAlert">A number above zero asks the network to act.</param>
public sealed record OperatorFigure(
    OperatorId Operator,
    string Code,
    string Name,
    long Value,
    bool IsOpen = false,
    bool IsAlert = false
);

/// <summary>
/// What a module knows of each operator in figures: stock, orders, delays. Register it with
/// <c>AddScoped&lt;ITellFigures, …&gt;()</c>; the page of the network and the open data show it.
/// </summary>
public interface ITellFigures
{
    /// <summary>One or two grouped queries; an operator without anything may be left out.</summary>
    Task<IReadOnlyList<OperatorFigure>> Figures(CancellationToken cancellation);
}
