using Marketplace.Platform;

namespace Marketplace.Catalog.Listings;

/// <summary>
/// The price to strike through beside a reduced one: the lowest that was asked during the thirty days before the
/// reduction (C. conso. L.112-1-1). It is computed from the history and never typed.
/// </summary>
internal static class Reduction
{
    public static readonly TimeSpan Window = TimeSpan.FromDays(30);

    /// <param name="history">All prices asked before, in any order.</param>
    /// <returns>Null where the new price is no reduction.</returns>
    public static Money? LowestBefore(IEnumerable<AskedPrice> history, Money next, DateTime now)
    {
        var asked = history.OrderBy(price => price.From).ToList();
        var since = now - Window;
        var inForce = asked.Where((_, i) => i == asked.Count - 1 || asked[i + 1].From > since).ToList();
        if (inForce.Count == 0)
            return null;
        var lowest = inForce.Min(price => price.Amount);
        return next < lowest ? lowest : null;
    }
}
