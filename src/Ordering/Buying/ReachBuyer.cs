using Marketplace.Ordering.Baskets;
using Marketplace.Ordering.Delivering;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;

namespace Marketplace.Ordering.Buying;

/// <summary>The ways in which the units of a basket reach the buyer: the counters of each operator, and its parcels.</summary>
internal sealed class ReachBuyer(Counters counters, ParcelPrices prices)
{
    public async Task<IReadOnlyList<Counter>> Of(BasketContent content, CancellationToken cancellation)
    {
        var quotes = await prices.Of(content, cancellation);
        var all = await counters.Of(content.Units.Select(one => one.Unit.Operator), cancellation);
        return
        [
            .. all.Select(counter =>
                counter.Workshop is { } workshop && quotes.TryGetValue(workshop.Id, out var quote)
                    ? counter with
                    {
                        Parcel = quote,
                    }
                    : counter
            ),
        ];
    }

    /// <summary>The parcels that this checkout asks for, at today's price.</summary>
    /// <exception cref="Refusal">An operator no longer sends what is in the basket.</exception>
    public async Task<IReadOnlyDictionary<OperatorId, PurchasedParcel>> Parcels(
        Checkout checkout,
        BasketContent content,
        CancellationToken cancellation
    )
    {
        var shipped = content.Units.Select(one => one.Unit.Operator).Distinct().Where(checkout.IsShipped).ToList();
        if (shipped.Count == 0)
            return new Dictionary<OperatorId, PurchasedParcel>();
        var quotes = await prices.Of(content, cancellation);
        Refuse.If(
            shipped.Exists(workshop => !quotes.ContainsKey(workshop)),
            "Ces ordinateurs ne peuvent plus partir en colis. Revenez à l’étape 2 et choisissez le retrait."
        );
        return shipped.ToDictionary(
            workshop => workshop,
            workshop => new PurchasedParcel(checkout.Address, quotes[workshop].Grams, quotes[workshop].Price)
        );
    }
}
