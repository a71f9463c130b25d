using Marketplace.Network.Contracts;
using Marketplace.Ordering.AfterSale;
using Marketplace.Ordering.Baskets;
using Marketplace.Ordering.Buying;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Invoicing;
using Marketplace.Ordering.PickUpSlots;
using Marketplace.Ordering.Serials;
using Marketplace.Platform;
using Marketplace.Platform.Theming;

namespace Marketplace.Ordering.Orders;

/// <summary>An order as its buyer reads it: what happens now, when, where, how to pay.</summary>
internal sealed class ShowOrder(
    BasketLines lines,
    Counters counters,
    SlotOfOrder slots,
    AfterSaleOfOrder afterSale,
    OrderSeals seals,
    TransferSettings transfer,
    IssueInvoices invoices
)
{
    public async Task<OrderPage> Page(Order order, CancellationToken cancellation)
    {
        var sellers = await lines.SellersById(cancellation);
        var places = new List<string>();
        var calls = new List<Link>();
        foreach (var part in order.Parts)
        {
            var counter = await counters.Of(part.Operator, cancellation);
            places.Add(part.Parcel is { } parcel ? $"Livraison : {parcel.To}" : counter.Place(part.PickUpPoint));
            if (counter.Workshop is { } workshop)
                calls.Add(Call(workshop));
        }
        var visit = await slots.Of(order, sellers, cancellation);
        return new OrderPage
        {
            Number = order.Number,
            State = OrderWords.State(order),
            Steps = OrderWords.Steps(order),
            PickUpCode = Codes(order, sellers),
            Where = string.Join(" ; ", places),
            When = visit.When ?? OrderWords.When(order),
            Slots = visit.Ways,
            AfterSale = await afterSale.Of(order, cancellation),
            Tracking = Tracking(order),
            Shipping = Shipping(order),
            Payment = OrderWords.Payment(order),
            Pay = Pay(order),
            PayNow = order.Means is PaymentMeans.Online,
            Sums = OrderWords.Sums(order),
            Transfer = Transfer(order),
            Lines = [.. order.Parts.SelectMany(part => part.Lines.Select(line => Line(line, sellers(part.Operator))))],
            Total = order.Total,
            OrderedOn = order.PlacedAt.LongDay,
            Seller = string.Join(", ", order.Parts.Select(part => sellers(part.Operator))),
            Calls = calls,
            Papers = [.. LotPage.Way(order, seals), .. await invoices.Papers(order, seals.Key(order.Id), cancellation)],
            Cancel = order.Parts.Any(part => part.CanCancel)
                ? $"/commande/{order.Number}/annulation?cle={seals.Key(order.Id)}"
                : null,
        };
    }

    /// <summary>The way to the payment, unless a bank is about to confirm one.</summary>
    private Link? Pay(Order order)
    {
        if (order.Due == Money.Zero || order.Parts.Any(part => part.Payment is PaymentState.Processing))
            return null;
        var text = order.Means is PaymentMeans.Online ? $"Payer {order.Due}" : "Payer autrement";
        return new Link(text, $"/commande/{order.Number}/paiement?cle={seals.Key(order.Id)}");
    }

    /// <summary>What is written on the transfer; the reference is the order's number.</summary>
    public IReadOnlyList<Answer> Transfer(Order order)
    {
        if (order.Means is not PaymentMeans.BankTransfer || OrderWords.Due(order) == Money.Zero)
            return [];
        var account = transfer.IsExample ? $"{transfer.Iban} (compte d’exemple : n’y versez rien)" : transfer.Iban;
        return
        [
            new("Bénéficiaire", transfer.Holder, ""),
            new("IBAN", account, ""),
            new("Référence à indiquer", order.Number, ""),
            new("Montant", OrderWords.Due(order).ToString(), ""),
        ];
    }

    /// <summary>The code of each part that waits at a counter, with the name of the operator where there are several.</summary>
    public string? Codes(Order order, Func<OperatorId, string> sellers)
    {
        var ready = order.Parts.Where(part => part.Status is SubOrderStatus.Ready).ToList();
        return ready.Count == 0
            ? null
            : string.Join(
                " · ",
                ready.Select(part =>
                    order.Parts.Count == 1
                        ? seals.Reveal(part.SealedCode)
                        : $"{seals.Reveal(part.SealedCode)} ({sellers(part.Operator)})"
                )
            );
    }

    private static Money? Shipping(Order order) =>
        order.Parts.Any(part => part.IsParcel)
            ? order.Parts.Aggregate(Money.Zero, (sum, part) => sum + (part.Shipping ?? Money.Zero))
            : null;

    private static IReadOnlyList<Answer> Tracking(Order order) =>
        [
            .. order
                .Parts.Select(part => part.Parcel)
                .Where(parcel => parcel?.Tracking is not null)
                .Select(parcel => new Answer("Suivi du colis", $"{parcel!.Carrier}, numéro {parcel.Tracking}", "")),
        ];

    // A number is read in one go: it does not break at the end of a line.
    private static Link Call(OperatorCard workshop) =>
        new(
            $"{workshop.Name}, {workshop.Phone.Replace(' ', '\u00a0')}",
            "tel:" + string.Concat(workshop.Phone.Where(char.IsAsciiDigit))
        );

    private static BasketLine Line(OrderLine line, string seller) =>
        BasketLines.Line(line.Tag, line.Title, line.GradeLine, seller, line.Price, line.Slug, line.Photo);
}
