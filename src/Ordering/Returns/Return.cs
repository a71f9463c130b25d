using Marketplace.Ordering.AfterSale;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Ordering.Returns;

internal enum ReturnState
{
    /// <summary>The buyer withdrew and has the unit still.</summary>
    Declared,

    /// <summary>The buyer proved that it is on its way.</summary>
    Sent,

    /// <summary>It is with the operator, who looks at it.</summary>
    Received,
    Refunded,
}

/// <summary>What the operator found.</summary>
internal enum ReturnResult
{
    AsSold,

    /// <summary>Used beyond what it takes to see that it works (C. conso. L.221-23).</summary>
    Worn,

    /// <summary>Nothing was found wrong before the law's day came: all of it is paid back.</summary>
    NotInspected,
}

/// <summary>
/// One unit that comes back after a withdrawal. It is sent within 14 days (C. conso. L.221-23) and paid back within 14
/// days of the declaration, or as soon as it is here or proved sent where that comes later (L.221-24).
/// </summary>
internal sealed class Return : SoldUnit
{
    public static readonly TimeSpan Time = TimeSpan.FromDays(14);

    private Return() { }

    private Return(Orders.Order order, SubOrder part, OrderLine line)
        : base(order, part, line) => SubOrder = part.Id;

    public Guid Withdrawal { get; private init; }
    public Guid SubOrder { get; private init; }
    public ReturnState State { get; private set; }
    public DateTime DeclaredAt { get; private init; }
    public DateTime SendBefore { get; private init; }
    public DateTime? SentAt { get; private set; }

    /// <summary>Carrier and number, as the buyer wrote them.</summary>
    public string? Proof { get; private set; }
    public DateTime? ReceivedAt { get; private set; }

    /// <summary>By when it must be paid back; null while it may be put off (L.221-24).</summary>
    public DateTime? RefundBefore { get; private set; }
    public DateTime? ClosedAt { get; private set; }
    public ReturnResult? Result { get; private set; }

    /// <summary>What the unit is worth less, and why, as the buyer reads it.</summary>
    public Money Deduction { get; private set; }
    public string? Why { get; private set; }

    public Money Refund => Price - Deduction;

    public bool IsOpen => State is not ReturnState.Refunded;

    public static Return Declare(Guid withdrawal, Orders.Order order, SubOrder part, OrderLine line, DateTime now) =>
        new(order, part, line)
        {
            Withdrawal = withdrawal,
            DeclaredAt = now,
            SendBefore = now + Time,
        };

    /// <summary>The buyer says with which carrier and number it left.</summary>
    public void Send(string proof, DateTime now)
    {
        Refuse.If(State is not ReturnState.Declared, "Ce retour est déjà en route ou arrivé.");
        Refuse.If(proof.Length is 0 or > 120, "Écrivez le transporteur et le numéro de suivi.");
        (State, SentAt, Proof) = (ReturnState.Sent, now, proof);
        PutOffNoLonger(now);
    }

    /// <summary>It is here: what its buyer left on it is unknown, and it is for sale no more.</summary>
    public void Receive(Tag scanned, Trace trace)
    {
        Refuse.If(State is not (ReturnState.Declared or ReturnState.Sent), "Ce retour est déjà arrivé.");
        Refuse.If(scanned != Tag, "L’étiquette {0} n’est pas celle de ce retour : {1}.", scanned, Tag);
        (State, ReceivedAt) = (ReturnState.Received, trace.OccurredAt);
        PutOffNoLonger(trace.OccurredAt);
        Raise(new Returned(Device, trace, "withdrawal"));
    }

    /// <summary>Somebody looked at it; what it is worth less is said with the reason.</summary>
    public void Inspect(ReturnResult result, Money deduction, string? why, DateTime now)
    {
        Refuse.If(State is not ReturnState.Received, "Recevez d’abord l’appareil.");
        Refuse.If(result is not (ReturnResult.AsSold or ReturnResult.Worn), "Dites dans quel état il est revenu.");
        Refuse.If(deduction < Money.Zero || deduction > Price, "La retenue va de 0 au prix de l’appareil, {0}.", Price);
        Refuse.If(
            deduction > Money.Zero && result is ReturnResult.AsSold,
            "Un appareil revenu comme il est parti se rembourse en entier."
        );
        Refuse.If(
            deduction > Money.Zero && string.IsNullOrWhiteSpace(why),
            "Dites pourquoi vous retenez une somme : la personne le lira."
        );
        Refuse.If(why is { Length: > 300 }, "Résumez la raison en 300 caractères au plus.");
        (Deduction, Why) = (deduction, string.IsNullOrWhiteSpace(why) ? null : why.Trim());
        Close(result, now);
    }

    /// <summary>The law's day came: all of it is paid back, inspected or not.</summary>
    public void GiveUpInspecting(DateTime now)
    {
        Refuse.If(!IsOpen || RefundBefore is not { } limit || limit > now, "Ce remboursement n’est pas encore dû.");
        Close(ReturnResult.NotInspected, now);
    }

    private void Close(ReturnResult result, DateTime now)
    {
        (State, Result, ClosedAt) = (ReturnState.Refunded, result, now);
        Raise(new ReturnRefunded(Order, Operator, Id));
    }

    private void PutOffNoLonger(DateTime now)
    {
        var limit = DeclaredAt + Time;
        RefundBefore ??= limit > now ? limit : now;
    }
}

/// <summary>What is owed for a unit that came back is known.</summary>
internal sealed record ReturnRefunded(OrderId Order, OperatorId Operator, Guid Return) : IEvent;

internal sealed class ReturnMapping : IEntityTypeConfiguration<Return>
{
    public void Configure(EntityTypeBuilder<Return> builder)
    {
        builder.ToTable("returns").HasKey(one => one.Id);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Tag).HasMaxLength(16);
        builder.Property(one => one.Title).HasMaxLength(300);
        builder.Property(one => one.Proof).HasMaxLength(120);
        builder.Property(one => one.Why).HasMaxLength(300);
        builder.Ignore(one => one.Refund).Ignore(one => one.IsOpen);
        // A unit of an order comes back once.
        builder.HasIndex(one => one.Line, "IX_ordering_returns_line").IsUnique();
        builder.HasIndex(one => one.Order, "IX_ordering_returns_order");
        builder.HasIndex(one => new { one.Operator, one.State }, "IX_ordering_returns_operator");
        builder.HasIndex(one => one.RefundBefore, "IX_ordering_returns_due").HasFilter("\"ClosedAt\" IS NULL");
    }
}
