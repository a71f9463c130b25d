using Marketplace.Network.Contracts;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Delivering;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Ordering.Orders;

/// <summary>One operator's part of an order: prepared, paid and handed over by itself.</summary>
internal sealed class SubOrder
{
    private readonly List<OrderLine> lines = [];

    private SubOrder() { }

    internal SubOrder(OrderId order, PurchasePart bought)
    {
        (Order, Operator, PickUpPoint) = (order, bought.Operator, bought.PickUpPoint);
        SealedCode = bought.SealedCode;
        lines.AddRange(bought.Lines);
        Total = bought.Total;
        if (bought.Parcel is { } parcel)
            (Shipping, Parcel) = (parcel.Price, new Parcel(Id, parcel.To, parcel.Grams));
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public OrderId Order { get; private init; }
    public OperatorId Operator { get; private init; }

    /// <summary>Null: at the workshop itself, which has no counter of its own.</summary>
    public PickUpPointId? PickUpPoint { get; private init; }

    /// <summary>What the way to the buyer costs, within the total; null where they come themselves.</summary>
    public Money? Shipping { get; private init; }

    /// <summary>The parcel; null where the buyer comes to the counter.</summary>
    public Parcel? Parcel { get; private init; }

    public bool IsParcel => Shipping is not null;

    public Money Total { get; private init; }
    public SubOrderStatus Status { get; internal set; }
    public PaymentState Payment { get; internal set; }

    /// <summary>What arrived, as the ledger of payments says.</summary>
    public Money Paid { get; internal set; }

    public Money Refunded { get; internal set; }

    /// <summary>What the seller gave up of its price.</summary>
    public Money Credited { get; internal set; }

    public PaidBy? PaidBy { get; internal set; }
    public DateTime? PaidAt { get; internal set; }

    /// <summary>The code that the buyer says at the counter, sealed with the keys of the site.</summary>
    public string SealedCode { get; private init; } = "";

    /// <summary>Wrong codes since the last right one; see <see cref="Orders.Order.MostWrongCodes"/>.</summary>
    public int WrongCodes { get; internal set; }

    public DateTime? ReadyAt { get; internal set; }
    public DateTime? SentAt { get; internal set; }

    /// <summary>When the buyer said that the parcel had not arrived.</summary>
    public DateTime? MissingAt { get; internal set; }

    /// <summary>When the parcel was given up as lost.</summary>
    public DateTime? LostAt { get; internal set; }

    /// <summary>When it came into the hands of the buyer, at the counter or by the carrier.</summary>
    public DateTime? HandedOverAt { get; internal set; }
    public DateTime? CancelledAt { get; internal set; }
    public string? CancelledFor { get; internal set; }
    public IReadOnlyList<OrderLine> Lines => lines;

    /// <summary>What the buyer still has to pay.</summary>
    public Money Due =>
        Payment is PaymentState.Due or PaymentState.Processing && Total > Paid + Credited
            ? Total - Paid - Credited
            : Money.Zero;

    internal void Drop(Guid line) => lines.Remove(lines.Single(one => one.Id == line));

    internal OrderLine Replace(Guid line, OrderLine by)
    {
        var gone = lines.Single(one => one.Id == line);
        lines.Remove(gone);
        lines.Add(by);
        return gone;
    }

    /// <summary>It left so long ago that it should be there.</summary>
    public bool MayBeMissing(DateTime now) =>
        Status is SubOrderStatus.Sent && LostAt is null && SentAt <= now - Delivering.LostParcels.BeforeMissing;

    public bool IsOpen => Status is not (SubOrderStatus.HandedOver or SubOrderStatus.Cancelled);

    /// <summary>It can still be given up without sending anything back.</summary>
    public bool CanCancel => CanLeave && !IsBegun;

    /// <summary>What the buyer has not got can leave the order.</summary>
    public bool CanLeave => IsOpen && (Status is not SubOrderStatus.Sent || LostAt is not null);

    /// <summary>Some of it is with the buyer already, the rest is still to come.</summary>
    public bool IsBegun => IsOpen && lines.Exists(line => line.DeliveredAt is not null);
}

/// <summary>A unit as it was when it was bought: a later change of the listing changes nothing here.</summary>
internal sealed class OrderLine
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid SubOrder { get; private init; }
    public required DeviceId Device { get; init; }
    public required Tag Tag { get; init; }
    public required string Title { get; init; }
    public required string GradeLine { get; init; }
    public required string Slug { get; init; }
    public string? Photo { get; init; }
    public required Money Price { get; init; }

    /// <summary>When the worker scanned this very unit for this order.</summary>
    public DateTime? PickedAt { get; internal set; }

    /// <summary>When it came before the rest of its part, or took the place of another under the guarantee; null: with its part.</summary>
    public DateTime? DeliveredAt { get; internal set; }
}
