using Marketplace.Accounts.Contracts;
using Marketplace.Accounts.People;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Accounts.Memberships;

/// <summary>That a person works for an operator, or runs the network. Who has none buys.</summary>
internal sealed class Membership
{
    private Membership() { }

    public Membership(PersonId person, OperatorId? at, Role role, DateTime since)
    {
        (Person, Operator, Since) = (person, at, since);
        ChangeTo(role);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public PersonId Person { get; private init; }

    /// <summary>Null for an administrator, who belongs to no workshop.</summary>
    public OperatorId? Operator { get; private init; }

    public Role Role { get; private set; }
    public DateTime Since { get; private init; }

    public void ChangeTo(Role role)
    {
        Refuse.If(role is Role.Buyer, "Un client n’a pas besoin d’être inscrit dans un atelier.");
        Refuse.If(
            role is Role.Administrator && Operator is not null,
            "L’administration du réseau n’appartient à aucun atelier."
        );
        Refuse.If(
            role is not Role.Administrator && Operator is null,
            "Ce rôle s’exerce dans un atelier : choisissez lequel."
        );
        Role = role;
    }
}

internal sealed class MembershipMapping : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.ToTable("memberships").HasKey(membership => membership.Id);
        builder.Property(membership => membership.Id).ValueGeneratedNever();
        builder.HasOne<Person>().WithMany().HasForeignKey(membership => membership.Person);
        builder
            .HasIndex(m => new { m.Person, m.Operator }, "IX_accounts_memberships_operator")
            .IsUnique()
            .HasFilter("\"Operator\" IS NOT NULL");
        builder.HasIndex(m => m.Person, "IX_accounts_memberships_network").IsUnique().HasFilter("\"Operator\" IS NULL");
    }
}
