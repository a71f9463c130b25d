using Marketplace.Ordering.Buying;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Ordering.Payments.Till;

/// <summary>
/// The end of a day at the counter of an operator: what the ledger expects in the till and on the terminal's receipt,
/// what was counted, and the difference with its reason. It is written once.
/// </summary>
internal sealed class TillClosing
{
    private TillClosing() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public OperatorId Operator { get; private init; }

    /// <summary>1, 2, 3… without a gap.</summary>
    public int Number { get; private init; }

    /// <summary>What the till held after the closing before.</summary>
    public Money Opening { get; private init; }

    /// <summary>What came in, in cash, less what was paid back in cash; negative where more went out.</summary>
    public Money CashTaken { get; private init; }

    public Money CashCounted { get; private init; }

    /// <summary>What stays in the till; the rest goes to the bank.</summary>
    public Money CashLeft { get; private init; }

    public Money TerminalTaken { get; private init; }
    public Money TerminalCounted { get; private init; }
    public string? Note { get; private init; }
    public PersonId ClosedBy { get; private init; }

    /// <summary>Under which name the person who counted is known here.</summary>
    public string ClosedByName { get; private init; } = "";

    public DateTime ClosedAt { get; private init; }

    public Money CashExpected => Opening + CashTaken;
    public Money CashDifference => CashCounted - CashExpected;
    public Money TerminalDifference => TerminalCounted - TerminalTaken;
    public Money ToBank => CashCounted - CashLeft;

    public static TillClosing Close(TillToday today, Counted counted, Actor by, DateTime now)
    {
        var closing = new TillClosing
        {
            Operator = today.Operator,
            Number = today.Number,
            Opening = today.Opening,
            CashTaken = today.Cash,
            CashCounted = counted.Cash,
            CashLeft = counted.Left,
            TerminalTaken = today.Terminal,
            TerminalCounted = counted.Terminal,
            Note = string.IsNullOrWhiteSpace(counted.Note) ? null : Typed.Clean(counted.Note),
            ClosedBy = by.Person,
            ClosedByName = by.Pseudonym,
            ClosedAt = now,
        };
        closing.Check();
        return closing;
    }

    private void Check()
    {
        Refuse.If(CashLeft > CashCounted, "Il ne peut pas rester en caisse plus que ce que vous avez compté.");
        Refuse.If(Note is { Length: > 300 }, "Résumez l’explication en 300 caractères au plus.");
        Refuse.If(
            Note is null && (CashDifference != Money.Zero || TerminalDifference != Money.Zero),
            "Il y a un écart : recomptez, ou dites ce que vous en savez."
        );
    }
}

/// <summary>What the ledger says of a till since its last closing.</summary>
/// <param name="Number">Of the closing to come.</param>
/// <param name="Opening">What the till held after the last one.</param>
/// <param name="Cash">Taken in cash, less what was paid back.</param>
/// <param name="Terminal">Taken by the card terminal.</param>
internal sealed record TillToday(OperatorId Operator, int Number, Money Opening, Money Cash, Money Terminal)
{
    public Money CashExpected => Opening + Cash;
}

/// <summary>What people counted.</summary>
internal sealed record Counted(Money Cash, Money Terminal, Money Left, string? Note);

internal sealed class TillClosingMapping : IEntityTypeConfiguration<TillClosing>
{
    public void Configure(EntityTypeBuilder<TillClosing> builder)
    {
        builder.ToTable("till_closings").HasKey(one => one.Id);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Note).HasMaxLength(300);
        builder.Property(one => one.ClosedByName).HasMaxLength(100);
        // Two people who close at once close once.
        builder.HasIndex(one => new { one.Operator, one.Number }, "IX_ordering_till_closings_number").IsUnique();
    }
}
