using Marketplace.Platform;

namespace Marketplace.Workshop.Permits;

/// <summary>What a permit points at: the number of the last event of each kind in the device's chain, and the places.</summary>
/// <param name="Events">By the name of the event.</param>
/// <param name="Countries">ISO 3166-1 codes of the places where the operations were done.</param>
internal sealed record PermitProofs(IReadOnlyDictionary<string, int> Events, IReadOnlyCollection<string> Countries)
{
    /// <exception cref="InvalidOperationException">A fact that the permit rests on has left no trace: a bug.</exception>
    public int Of<TEvent>()
        where TEvent : ITraceEvent =>
        Events.TryGetValue(typeof(TEvent).Name, out var number)
            ? number
            : throw new InvalidOperationException(
                $"The chain has no {typeof(TEvent).Name} for the permit to point at."
            );
}
