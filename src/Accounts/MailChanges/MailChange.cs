using Marketplace.Accounts.Mails;
using Marketplace.Accounts.People;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Accounts.MailChanges;

/// <summary>An account passes from one address to another once both have agreed; the old one can take it back for a week.</summary>
internal sealed class MailChange
{
    public const string OldSide = "old";
    public const string NewSide = "new";

    private MailChange() { }

    public MailChange(Person person, string to, DateTime now)
    {
        Refuse.If(
            string.Equals(person.Email, to, StringComparison.OrdinalIgnoreCase),
            "C’est déjà l’adresse de votre compte."
        );
        (Person, OldMail, NewMail, AskedAt) = (person.Id, person.Email!, to, now);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public PersonId Person { get; private init; }
    public string OldMail { get; private init; } = "";
    public string NewMail { get; private init; } = "";
    public DateTime AskedAt { get; private init; }
    public DateTime? OldAgreedAt { get; private set; }
    public DateTime? NewAgreedAt { get; private set; }
    public DateTime? ChangedAt { get; private set; }

    /// <returns>Whether both have agreed now.</returns>
    public bool Agree(string side, DateTime now)
    {
        Refuse.If(
            now > AskedAt + Links.AgreementLasts,
            "Cette demande a plus d’un jour : refaites-la depuis votre compte."
        );
        if (side == OldSide)
            OldAgreedAt ??= now;
        else
            NewAgreedAt ??= now;
        return OldAgreedAt is not null && NewAgreedAt is not null && ChangedAt is null;
    }

    public void Done(DateTime now) => ChangedAt = now;

    public void MayBeUndone(DateTime now) =>
        Refuse.If(
            ChangedAt is { } changed && now > changed + Links.UndoLasts,
            "Plus de sept jours ont passé : appelez-nous pour reprendre votre compte."
        );
}

internal sealed class MailChangeMapping : IEntityTypeConfiguration<MailChange>
{
    public void Configure(EntityTypeBuilder<MailChange> builder)
    {
        builder.ToTable("mail_changes").HasKey(change => change.Id);
        builder.Property(change => change.Id).ValueGeneratedNever();
        builder.Property(change => change.OldMail).HasMaxLength(256);
        builder.Property(change => change.NewMail).HasMaxLength(256);
        builder.HasOne<Person>().WithMany().HasForeignKey(change => change.Person);
        builder.HasIndex(change => change.Person, "IX_accounts_mail_changes_person");
    }
}
