using Marketplace.Ordering.Orders;
using Marketplace.Tests.Ordering.Buying;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Tests.Ordering.Payments;

/// <summary>Somebody who chose to pay online, and stands on the payment page.</summary>
internal sealed record OnlinePurchase(PaidShop Shop, Visitor Buyer, string Number, string Session, PermittedUnit Unit)
{
    /// <summary>Where Stripe sends the buyer back to.</summary>
    public string SuccessUrl => (string)Shop.Stripe.Books.Find(Session)!["success_url"]!;

    public string CancelUrl => (string)Shop.Stripe.Books.Find(Session)!["cancel_url"]!;

    public string? Payment => (string?)Shop.Stripe.Books.Find(Session)!["payment_intent"];

    public Task<Order> Order() => Shop.Order(Number);

    public async Task<SubOrder> Part() => Assert.Single((await Order()).Parts);

    /// <summary>The page to which Stripe sends the buyer back, inside of the shop.</summary>
    public Task<Sight> ComeBack() => Buyer.Open(new Uri(SuccessUrl).PathAndQuery);

    public Task<Sight> Look() =>
        Buyer.Open(new Uri(CancelUrl).PathAndQuery.Replace("/paiement", "", StringComparison.Ordinal));

    /// <summary>Pays by card, and everybody hears of it.</summary>
    public async Task<OnlinePurchase> Paid()
    {
        Assert.True(Shop.Stripe.People.Pay(Session));
        await Shop.Settle();
        return this;
    }
}

internal static class OnlinePurchases
{
    extension(PaidShop shop)
    {
        /// <summary>From an empty basket to the payment page.</summary>
        public async Task<OnlinePurchase> BuyOnline(PermittedUnit? unit = null, string mail = "")
        {
            unit ??= await shop.NewUnit();
            var buyer = shop.Visit();
            await buyer.Buy(unit, "carte", mail);
            return shop.AtPaymentPage(buyer, unit);
        }

        /// <summary>The purchase of a visitor whom the shop sent to the payment page.</summary>
        public OnlinePurchase AtPaymentPage(Visitor buyer, PermittedUnit unit)
        {
            var there = buyer.Page.Address.ToString().StartsWith(shop.Stripe.Address, StringComparison.Ordinal);
            Assert.True(there, buyer.Page.Text);
            var session = buyer.Page.Address.Segments[^1];
            var number = (string)shop.Stripe.Books.Find(session)!["client_reference_id"]!;
            return new(shop, buyer, number, session, unit);
        }
    }
}
