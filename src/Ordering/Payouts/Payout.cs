using Marketplace.Ordering.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Ordering.Payouts;

internal enum PayoutState
{
    /// <summary>One person prepared it; another has to agree.</summary>
    Prepared,

    /// <summary>Two people agree: the money can leave.</summary>
    Agreed,

    /// <summary>The money left.</summary>
    Sent,

    /// <summary>Given up before it left: its lines go into the next one.</summary>
    Withdrawn,
}

/// <summary>
/// What the network pays to an operator for what came in for its sales, less the commission. Each movement of the ledger
/// of payments belongs to one payout at most: the database says so.
/// </summary>
internal sealed class Payout
{
    private readonly List<PayoutLine> lines = [];

    private Payout() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public OperatorId Operator { get; private init; }

    /// <summary>The operator's payouts are numbered from 1.</summary>
    public int Number { get; private init; }

    public PayoutState State { get; private set; }

    /// <summary>What leaves.</summary>
    public Money Amount { get; private init; }

    public DateTime PreparedAt { get; private init; }
    public PersonId PreparedBy { get; private init; }
    public DateTime? AgreedAt { get; private set; }
    public PersonId? AgreedBy { get; private set; }
    public DateTime? SentAt { get; private set; }

    /// <summary>The bank's or the provider's name of the transfer.</summary>
    public string? Reference { get; private set; }

    public IReadOnlyList<PayoutLine> Lines => lines;

    public string Name => $"V-{Number:0000}";

    public static Payout Prepare(
        OperatorId workshop,
        int number,
        IReadOnlyList<PayoutLine> lines,
        PersonId by,
        DateTime now
    )
    {
        var amount = lines.Aggregate(Money.Zero, (sum, line) => sum + line.Pays);
        Refuse.If(lines.Count == 0, "Il n’y a rien à verser : aucun paiement n’est arrivé à terme.");
        Refuse.If(
            amount <= Money.Zero,
            "Il n’y a rien à verser : ce que l’atelier a encaissé lui-même et ce qui a été rendu dépassent ce qui est dû. Le reste se comptera au prochain versement."
        );
        var payout = new Payout
        {
            Operator = workshop,
            Number = number,
            Amount = amount,
            PreparedBy = by,
            PreparedAt = now,
        };
        payout.lines.AddRange(lines);
        return payout;
    }

    public void Agree(PersonId by, DateTime now)
    {
        Refuse.If(State is not PayoutState.Prepared, "Ce versement n’attend pas d’accord.");
        Refuse.If(by == PreparedBy, "Vous avez préparé ce versement : une autre personne doit donner son accord.");
        (State, AgreedBy, AgreedAt) = (PayoutState.Agreed, by, now);
    }

    public void Send(string? reference, DateTime now)
    {
        Refuse.If(State is not PayoutState.Agreed, "Ce versement n’a pas encore l’accord de deux personnes.");
        Refuse.If(
            string.IsNullOrWhiteSpace(reference),
            "Écrivez la référence du virement, telle que la banque la donne."
        );
        (State, Reference, SentAt) = (PayoutState.Sent, reference.Trim(), now);
    }

    /// <summary>Its lines are free again.</summary>
    public void Withdraw()
    {
        Refuse.If(State is PayoutState.Sent or PayoutState.Withdrawn, "Ce versement est parti : il ne se retire plus.");
        State = PayoutState.Withdrawn;
        lines.Clear();
    }
}

/// <summary>One movement of the ledger of payments within a payout, as it was counted.</summary>
internal sealed class PayoutLine
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid Payout { get; private init; }

    /// <summary>The movement: counted once.</summary>
    public required Guid Entry { get; init; }

    public required OrderId Order { get; init; }
    public required string Number { get; init; }
    public required PaidBy How { get; init; }
    public required DateTime OccurredAt { get; init; }

    /// <summary>What came in; negative where it went back.</summary>
    public required Money Moved { get; init; }

    /// <summary>What the network keeps of it; negative where it gives it back.</summary>
    public required Money Commission { get; init; }

    /// <summary>The operator took it at its own counter: only the commission is counted between the two.</summary>
    public bool AtCounter => How is PaidBy.Cash or PaidBy.Terminal or PaidBy.Cheque;

    /// <summary>What the line adds to the payout.</summary>
    public Money Pays => (AtCounter ? Money.Zero : Moved) - Commission;
}

internal sealed class PayoutMapping : IEntityTypeConfiguration<Payout>
{
    public void Configure(EntityTypeBuilder<Payout> builder)
    {
        builder.ToTable("payouts").HasKey(payout => payout.Id);
        builder.Property(payout => payout.Id).ValueGeneratedNever();
        builder.Property(payout => payout.State).IsConcurrencyToken();
        builder.Property(payout => payout.Reference).HasMaxLength(120);
        builder.Ignore(payout => payout.Name);
        builder.HasIndex(payout => new { payout.Operator, payout.Number }, "IX_ordering_payouts_number").IsUnique();
        builder
            .HasMany(payout => payout.Lines)
            .WithOne()
            .HasForeignKey(line => line.Payout)
            .HasConstraintName("FK_ordering_payout_lines_payout")
            .OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(payout => payout.Lines).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class PayoutLineMapping : IEntityTypeConfiguration<PayoutLine>
{
    public void Configure(EntityTypeBuilder<PayoutLine> builder)
    {
        builder.ToTable("payout_lines").HasKey(line => line.Id);
        builder.Property(line => line.Id).ValueGeneratedNever();
        builder.Property(line => line.Number).HasMaxLength(16);
        builder.Ignore(line => line.AtCounter).Ignore(line => line.Pays);
        builder.HasIndex(line => line.Entry, "IX_ordering_payout_lines_once").IsUnique();
        builder.HasIndex(line => line.Payout, "IX_ordering_payout_lines_payout");
        builder.HasIndex(line => line.Order, "IX_ordering_payout_lines_order");
    }
}
