using Marketplace.Ordering.Buying;
using Marketplace.Ordering.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Ordering.Payments.Cheques;

internal enum ChequeState
{
    /// <summary>It is in the drawer: a piece of paper, no money yet.</summary>
    Received,

    /// <summary>The bank has paid it.</summary>
    Cashed,

    /// <summary>The bank returned it unpaid.</summary>
    Bounced,
}

/// <summary>A cheque that a buyer brought or sent.</summary>
internal sealed class Cheque : Aggregate
{
    private Cheque() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public OrderId Order { get; private init; }
    public OperatorId Operator { get; private init; }
    public Money Amount { get; private init; }

    /// <summary>The seven digits at the foot of a French cheque.</summary>
    public string Number { get; private init; } = "";

    public string Bank { get; private init; } = "";
    public ChequeState State { get; private set; }
    public DateTime ReceivedAt { get; private init; }
    public DateTime? CashedAt { get; private set; }
    public DateTime? BouncedAt { get; private set; }

    /// <summary>How the ledger knows it.</summary>
    public string Reference => $"cheque:{Id:N}";

    public static Cheque Receive(
        OrderId order,
        OperatorId workshop,
        Money? amount,
        string? number,
        string? bank,
        DateTime now
    )
    {
        Refuse.If(amount is not { Cents: > 0 }, Amounts.Unreadable);
        var digits = string.Concat((number ?? "").Where(char.IsAsciiDigit));
        Refuse.If(digits.Length != 7, "Le numéro d’un chèque compte sept chiffres : en bas, à gauche.");
        Refuse.If(string.IsNullOrWhiteSpace(bank), "Écrivez le nom de la banque.");
        Refuse.If(bank.Trim().Length > 100, "Le nom de la banque est trop long : 100 caractères suffisent.");
        return new Cheque
        {
            Order = order,
            Operator = workshop,
            Amount = amount.GetValueOrDefault(),
            Number = digits,
            Bank = Typed.Clean(bank),
            ReceivedAt = now,
        };
    }

    public void Cash(DateTime now)
    {
        Refuse.If(State is not ChequeState.Received, "Ce chèque a déjà été présenté à la banque.");
        (State, CashedAt) = (ChequeState.Cashed, now);
    }

    /// <summary>The bank returned it, before or after it had paid it.</summary>
    /// <returns>Whether it had been counted as money.</returns>
    public bool Bounce(DateTime now)
    {
        Refuse.If(State is ChequeState.Bounced, "Ce chèque est déjà noté comme impayé.");
        var counted = State is ChequeState.Cashed;
        (State, BouncedAt) = (ChequeState.Bounced, now);
        return counted;
    }
}

internal sealed class ChequeMapping : IEntityTypeConfiguration<Cheque>
{
    public void Configure(EntityTypeBuilder<Cheque> builder)
    {
        builder.ToTable("cheques").HasKey(cheque => cheque.Id);
        builder.Property(cheque => cheque.Id).ValueGeneratedNever();
        builder.Property(cheque => cheque.Number).HasMaxLength(7);
        builder.Property(cheque => cheque.Bank).HasMaxLength(100);
        builder.Ignore(cheque => cheque.Reference);
        // The same cheque is not received twice for an order.
        builder
            .HasIndex(
                cheque => new
                {
                    cheque.Order,
                    cheque.Bank,
                    cheque.Number,
                },
                "IX_ordering_cheques_once"
            )
            .IsUnique();
        builder.HasIndex(cheque => new { cheque.Operator, cheque.State }, "IX_ordering_cheques_operator");
    }
}
