using Marketplace.Ordering.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Ordering.Payments.Refunds;

internal enum RefundState
{
    /// <summary>The provider is to be asked.</summary>
    Asked,

    /// <summary>People pay it back: from the till, by a transfer or a cheque.</summary>
    ByHand,

    /// <summary>The money is gone to the buyer.</summary>
    Done,
}

/// <summary>Money that is owed back to a buyer, until it is paid. Its id is the key under which the provider is asked.</summary>
internal sealed class Refund : Aggregate
{
    private Refund() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public OrderId Order { get; private init; }
    public OperatorId Operator { get; private init; }
    public Money Amount { get; private init; }
    public RefundState State { get; private set; }

    /// <summary>The payment that it goes back through; null where people pay it back.</summary>
    public string? Payment { get; private set; }

    /// <summary>The provider's name of it.</summary>
    public string? Provider { get; private set; }

    /// <summary>How it was paid back in the end.</summary>
    public PaidBy? How { get; private set; }

    public DateTime AskedAt { get; private init; }

    /// <summary>14 days after it is owed (C. conso. L.221-24).</summary>
    public DateTime PayBefore { get; private init; }

    public DateTime? DoneAt { get; private set; }
    public DateTime? NotBefore { get; private set; }
    public int Attempts { get; private set; }
    public string? LastError { get; private set; }

    public static Refund Ask(OrderId order, OperatorId workshop, Money amount, string? payment, DateTime now) =>
        new()
        {
            Order = order,
            Operator = workshop,
            Amount = amount,
            Payment = payment,
            State = payment is null ? RefundState.ByHand : RefundState.Asked,
            AskedAt = now,
            PayBefore = now.AddDays(14),
        };

    /// <summary>What a voucher had paid is on the voucher again.</summary>
    public static Refund ToVoucher(OrderId order, OperatorId workshop, Money amount, DateTime now)
    {
        var refund = new Refund
        {
            Order = order,
            Operator = workshop,
            Amount = amount,
            State = RefundState.Done,
            How = PaidBy.Voucher,
            AskedAt = now,
            PayBefore = now.AddDays(14),
            DoneAt = now,
        };
        refund.Raise(new RefundMade(order, workshop, refund.Id));
        return refund;
    }

    public void Sent(string provider, DateTime now)
    {
        if (State is RefundState.Done)
            return;
        (State, Provider, How, DoneAt, LastError) = (RefundState.Done, provider, PaidBy.Online, now, null);
        Raise(new RefundMade(Order, Operator, Id));
    }

    /// <summary>The provider will not do it, or it came back: people pay it.</summary>
    public void LeaveToPeople(string why) =>
        (State, How, DoneAt, LastError) = (RefundState.ByHand, null, null, Short(why));

    public void TryLater(string why, DateTime when) => (LastError, NotBefore) = (Short(why), when);

    public void PaidBack(PaidBy how, DateTime now)
    {
        Refuse.If(State is RefundState.Done, "Ce remboursement est déjà fait.");
        Refuse.If(State is RefundState.Asked, "Ce remboursement part tout seul par la carte qui a payé.");
        Refuse.If(how is PaidBy.Online or PaidBy.Terminal, "Dites comment vous avez rendu l’argent.");
        (State, How, DoneAt) = (RefundState.Done, how, now);
        Raise(new RefundMade(Order, Operator, Id));
    }

    private static string Short(string text) => text.Length <= 500 ? text : text[..500];
}

/// <summary>Money is on its way back to the buyer, or in their hands.</summary>
internal sealed record RefundMade(OrderId Order, OperatorId Operator, Guid Refund) : IEvent;

internal sealed class RefundMapping : IEntityTypeConfiguration<Refund>
{
    public void Configure(EntityTypeBuilder<Refund> builder)
    {
        builder.ToTable("refunds").HasKey(refund => refund.Id);
        builder.Property(refund => refund.Id).ValueGeneratedNever();
        builder.Property(refund => refund.Payment).HasMaxLength(120);
        builder.Property(refund => refund.Provider).HasMaxLength(120);
        builder.Property(refund => refund.LastError).HasMaxLength(500);
        builder.HasIndex(refund => refund.Order, "IX_ordering_refunds_order");
        builder.HasIndex(refund => new { refund.Operator, refund.State }, "IX_ordering_refunds_operator");
        builder.HasIndex(refund => refund.NotBefore, "IX_ordering_refunds_waiting").HasFilter("\"DoneAt\" IS NULL");
    }
}
