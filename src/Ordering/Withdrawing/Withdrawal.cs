using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Ordering.Withdrawing;

/// <summary>
/// Somebody declared that they withdraw from a contract (C. conso. L.221-21). It is kept as it was declared, also where
/// we find no such order: a slip of the pen takes nobody's right away.
/// </summary>
internal sealed class Withdrawal : Aggregate
{
    private readonly List<WithdrawnUnit> units = [];

    private Withdrawal() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public OrderId? Order { get; private init; }
    public string Number { get; private init; } = "";
    public string Name { get; private init; } = "";

    /// <summary>The phone number or mail address that the person gave.</summary>
    public string Contact { get; private init; } = "";

    public DateTime DeclaredAt { get; private init; }

    /// <summary>What it is about; empty where we know no such order.</summary>
    public IReadOnlyList<WithdrawnUnit> Units => units;

    public bool Covers(Guid line) => units.Exists(unit => unit.Line == line);

    public static Withdrawal Declare(
        OrderId? order,
        string number,
        string name,
        string contact,
        IEnumerable<OrderLine> lines,
        DateTime now
    )
    {
        Refuse.If(
            number.Length is 0 or > 40,
            "Écrivez le numéro de la commande : il est sur sa page et dans nos messages."
        );
        Refuse.If(name.Length is 0 or > 100, "Écrivez votre nom.");
        Refuse.If(
            contact.Length is 0 or > 256,
            "Écrivez le numéro de téléphone ou l’adresse électronique donnés à la commande."
        );
        var withdrawal = new Withdrawal
        {
            Order = order,
            Number = number,
            Name = name,
            Contact = contact,
            DeclaredAt = now,
        };
        withdrawal.units.AddRange(lines.Select(line => new WithdrawnUnit(withdrawal.Id, line)));
        withdrawal.Raise(new WithdrawalDeclared(withdrawal.Id, order, now));
        return withdrawal;
    }
}

internal sealed class WithdrawalMapping : IEntityTypeConfiguration<Withdrawal>
{
    public void Configure(EntityTypeBuilder<Withdrawal> builder)
    {
        builder.ToTable("withdrawals").HasKey(one => one.Id);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Number).HasMaxLength(40);
        builder.Property(one => one.Name).HasMaxLength(100);
        builder.Property(one => one.Contact).HasMaxLength(256);
        builder.HasIndex(one => one.Order, "IX_ordering_withdrawals_order");
        builder
            .HasMany(one => one.Units)
            .WithOne()
            .HasForeignKey(unit => unit.Withdrawal)
            .HasConstraintName("FK_ordering_withdrawn_units_withdrawal")
            .OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(one => one.Units).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}
