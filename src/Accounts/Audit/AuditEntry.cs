using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Accounts.Audit;

/// <summary>What the audit trail records.</summary>
internal enum Deed
{
    SignedIn,
    SignInFailed,
    LockedOut,
    SignedOut,
    AccountOpened,
    PasswordChosen,
    RoleGiven,
    RoleTaken,
    TokenIssued,
    TokenRevoked,
    SecondFactorAdded,
    SecondFactorRemoved,
    SecondFactorWaived,
    RecoveryCodesDrawn,
    RecoveryCodeUsed,
    SessionEnded,
    PasswordRecovered,
    MailChangeAsked,
    MailChanged,
    MailChangeUndone,
    DataExported,
    AccountErased,
    SettingChanged,
}

/// <summary>Who did what, when, about whom. Lines are added, never changed.</summary>
internal sealed class AuditEntry
{
    public long Id { get; private init; }
    public required DateTime At { get; init; }
    public required Deed Deed { get; init; }

    /// <summary>Null: a stranger, or the programme itself.</summary>
    public PersonId? By { get; init; }

    public PersonId? About { get; init; }
    public OperatorId? Operator { get; init; }

    /// <summary>What it was about, such as the role given or the token's name. Never a password, never a secret.</summary>
    public string Details { get; init; } = "";
}

internal sealed class AuditMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit").HasKey(entry => entry.Id);
        builder.Property(entry => entry.Details).HasMaxLength(200);
        builder.HasIndex(entry => entry.About, "IX_accounts_audit_about");
    }
}
