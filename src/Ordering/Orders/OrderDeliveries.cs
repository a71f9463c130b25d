using Marketplace.Ordering.Contracts;
using Marketplace.Platform;

namespace Marketplace.Ordering.Orders;

/// <summary>What happens to a part that comes in several deliveries.</summary>
internal sealed partial class Order
{
    /// <summary>The part may come into the hands of its buyer, all of it or some.</summary>
    /// <exception cref="Refusal">It may not, for a reason that the worker reads.</exception>
    public SubOrder Receivable(OperatorId workshop)
    {
        var part = OpenPart(workshop);
        Refuse.If(part.IsParcel, "Cette commande part en colis.");
        Refuse.If(part.Payment is PaymentState.Disputed, "Le paiement est contesté : ne remettez rien.");
        Refuse.If(
            part.Payment is not PaymentState.Received && PayWithinDays is null,
            "Encaissez d’abord {0}.",
            part.Due > Money.Zero ? part.Due : part.Total
        );
        return part;
    }

    /// <summary>The buyer took some units of a part; with the last one the part is handed over, and its invoice is due.</summary>
    public void Receive(OperatorId workshop, IReadOnlyCollection<OrderLine> taken, Trace trace)
    {
        var part = Receivable(workshop);
        foreach (var line in taken.Where(line => line.DeliveredAt is null))
        {
            line.DeliveredAt = trace.OccurredAt;
            Raise(new Delivered(line.Device, trace));
        }
        if (part.Status is SubOrderStatus.Ready)
            (part.Status, part.ReadyAt) = (SubOrderStatus.Preparing, null);
        ChangedAt = trace.OccurredAt;
        EndDelivered(workshop, trace.OccurredAt);
    }

    /// <summary>A unit that was packed is in the workshop again, to be packed once more.</summary>
    public void PutBack(OperatorId workshop, OrderLine line, DateTime now)
    {
        OpenPart(workshop);
        (line.PickedAt, ChangedAt) = (null, now);
    }

    /// <summary>Nothing of the part is to come any more, and some of it came: it is handed over.</summary>
    public void EndDelivered(OperatorId workshop, DateTime now)
    {
        var part = PartOf(workshop)!;
        if (!part.IsBegun || part.Lines.Any(line => line.DeliveredAt is null))
            return;
        (part.Status, part.HandedOverAt, ChangedAt) = (SubOrderStatus.HandedOver, now, now);
        Raise(new SubOrderHandedOver(Id, workshop, [.. part.Lines.Select(line => line.Device)]));
    }
}
