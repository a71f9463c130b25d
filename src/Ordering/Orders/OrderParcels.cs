using Marketplace.Ordering.Contracts;
using Marketplace.Platform;

namespace Marketplace.Ordering.Orders;

/// <summary>What an operator does to a part that travels.</summary>
internal sealed partial class Order
{
    /// <summary>The parcel is with its carrier: the units are the buyer's, and nothing is cancelled any more.</summary>
    public void Send(OperatorId workshop, string? carrier, string? tracking, Trace trace)
    {
        var part = OpenPart(workshop);
        Refuse.If(part.Parcel is null, "Cette commande se retire au comptoir : elle ne s’expédie pas.");
        Refuse.If(part.Status is SubOrderStatus.Sent, "Cette commande est déjà expédiée.");
        RefuseUnpicked(part);
        Refuse.If(part.Payment is PaymentState.Disputed, "Le paiement est contesté : n’expédiez rien.");
        Refuse.If(part.Payment is not PaymentState.Received, "Attendez le paiement de {0} avant d’expédier.", part.Due);
        part.Parcel.Leave(
            Written("le transporteur, comme « Colissimo »", carrier),
            Written("le numéro de suivi", tracking)
        );
        (part.Status, part.SentAt, ChangedAt) = (SubOrderStatus.Sent, trace.OccurredAt, trace.OccurredAt);
        foreach (var line in part.Lines)
            Raise(new Dispatched(line.Device, trace));
        Raise(new SubOrderSent(Id, workshop));
    }

    /// <summary>The carrier says that the parcel arrived: the clocks of withdrawal and guarantee begin.</summary>
    public void Arrive(OperatorId workshop, Trace trace)
    {
        var part = OpenPart(workshop);
        Refuse.If(part.Status is not SubOrderStatus.Sent, "Cette commande n’est pas expédiée.");
        Refuse.If(part.LostAt is not null, "Ce colis est déclaré perdu : la personne choisit ce qui suit.");
        (part.Status, part.HandedOverAt, ChangedAt) = (SubOrderStatus.HandedOver, trace.OccurredAt, trace.OccurredAt);
        foreach (var line in part.Lines)
            Raise(new Delivered(line.Device, trace));
        Raise(new SubOrderHandedOver(Id, workshop, [.. part.Lines.Select(line => line.Device)]));
    }

    /// <summary>The buyer waits for a parcel that should have arrived: the seller looks for it with the carrier.</summary>
    public void ReportMissing(OperatorId workshop, DateTime now)
    {
        var part = OpenPart(workshop);
        Refuse.If(!part.MayBeMissing(now), "Attendez dix jours après l’envoi : un colis met parfois plus longtemps.");
        (part.MissingAt, ChangedAt) = (part.MissingAt ?? now, now);
    }

    /// <summary>The parcel never arrives: the seller answers for it until it is in the hands of the buyer (C. conso. L.216-2).</summary>
    public void Lose(OperatorId workshop, Trace trace)
    {
        var part = OpenPart(workshop);
        Refuse.If(part.Status is not SubOrderStatus.Sent, "Cette commande n’est pas en route.");
        Refuse.If(part.LostAt is not null, "Ce colis est déjà déclaré perdu.");
        (part.LostAt, ChangedAt) = (trace.OccurredAt, trace.OccurredAt);
        foreach (var line in part.Lines)
            Raise(new LostOnTheWay(line.Device, trace));
    }

    /// <summary>The buyer gave one of the units up before it left.</summary>
    public void Drop(OperatorId workshop, Guid line, DateTime now)
    {
        OpenPart(workshop).Drop(line);
        ChangedAt = now;
    }

    private static string Written(string what, string? typed)
    {
        var clean = Buying.Typed.Clean(typed ?? "");
        Refuse.If(clean.Length is 0 or > 60, "Écrivez {0}, en 60 caractères au plus.", what);
        return clean;
    }

    private static void RefuseUnpicked(SubOrder part)
    {
        var missing = part.Lines.Where(line => line.PickedAt is null).Select(line => line.Tag).ToList();
        Refuse.If(missing.Count > 0, "Scannez d’abord chaque appareil. Il manque : {0}.", string.Join(", ", missing));
    }
}
