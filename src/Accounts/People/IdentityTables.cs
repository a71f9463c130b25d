using System.Text.Json;
using Marketplace.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Accounts.People;

/// <summary>What ASP.NET Core Identity keeps beside a person (its schema version 3): claims, logins, tokens and passkeys.</summary>
internal static class IdentityTables
{
    public static void Map(ModelBuilder model)
    {
        Claims(model.Entity<IdentityUserClaim<PersonId>>());
        Logins(model.Entity<IdentityUserLogin<PersonId>>());
        Tokens(model.Entity<IdentityUserToken<PersonId>>());
        Passkeys(model.Entity<IdentityUserPasskey<PersonId>>());
    }

    private static void Claims(EntityTypeBuilder<IdentityUserClaim<PersonId>> claims)
    {
        claims.ToTable("claims").HasKey(claim => claim.Id);
        claims.Property(claim => claim.ClaimType).HasMaxLength(256);
        claims.Property(claim => claim.ClaimValue).HasMaxLength(1024);
        claims.HasIndex(claim => claim.UserId, "IX_accounts_claims_person");
        claims.HasOne<Person>().WithMany().HasForeignKey(claim => claim.UserId);
    }

    private static void Logins(EntityTypeBuilder<IdentityUserLogin<PersonId>> logins)
    {
        logins.ToTable("logins").HasKey(login => new { login.LoginProvider, login.ProviderKey });
        logins.Property(login => login.LoginProvider).HasMaxLength(128);
        logins.Property(login => login.ProviderKey).HasMaxLength(128);
        logins.Property(login => login.ProviderDisplayName).HasMaxLength(128);
        logins.HasIndex(login => login.UserId, "IX_accounts_logins_person");
        logins.HasOne<Person>().WithMany().HasForeignKey(login => login.UserId);
    }

    private static void Tokens(EntityTypeBuilder<IdentityUserToken<PersonId>> tokens)
    {
        tokens
            .ToTable("secrets")
            .HasKey(token => new
            {
                token.UserId,
                token.LoginProvider,
                token.Name,
            });
        tokens.Property(token => token.LoginProvider).HasMaxLength(128);
        tokens.Property(token => token.Name).HasMaxLength(128);
        tokens.HasOne<Person>().WithMany().HasForeignKey(token => token.UserId);
    }

    private static void Passkeys(EntityTypeBuilder<IdentityUserPasskey<PersonId>> passkeys)
    {
        passkeys.ToTable("passkeys").HasKey(passkey => passkey.CredentialId);
        // WebAuthn allows 1023 bytes, a clustered key of SQL Server 900; authenticators use 16 to 350.
        passkeys.Property(passkey => passkey.CredentialId).HasMaxLength(900);
        passkeys.Property(passkey => passkey.Data).HasConversion(AsJson, SameJson);
        passkeys.HasIndex(passkey => passkey.UserId, "IX_accounts_passkeys_person");
        passkeys.HasOne<Person>().WithMany().HasForeignKey(passkey => passkey.UserId);
    }

    // A plain text column: the engines' own JSON types differ, and nothing is asked of what is inside.
    private static readonly Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter<
        IdentityPasskeyData,
        string
    > AsJson = new(data => Write(data), text => Read(text));

    private static readonly ValueComparer<IdentityPasskeyData> SameJson = new(
        (one, other) => Write(one!) == Write(other!),
        data => Write(data).GetHashCode(StringComparison.Ordinal),
        data => Read(Write(data))
    );

    private static string Write(IdentityPasskeyData data) => JsonSerializer.Serialize(data);

    private static IdentityPasskeyData Read(string text) => JsonSerializer.Deserialize<IdentityPasskeyData>(text)!;
}
