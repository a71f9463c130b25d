using Marketplace.Ordering.Buying;
using Marketplace.Ordering.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Ordering.Payments.Transfers;

internal enum BankLineState
{
    /// <summary>An order is recognised and the amount is what it owes.</summary>
    Matched,

    /// <summary>An order is recognised, but it owes something else.</summary>
    Different,

    /// <summary>Nothing says what it is for.</summary>
    Unknown,

    /// <summary>It is in the ledger of an order.</summary>
    Recorded,

    /// <summary>People said that it is for no order.</summary>
    Ignored,
}

/// <summary>A file that somebody of an operator imported.</summary>
internal sealed class BankStatement
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required OperatorId Operator { get; init; }
    public required string FileName { get; init; }
    public required DateTime ImportedAt { get; init; }

    /// <summary>How many of its lines another statement had brought already.</summary>
    public required int Known { get; init; }
}

/// <summary>Money that came to the account. What left it is not kept.</summary>
internal sealed class BankLine : Aggregate
{
    private BankLine() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid Statement { get; private init; }
    public OperatorId Operator { get; private init; }

    /// <summary>The same line in another statement has the same.</summary>
    public string Fingerprint { get; private init; } = "";

    public DateTime BookedOn { get; private init; }
    public Money Amount { get; private init; }
    public string Text { get; private init; } = "";
    public string Payer { get; private init; } = "";
    public BankLineState State { get; private set; }

    /// <summary>The order that it is for, or may be for.</summary>
    public OrderId? Order { get; private set; }

    public static BankLine Of(BankStatement statement, StatementLine line, string fingerprint) =>
        new()
        {
            Statement = statement.Id,
            Operator = statement.Operator,
            Fingerprint = fingerprint,
            // At noon, so that it is the same day wherever it is read.
            BookedOn = DateTime.SpecifyKind(line.BookedOn.ToDateTime(new TimeOnly(12, 0)), DateTimeKind.Utc),
            Amount = line.Amount,
            Text = Short(line.Text, 500),
            Payer = Short(line.Payer, 140),
            State = BankLineState.Unknown,
        };

    /// <summary>What the reference says, and whether the amount agrees.</summary>
    public void Propose(OrderId order, Money due) =>
        (Order, State) = (order, Amount == due ? BankLineState.Matched : BankLineState.Different);

    public void Record(OrderId order)
    {
        CheckWaiting();
        (Order, State) = (order, BankLineState.Recorded);
    }

    public void Ignore()
    {
        CheckWaiting();
        (Order, State) = (null, BankLineState.Ignored);
    }

    private void CheckWaiting() =>
        Refuse.If(State is BankLineState.Recorded, "Ce virement est déjà enregistré pour une commande.");

    private static string Short(string text, int most) => Typed.Clean(text.Length <= most ? text : text[..most]);
}

internal sealed class BankStatementMapping : IEntityTypeConfiguration<BankStatement>
{
    public void Configure(EntityTypeBuilder<BankStatement> builder)
    {
        builder.ToTable("bank_statements").HasKey(one => one.Id);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.FileName).HasMaxLength(200);
        builder.HasIndex(one => new { one.Operator, one.ImportedAt }, "IX_ordering_bank_statements_operator");
    }
}

internal sealed class BankLineMapping : IEntityTypeConfiguration<BankLine>
{
    public void Configure(EntityTypeBuilder<BankLine> builder)
    {
        builder.ToTable("bank_lines").HasKey(one => one.Id);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Fingerprint).HasMaxLength(64);
        builder.Property(one => one.Text).HasMaxLength(500);
        builder.Property(one => one.Payer).HasMaxLength(140);
        builder.HasIndex(one => one.Fingerprint, "IX_ordering_bank_lines_once").IsUnique();
        builder.HasIndex(one => one.Statement, "IX_ordering_bank_lines_statement");
        builder.HasIndex(one => new { one.Operator, one.State }, "IX_ordering_bank_lines_operator");
    }
}
