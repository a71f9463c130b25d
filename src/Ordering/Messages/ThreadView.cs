namespace Marketplace.Ordering.Messages;

/// <param name="Buyer">How the buyer is called on this page.</param>
/// <param name="Seller">How the seller is called on this page.</param>
internal sealed record ThreadView(IReadOnlyList<OrderMessage> Messages, string Buyer, string Seller)
{
    public string Author(OrderMessage message) => message.FromBuyer ? Buyer : Seller;
}
