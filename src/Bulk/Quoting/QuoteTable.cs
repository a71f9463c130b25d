using Marketplace.Network.Contracts;
using Marketplace.Platform;

namespace Marketplace.Bulk.Quoting;

/// <summary>A version and the names of those who sell it.</summary>
internal sealed record QuoteTable(QuoteVersion Version, IReadOnlyDictionary<OperatorId, OperatorCard> Workshops)
{
    public string NameOf(OperatorId workshop) => Workshops.TryGetValue(workshop, out var card) ? card.Name : "Atelier";
}
