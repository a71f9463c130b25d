using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Network.Organisations;

/// <summary>What a member spent, or asks to spend, in the name of the organisation.</summary>
internal sealed class Expense : Aggregate
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required OrganisationId Organisation { get; init; }
    public required PersonId Person { get; init; }
    public required long AmountCents { get; init; }

    /// <summary>What the module that asked knows it by.</summary>
    public required string Reference { get; init; }

    public required string What { get; init; }
    public string? Address { get; init; }
    public required DateTime At { get; init; }
    public required SpendState State { get; set; }
    public PersonId? DecidedBy { get; private set; }
    public DateTime? DecidedAt { get; private set; }
    public string? Why { get; private set; }

    public Money Amount => new(AmountCents);

    public bool Counts => State is SpendState.Recorded or SpendState.Pending or SpendState.Approved;

    /// <summary>A second person decides; a third who comes too late is told so.</summary>
    public void Decide(PersonId by, string? refusal, DateTime now)
    {
        Refuse.If(by == Person, "Vous avez passé cette commande : une autre personne doit donner son accord.");
        Refuse.If(State is not SpendState.Pending, Decided);
        State = refusal is null ? SpendState.Approved : SpendState.Refused;
        (DecidedBy, DecidedAt, Why) = (by, now, refusal);
        Raise(new SpendDecided(Organisation, Id, Reference, refusal is null, refusal));
    }

    public const string Decided = "Quelqu’un d’autre vient de décider : il n’y a plus rien à faire ici.";
}

internal sealed class ExpenseMapping : IEntityTypeConfiguration<Expense>
{
    public void Configure(EntityTypeBuilder<Expense> builder)
    {
        builder.ToTable("organisation_expenses").HasKey(one => one.Id);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Reference).HasMaxLength(100);
        builder.Property(one => one.What).HasMaxLength(200);
        builder.Property(one => one.Address).HasMaxLength(200);
        builder.Property(one => one.Why).HasMaxLength(300);
        builder.Ignore(one => one.Amount).Ignore(one => one.Counts);
        builder
            .HasIndex(one => new { one.Organisation, one.Reference }, "IX_network_organisation_expenses_reference")
            .IsUnique();
        builder.HasIndex(
            one => new
            {
                one.Organisation,
                one.State,
                one.At,
            },
            "IX_network_organisation_expenses_state"
        );
    }
}
