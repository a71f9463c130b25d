using System.Diagnostics.CodeAnalysis;
using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Accounts.People;

/// <summary>Someone with an account. Their name stays here; the public ledger knows the pseudonym only.</summary>
internal sealed class Person : IdentityUser<PersonId>
{
    private Person() { }

    [SetsRequiredMembers]
    public Person(string mail, string name, string pseudonym)
    {
        Id = PersonId.New();
        UserName = Email = mail;
        Name = name;
        Pseudonym = pseudonym;
    }

    public required string Name { get; set; }

    /// <summary>Random, so that nobody outside can tell who <c>P-7F3K2</c> is.</summary>
    public required string Pseudonym { get; init; }

    /// <summary>The password was drawn by somebody else: until the person has chosen their own, no role is in force.</summary>
    public bool MustChoosePassword { get; set; }

    /// <summary>A demonstration account: its password alone is enough, though never in production.</summary>
    public bool SecondFactorWaived { get; set; }

    /// <summary>When the person last used their account; null before the first time.</summary>
    public DateTime? SeenAt { get; set; }

    /// <summary>When a mail said that the account, unused for long, will be erased; null once it is used again.</summary>
    public DateTime? WarnedAt { get; set; }

    /// <summary>The address in the only case in which it says something: proved to be theirs.</summary>
    public string? ProvedMail => EmailConfirmed ? Email : null;

    public DataSubject Subject => new(Id, ProvedMail, Pseudonym);

    public PersonCard Card(string? oneTimePassword = null) => new(Id, Email!, Name, Pseudonym, oneTimePassword);
}

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("people").HasKey(person => person.Id);
        builder.Property(person => person.Id).ValueGeneratedNever();
        builder.Property(person => person.Name).HasMaxLength(100);
        builder.Property(person => person.Pseudonym).HasMaxLength(16);
        builder.Property(person => person.UserName).HasMaxLength(256).IsRequired();
        builder.Property(person => person.NormalizedUserName).HasMaxLength(256).IsRequired();
        builder.Property(person => person.Email).HasMaxLength(256).IsRequired();
        builder.Property(person => person.NormalizedEmail).HasMaxLength(256).IsRequired();
        builder.Property(person => person.PhoneNumber).HasMaxLength(256);
        builder.Property(person => person.PasswordHash).HasMaxLength(256);
        builder.Property(person => person.SecurityStamp).HasMaxLength(64);
        builder.Property(person => person.ConcurrencyStamp).HasMaxLength(64).IsConcurrencyToken();
        builder
            .Property(person => person.LockoutEnd)
            .HasConversion(until => until!.Value.UtcDateTime, stored => new DateTimeOffset(Utc(stored)));
        builder.Property(person => person.SecondFactorWaived).HasDefaultValue(false).ValueGeneratedNever();
        builder.Ignore(person => person.ProvedMail).Ignore(person => person.Subject);
        builder.HasIndex(person => person.NormalizedUserName, "IX_accounts_people_name").IsUnique();
        builder.HasIndex(person => person.NormalizedEmail, "IX_accounts_people_mail").IsUnique();
        builder.HasIndex(person => person.Pseudonym, "IX_accounts_people_pseudonym").IsUnique();
    }

    private static DateTime Utc(DateTime stored) => DateTime.SpecifyKind(stored, DateTimeKind.Utc);
}
