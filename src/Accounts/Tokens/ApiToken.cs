using Marketplace.Accounts.Contracts;
using Marketplace.Accounts.People;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Accounts.Tokens;

/// <summary>The key of a machine: it acts as its holder, at one operator, within its scopes, until it is revoked.</summary>
internal sealed class ApiToken
{
    private ApiToken() { }

    public ApiToken(
        string name,
        OperatorId at,
        PersonId holder,
        IReadOnlyCollection<string> scopes,
        Secret secret,
        DateTime now
    )
    {
        Refuse.If(
            string.IsNullOrWhiteSpace(name),
            "Donnez un nom à ce jeton, par exemple celui du poste qui s’en sert."
        );
        Refuse.If(scopes.Count == 0, "Choisissez au moins une permission.");
        Refuse.If(
            scopes.Except(Access.AllScopes).Any(),
            "Cette permission n’existe pas : {0}.",
            scopes.Except(Access.AllScopes).FirstOrDefault()
        );
        (Name, Operator, Person, Hash, CreatedAt) = (name.Trim(), at, holder, secret.Hash, now);
        Scopes = string.Join(' ', scopes.Distinct().Order(StringComparer.Ordinal));
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public string Name { get; private init; } = "";
    public OperatorId Operator { get; private init; }

    /// <summary>The holder, as whom the token acts.</summary>
    public PersonId Person { get; private init; }

    /// <summary>SHA-256 of the secret: 256 random bits need no slow hash.</summary>
    public string Hash { get; private init; } = "";

    /// <summary>Separated by spaces, as OAuth writes them (RFC 6749 § 3.3).</summary>
    public string Scopes { get; private init; } = "";

    public DateTime CreatedAt { get; private init; }

    /// <summary>To the hour: it is written at most that often.</summary>
    public DateTime? LastUsedAt { get; private set; }

    public DateTime? RevokedAt { get; private set; }

    public void Revoke(DateTime now) => RevokedAt ??= now;
}

internal sealed class ApiTokenMapping : IEntityTypeConfiguration<ApiToken>
{
    public void Configure(EntityTypeBuilder<ApiToken> builder)
    {
        builder.ToTable("tokens").HasKey(token => token.Id);
        builder.Property(token => token.Id).ValueGeneratedNever();
        builder.Property(token => token.Name).HasMaxLength(100);
        builder.Property(token => token.Hash).HasMaxLength(64);
        builder.Property(token => token.Scopes).HasMaxLength(200);
        builder.HasOne<Person>().WithMany().HasForeignKey(token => token.Person);
        builder.HasIndex(token => token.Hash, "IX_accounts_tokens_hash").IsUnique();
        builder.HasIndex(token => token.Operator, "IX_accounts_tokens_operator");
        builder.HasIndex(token => token.Person, "IX_accounts_tokens_person");
    }
}
