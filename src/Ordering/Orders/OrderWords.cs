using Marketplace.Ordering.Contracts;
using Marketplace.Platform;

namespace Marketplace.Ordering.Orders;

/// <summary>Where an order stands, in the words of the buyer. With several operators, the one that is behind decides.</summary>
internal static class OrderWords
{
    public static string State(Order order) =>
        Behind(order) switch
        {
            null when order.Parts.All(part => part.Status is SubOrderStatus.Cancelled) => "Cette commande est annulée.",
            null => "Votre commande vous a été remise.",
            SubOrderStatus.Received => "C’est commandé. Nous préparons votre commande.",
            SubOrderStatus.Preparing => "Nous préparons votre commande.",
            _ => "Votre commande est prête, elle vous attend.",
        };

    public static string When(Order order) =>
        Behind(order) switch
        {
            null when Last(order, part => part.HandedOverAt) is { } handed => $"Remise le {handed.LongDay}.",
            null => "Il n’y a plus rien à retirer.",
            SubOrderStatus.Ready => "Dès maintenant, aux heures d’ouverture.",
            _ => order.Wish is { } wish
                ? $"Dès que nous vous prévenons. Vous avez souhaité : « {wish} »."
                : "Dès que nous vous prévenons, en général sous trois jours ouvrés.",
        };

    public static string Payment(Order order)
    {
        var due = Due(order);
        if (order.Parts.Any(part => part.Payment is PaymentState.ToRefund))
            return "Ce que vous avez payé vous est remboursé dans les 14 jours.";
        if (order.Parts.All(part => part.Status is SubOrderStatus.Cancelled))
            return "Rien à payer.";
        if (due == Money.Zero)
            return "Payé, merci.";
        return order.Means is PaymentMeans.BankTransfer
            ? $"{due} par virement. La remise se fait une fois le virement reçu."
            : $"{due} sur place, en espèces ou par carte.";
    }

    /// <summary>What the buyer still has to pay.</summary>
    public static Money Due(Order order) =>
        order
            .Parts.Where(part => part.IsOpen && part.Payment is PaymentState.Due)
            .Aggregate(Money.Zero, (sum, part) => sum + part.Total);

    public static IReadOnlyList<OrderStep> Steps(Order order)
    {
        var ordered = new OrderStep("Commandé", order.PlacedAt.DayAndHour, StepState.Done);
        if (order.Parts.All(part => part.Status is SubOrderStatus.Cancelled))
            return
            [
                ordered,
                new("Annulé", string.Join(" ", order.Parts.Select(part => part.CancelledFor)), StepState.Now),
            ];

        var ready = Last(order, part => part.ReadyAt);
        var handed = Last(order, part => part.HandedOverAt);
        var at = Behind(order);
        return
        [
            ordered,
            new("En préparation", "Nous vous prévenons dès que c’est prêt.", Step(at, SubOrderStatus.Preparing)),
            new(
                "Prêt à retirer",
                ready is { } since && at is SubOrderStatus.Ready or null ? since.DayAndHour : "Venez avec votre code.",
                Step(at, SubOrderStatus.Ready)
            ),
            new(
                "Remis",
                handed is { } when && at is null ? when.DayAndHour : "Vous le voyez fonctionner avant de partir.",
                at is null ? StepState.Done : StepState.Later
            ),
        ];
    }

    private static StepState Step(SubOrderStatus? at, SubOrderStatus step) =>
        at is null || at > step ? StepState.Done
        : at == step || (step is SubOrderStatus.Preparing && at is SubOrderStatus.Received) ? StepState.Now
        : StepState.Later;

    /// <summary>The status of the slowest part; null once nothing is open.</summary>
    private static SubOrderStatus? Behind(Order order)
    {
        var open = order.Parts.Where(part => part.IsOpen).ToList();
        return open.Count == 0 ? null : open.Min(part => part.Status);
    }

    private static DateTime? Last(Order order, Func<SubOrder, DateTime?> instant) => order.Parts.Max(instant);
}
