using Marketplace.Catalog.Contracts;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Ordering.Payments.Late;

/// <summary>What the buyer answered, or that nothing came.</summary>
internal enum SubstitutionAnswer
{
    Awaited,
    Accepted,

    /// <summary>Also where no answer came in time: nobody is served what they did not choose.</summary>
    Declined,
}

/// <summary>Why a unit of an order cannot be handed over.</summary>
internal enum SubstitutionCause
{
    /// <summary>It was given back to the shop before its payment came, and somebody else has it.</summary>
    LatePayment,

    /// <summary>It is unsafe.</summary>
    Recalled,

    /// <summary>The parcel never arrived.</summary>
    LostParcel,
}

/// <summary>
/// Units of an order cannot be handed over, and like ones are there. They are kept until the buyer says yes or no;
/// without a yes the money goes back.
/// </summary>
internal sealed class Substitution : Aggregate
{
    private static readonly TimeSpan TimeToAnswer = TimeSpan.FromHours(48);

    /// <summary>Where nothing is wrong on the buyer's side there is a week.</summary>
    private static readonly TimeSpan MoreTime = TimeSpan.FromDays(7);
    private readonly List<SubstituteUnit> units = [];

    private Substitution() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public OrderId Order { get; private init; }
    public OperatorId Operator { get; private init; }
    public SubstitutionCause Cause { get; private init; }
    public DateTime AnswerBefore { get; private init; }
    public SubstitutionAnswer Answer { get; private set; }
    public DateTime? AnsweredAt { get; private set; }
    public IReadOnlyList<SubstituteUnit> Units => units;

    public static Substitution Propose(
        OrderId order,
        OperatorId workshop,
        DateTime now,
        SubstitutionCause cause = SubstitutionCause.LatePayment
    )
    {
        var proposal = new Substitution
        {
            Order = order,
            Operator = workshop,
            Cause = cause,
            AnswerBefore = now + (cause is SubstitutionCause.LatePayment ? TimeToAnswer : MoreTime),
        };
        proposal.Raise(new SubstituteProposed(order, workshop, proposal.Id));
        return proposal;
    }

    public void Offer(OrderLine lost, UnitOnSale unit) => units.Add(new SubstituteUnit(Id, lost, unit));

    public void Accept(DateTime now)
    {
        CheckAwaited();
        Refuse.If(now >= AnswerBefore, "Le délai pour répondre est passé : votre paiement vous est rendu.");
        (Answer, AnsweredAt) = (SubstitutionAnswer.Accepted, now);
    }

    public void Decline(DateTime now)
    {
        CheckAwaited();
        (Answer, AnsweredAt) = (SubstitutionAnswer.Declined, now);
    }

    private void CheckAwaited() =>
        Refuse.If(Answer is not SubstitutionAnswer.Awaited, "Vous avez déjà répondu à cette proposition.");
}

/// <summary>The unit that takes the place of the one that is gone.</summary>
internal sealed class SubstituteUnit
{
    private SubstituteUnit() { }

    internal SubstituteUnit(Guid substitution, OrderLine lost, UnitOnSale unit)
    {
        (Substitution, Line) = (substitution, lost.Id);
        (Device, Tag, Title, GradeLine) = (unit.Device, unit.Tag, unit.Title, unit.GradeLine);
        (Slug, Photo, Price) = (unit.Slug, unit.Photo, unit.Price);
    }

    public Guid Substitution { get; private init; }

    /// <summary>The line of the order whose unit is gone.</summary>
    public Guid Line { get; private init; }

    public DeviceId Device { get; private init; }
    public Tag Tag { get; private init; }
    public string Title { get; private init; } = "";
    public string GradeLine { get; private init; } = "";
    public string Slug { get; private init; } = "";
    public string? Photo { get; private init; }
    public Money Price { get; private init; }

    public OrderLine ToLine() =>
        new()
        {
            Device = Device,
            Tag = Tag,
            Title = Title,
            GradeLine = GradeLine,
            Slug = Slug,
            Photo = Photo,
            Price = Price,
        };
}

/// <summary>A like unit waits for the buyer's yes.</summary>
internal sealed record SubstituteProposed(OrderId Order, OperatorId Operator, Guid Substitution) : IEvent;

internal sealed class SubstitutionMapping : IEntityTypeConfiguration<Substitution>
{
    public void Configure(EntityTypeBuilder<Substitution> builder)
    {
        builder.ToTable("substitutions").HasKey(one => one.Id);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Cause).HasDefaultValue(SubstitutionCause.LatePayment).ValueGeneratedNever();
        builder.HasIndex(one => one.Order, "IX_ordering_substitutions_order");
        builder.HasIndex(one => new { one.Answer, one.AnswerBefore }, "IX_ordering_substitutions_awaited");
        builder
            .HasMany(one => one.Units)
            .WithOne()
            .HasForeignKey(unit => unit.Substitution)
            .HasConstraintName("FK_ordering_substitute_units_substitution")
            .OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(one => one.Units).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class SubstituteUnitMapping : IEntityTypeConfiguration<SubstituteUnit>
{
    public void Configure(EntityTypeBuilder<SubstituteUnit> builder)
    {
        builder.ToTable("substitute_units").HasKey(unit => new { unit.Substitution, unit.Line });
        builder.Property(unit => unit.Tag).HasMaxLength(16);
        builder.Property(unit => unit.Title).HasMaxLength(300);
        builder.Property(unit => unit.GradeLine).HasMaxLength(100);
        builder.Property(unit => unit.Slug).HasMaxLength(200);
        builder.Property(unit => unit.Photo).HasMaxLength(100);
    }
}
