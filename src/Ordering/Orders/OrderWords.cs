using Marketplace.Ordering.Contracts;
using Marketplace.Platform;

namespace Marketplace.Ordering.Orders;

/// <summary>Where an order stands, in the words of the buyer. With several operators, the one that is behind decides.</summary>
internal static class OrderWords
{
    public static string State(Order order) =>
        Behind(order) switch
        {
            not null when Has(order, PaymentState.Processing) =>
                "C’est commandé. Votre paiement est en cours chez votre banque.",
            not null when order.Means is PaymentMeans.Online && Has(order, PaymentState.Due) =>
                "Votre commande est enregistrée. Il reste à la payer.",
            null when order.Parts.All(part => part.Status is SubOrderStatus.Cancelled) => "Cette commande est annulée.",
            null => "Votre commande vous a été remise.",
            SubOrderStatus.Received => "C’est commandé. Nous préparons votre commande.",
            SubOrderStatus.Preparing => "Nous préparons votre commande.",
            SubOrderStatus.Sent => "Votre colis est en route.",
            _ => "Votre commande est prête, elle vous attend.",
        };

    public static string When(Order order) =>
        Behind(order) switch
        {
            null when Last(order, part => part.HandedOverAt) is { } handed => $"Remise le {handed.LongDay}.",
            null => "Il n’y a plus rien à retirer.",
            SubOrderStatus.Ready => "Dès maintenant, aux heures d’ouverture.",
            SubOrderStatus.Sent => "En général sous trois jours ouvrés après l’envoi.",
            _ when order.Parts.All(part => part.IsParcel) => "Envoyé en général sous trois jours ouvrés.",
            _ => order.Wish is { } wish
                ? $"Dès que nous vous prévenons. Vous avez souhaité : « {wish} »."
                : "Dès que nous vous prévenons, en général sous trois jours ouvrés.",
        };

    public static string Payment(Order order)
    {
        var due = Due(order);
        if (order.Parts.Any(part => part.Payment is PaymentState.ToRefund))
            return "Ce que vous avez payé vous est remboursé dans les 14 jours.";
        if (order.Parts.Any(part => part.Payment is PaymentState.Disputed))
            return "Vous avez contesté ce paiement auprès de votre banque, qui décide.";
        if (order.Parts.All(part => part.Payment is PaymentState.Refunded))
            return "Vous êtes remboursé.";
        if (order.Parts.All(part => part.Status is SubOrderStatus.Cancelled))
            return "Rien à payer.";
        if (due == Money.Zero)
            return "Payé, merci.";
        return order.Means switch
        {
            _ when Has(order, PaymentState.Processing) =>
                $"{due}, confirmés par votre banque sous quelques jours. Ne payez pas une seconde fois.",
            _ when order.PayWithinDays is { } days =>
                $"{due} par virement, dans les {days} jours qui suivent la remise.",
            PaymentMeans.BankTransfer => $"{due} par virement. La remise se fait une fois le virement reçu.",
            PaymentMeans.Cheque => $"{due} par chèque. La remise se fait une fois le chèque encaissé.",
            PaymentMeans.Online => $"{due} à payer en ligne.",
            _ => $"{due} sur place, en espèces ou par carte.",
        };
    }

    /// <summary>What the buyer still has to pay.</summary>
    public static Money Due(Order order) => order.Due;

    /// <summary>What was paid, what went back and what is left, where it is not all or nothing.</summary>
    public static IReadOnlyList<Answer> Sums(Order order)
    {
        var (paid, back) = (Sum(order, part => part.Paid), Sum(order, part => part.Refunded));
        var answers = new List<Answer>();
        if (paid > Money.Zero)
            answers.Add(new("Déjà payé", paid.ToString(), ""));
        if (back > Money.Zero)
            answers.Add(new("Remboursé", back.ToString(), ""));
        if (paid > Money.Zero && order.Due > Money.Zero)
            answers.Add(new("Reste à payer", order.Due.ToString(), ""));
        return answers;
    }

    private static bool Has(Order order, PaymentState state) =>
        order.Parts.Any(part => part.IsOpen && part.Payment == state);

    private static Money Sum(Order order, Func<SubOrder, Money> amount) =>
        order.Parts.Aggregate(Money.Zero, (sum, part) => sum + amount(part));

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
        var awaited = AwaitsPayment(order);
        return
        [
            ordered,
            .. Paid(order, awaited),
            .. order.Parts.All(part => part.IsParcel)
                ? ParcelSteps(order, at, awaited)
                : CounterSteps(order, at, awaited, ready, handed),
        ];
    }

    private static IEnumerable<OrderStep> CounterSteps(
        Order order,
        SubOrderStatus? at,
        bool awaited,
        DateTime? ready,
        DateTime? handed
    )
    {
        var mixed = order.Parts.Any(part => part.IsParcel);
        return
        [
            new(
                "En préparation",
                "Nous vous prévenons dès que c’est prêt.",
                awaited ? StepState.Later : Step(at, SubOrderStatus.Preparing)
            ),
            new(
                mixed ? "Prêt à retirer, ou envoyé" : "Prêt à retirer",
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

    private static IEnumerable<OrderStep> ParcelSteps(Order order, SubOrderStatus? at, bool awaited) =>
        [
            new(
                "En préparation",
                "Nous vous prévenons dès que le colis part.",
                awaited ? StepState.Later : Step(at, SubOrderStatus.Preparing)
            ),
            new(
                "Envoyé",
                Last(order, part => part.SentAt)?.DayAndHour ?? "Vous recevez le numéro de suivi.",
                Step(at, SubOrderStatus.Sent)
            ),
            new(
                "Livré",
                at is null
                    ? Last(order, part => part.HandedOverAt)?.DayAndHour ?? ""
                    : "Vous avez ensuite 14 jours pour changer d’avis.",
                at is null ? StepState.Done : StepState.Later
            ),
        ];

    /// <summary>Nothing is prepared before a payment online is there.</summary>
    private static bool AwaitsPayment(Order order) =>
        order.Means is PaymentMeans.Online && (Has(order, PaymentState.Due) || Has(order, PaymentState.Processing));

    private static IEnumerable<OrderStep> Paid(Order order, bool awaited)
    {
        if (awaited)
            yield return new("Paiement", "Rien n’est préparé avant.", StepState.Now);
        else if (order.Means is PaymentMeans.Online)
            yield return new("Payé", "Merci.", StepState.Done);
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
