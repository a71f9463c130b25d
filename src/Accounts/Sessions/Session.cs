using Marketplace.Accounts.People;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Accounts.Sessions;

/// <summary>A sign-in that lasts, on one device. The row is the session: where it is gone, the cookie opens nothing.</summary>
internal sealed class Session
{
    /// <summary>Used or not, nobody stays signed in longer than this (OWASP ASVS 5.0, 7.3.2).</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    private Session() { }

    public Session(PersonId person, string device, bool strong, DateTime now)
    {
        (Person, Strong, StartedAt, SeenAt) = (person, strong, now, now);
        Device = device.Length <= 120 ? device : device[..120];
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public PersonId Person { get; private init; }

    /// <summary>The browser and the system, as the person recognises them.</summary>
    public string Device { get; private init; } = "";

    /// <summary>The person proved twice who they are: by a code beside the password, or by a passkey.</summary>
    public bool Strong { get; private set; }

    public DateTime StartedAt { get; private init; }
    public DateTime SeenAt { get; private set; }

    public void ProveTwice() => Strong = true;
}

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("sessions").HasKey(session => session.Id);
        builder.Property(session => session.Id).ValueGeneratedNever();
        builder.Property(session => session.Device).HasMaxLength(120);
        builder.HasOne<Person>().WithMany().HasForeignKey(session => session.Person);
        builder.HasIndex(session => session.Person, "IX_accounts_sessions_person");
    }
}
