using Marketplace.Ordering.Contracts;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Ordering.Orders;

/// <summary>What an operator does to its part of an order, in the order in which it happens.</summary>
internal sealed partial class Order
{
    /// <summary>After so many wrong codes only a lead may hand over: a code of six digits must not be tried out.</summary>
    public const int MostWrongCodes = 5;

    public SubOrder? PartOf(OperatorId workshop) => parts.Find(part => part.Operator == workshop);

    /// <summary>The worker has the very unit in hand: its label says so.</summary>
    public void Pick(OperatorId workshop, Tag scanned, DateTime now)
    {
        var part = OpenPart(workshop);
        var line = part.Lines.FirstOrDefault(one => one.Tag == scanned);
        Refuse.If(
            Means is PaymentMeans.Online && part.Payment is PaymentState.Due or PaymentState.Processing,
            new Reason("payment-missing", "Le paiement en ligne n’est pas encore arrivé : ne préparez rien.")
        );
        Refuse.If(line is null, "L’étiquette {0} n’est pas dans cette commande. Reposez cet appareil.", scanned);
        line.PickedAt ??= now;
        if (part.Status is SubOrderStatus.Received)
            part.Status = SubOrderStatus.Preparing;
        ChangedAt = now;
    }

    public void ReceivePayment(OperatorId workshop, PaidBy how, DateTime now)
    {
        var part = OpenPart(workshop);
        Refuse.If(part.Payment is not PaymentState.Due, "Ce paiement est déjà enregistré.");
        (part.Payment, part.Paid, ChangedAt) = (PaymentState.Received, part.Total, now);
        Paid(part, how, now);
    }

    public void MarkReady(OperatorId workshop, DateTime now)
    {
        var part = OpenPart(workshop);
        Refuse.If(part.Status is SubOrderStatus.Ready, "Cette commande est déjà prête.");
        Refuse.If(part.IsParcel, "Cette commande part en colis : déclarez-la expédiée.");
        RefuseUnpicked(part);
        (part.Status, part.ReadyAt, ChangedAt) = (SubOrderStatus.Ready, now, now);
        Raise(new SubOrderReady(Id, workshop));
    }

    /// <summary>Somebody said a code that is not the right one.</summary>
    public void NoteWrongCode(OperatorId workshop, DateTime now)
    {
        OpenPart(workshop).WrongCodes++;
        ChangedAt = now;
    }

    /// <summary>The buyer leaves with the units: paid, and against the code.</summary>
    public void HandOver(OperatorId workshop, Trace trace)
    {
        var part = OpenPart(workshop);
        Refuse.If(part.Status is not SubOrderStatus.Ready, "Préparez d’abord cette commande, puis déclarez-la prête.");
        Refuse.If(part.Payment is PaymentState.Disputed, "Le paiement est contesté : ne remettez rien.");
        Refuse.If(
            part.Payment is not PaymentState.Received && PayWithinDays is null,
            "Encaissez d’abord {0}.",
            part.Due > Money.Zero ? part.Due : part.Total
        );
        Refuse.If(
            part.WrongCodes >= MostWrongCodes && trace.By.Role is not "lead",
            "Trop de codes faux ont été essayés. Demandez à une personne responsable de l’atelier."
        );
        (part.Status, part.HandedOverAt, ChangedAt) = (SubOrderStatus.HandedOver, trace.OccurredAt, trace.OccurredAt);
        foreach (var line in part.Lines.Where(line => line.DeliveredAt is null))
            Raise(new Delivered(line.Device, trace));
        Raise(new SubOrderHandedOver(Id, workshop, [.. part.Lines.Select(line => line.Device)]));
    }

    /// <summary>The part will not be handed over; what was paid is owed back.</summary>
    public void Cancel(OperatorId workshop, string? why, DateTime now)
    {
        var part = OpenPart(workshop);
        Refuse.If(
            part.Status is SubOrderStatus.Sent && part.LostAt is null,
            "Cette commande est déjà en route : elle ne s’annule plus."
        );
        Refuse.If(part.IsBegun, "Une partie est déjà livrée : retirez seulement ce qui reste.");
        Refuse.If(string.IsNullOrWhiteSpace(why), "Dites pourquoi : la personne qui a commandé le lira.");
        Refuse.If(why.Trim().Length > 300, "Résumez la raison en 300 caractères au plus.");
        (part.Status, part.CancelledAt, part.CancelledFor) = (SubOrderStatus.Cancelled, now, why.Trim());
        if (part.Payment is not PaymentState.Disputed && part.Paid > part.Refunded)
            part.Payment = PaymentState.ToRefund;
        ChangedAt = now;
        Raise(new OrderCancelled(Id, workshop, why.Trim()));
    }

    private SubOrder OpenPart(OperatorId workshop)
    {
        var part = PartOf(workshop);
        Refuse.If(part is null, "Cette commande ne concerne pas votre atelier.");
        Refuse.If(part.Status is SubOrderStatus.HandedOver, "Cette commande est déjà remise.");
        Refuse.If(part.Status is SubOrderStatus.Cancelled, "Cette commande est annulée.");
        return part;
    }
}
