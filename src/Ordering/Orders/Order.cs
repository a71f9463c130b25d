using Marketplace.Ordering.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Languages;

namespace Marketplace.Ordering.Orders;

/// <summary>
/// What someone bought, with the obligation to pay. Each operator has its own part, with its own status, payment and
/// pick-up point; what it does to its part stands in <c>OrderActs.cs</c>.
/// </summary>
internal sealed partial class Order : Aggregate
{
    /// <summary>What a household may buy at once, so that nobody empties a shop for those who need one computer.</summary>
    public const int MostUnits = 10;

    /// <summary>Nobody stands at a counter to pay for a parcel.</summary>
    public const string PaidBeforeSent =
        "Un colis se paie avant l’envoi : en ligne, par virement ou par chèque. Sur place, choisissez le retrait.";

    private readonly List<SubOrder> parts = [];

    private Order() { }

    public OrderId Id { get; private init; }

    /// <summary>What people read and say: <c>R-26-7K3M9Q</c>.</summary>
    public string Number { get; private init; } = "";

    /// <summary>The basket that it came from: whoever holds it is shown the order again.</summary>
    public Guid Basket { get; private init; }

    public string Name { get; private init; } = "";
    public string? Mail { get; private init; }
    public string? Phone { get; private init; }

    /// <summary>When the buyer would like to come, in their words.</summary>
    public string? Wish { get; private init; }

    /// <summary>The language in which it was ordered, and in which we write to the buyer: <c>fr</c>, <c>en</c>.</summary>
    public string WrittenIn { get; private init; } = Language.French.Code;

    public PaymentMeans Means { get; private set; }

    /// <summary>Until when the units wait for a payment online; null where they do not.</summary>
    public DateTime? PayBefore { get; private set; }

    /// <summary>An organisation pays within so many days of the hand-over; null: everybody else pays before.</summary>
    public int? PayWithinDays { get; private init; }

    public Money Total { get; private init; }
    public DateTime PlacedAt { get; private init; }
    public DateTime ChangedAt { get; private set; }
    public IReadOnlyList<SubOrder> Parts => parts;

    public IEnumerable<OrderLine> Lines => parts.SelectMany(part => part.Lines);

    public static Order Place(OrderId id, Guid basket, Purchase purchase, DateTime now)
    {
        var lines = purchase.Parts.SelectMany(part => part.Lines).ToList();
        Refuse.If(lines.Count == 0, "Votre panier est vide : choisissez d’abord un ordinateur.");
        Refuse.If(
            purchase.PayWithinDays is null && lines.Count > MostUnits,
            "Une commande compte au plus {0} ordinateurs. Pour davantage, demandez-nous un devis.",
            MostUnits
        );
        Refuse.If(lines.Exists(line => line.Price < Money.Zero), "Un prix ne peut pas être négatif.");
        Refuse.If(
            purchase.Means is PaymentMeans.AtPickUp && purchase.Parts.Any(part => part.Parcel is not null),
            PaidBeforeSent
        );
        var order = new Order
        {
            Id = id,
            Number = OrderNumber.Draw(now),
            Basket = basket,
            Name = purchase.Buyer.Name,
            Mail = purchase.Buyer.Mail,
            Phone = purchase.Buyer.Phone,
            Wish = purchase.Wish,
            WrittenIn = Language.Current.Code,
            Means = purchase.Means,
            PayWithinDays = purchase.PayWithinDays,
            Total = purchase.Parts.Aggregate(Money.Zero, (sum, part) => sum + part.Total),
            PayBefore = purchase.Means is PaymentMeans.Online ? now + Buying.HoldUnits.Kept : null,
            PlacedAt = now,
            ChangedAt = now,
        };
        order.parts.AddRange(purchase.Parts.Select(part => new SubOrder(id, part)));
        order.Raise(new OrderPlaced(id, order.Number, [.. order.parts.Select(part => part.Operator)]));
        return order;
    }
}

/// <summary>Who buys, and how to reach them: a phone number or a mail address.</summary>
internal sealed record Buyer(string Name, string? Mail, string? Phone);

/// <summary>What is bought, as the recap showed it.</summary>
internal sealed record Purchase(Buyer Buyer, PaymentMeans Means, string? Wish, IReadOnlyList<PurchasePart> Parts)
{
    /// <summary>An organisation that orders a lot on terms: the limit of a household is not its own.</summary>
    public int? PayWithinDays { get; init; }
}

/// <summary>One operator's part. The code is sealed: the operator cannot read it, the buyer says it at the counter.</summary>
internal sealed record PurchasePart(
    OperatorId Operator,
    Network.Contracts.PickUpPointId? PickUpPoint,
    string SealedCode,
    IReadOnlyList<OrderLine> Lines
)
{
    /// <summary>Null: the buyer comes to the counter.</summary>
    public PurchasedParcel? Parcel { get; init; }

    public Money Total => Lines.Aggregate(Parcel?.Price ?? Money.Zero, (sum, line) => sum + line.Price);
}

/// <summary>Where it is sent, at the price that the recap showed.</summary>
internal sealed record PurchasedParcel(Delivering.PostalAddress To, int Grams, Money Price);
