using System.Security.Cryptography;
using System.Text;
using Marketplace.Accounts.Audit;
using Marketplace.Accounts.People;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Accounts.SecondFactor;

/// <summary>One code on the sheet that opens the account when the telephone is lost. Only its hash is kept, until it is used.</summary>
internal sealed class RecoveryCode
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required PersonId Person { get; init; }
    public required string Hash { get; init; }
}

internal sealed class RecoveryCodeMapping : IEntityTypeConfiguration<RecoveryCode>
{
    public void Configure(EntityTypeBuilder<RecoveryCode> builder)
    {
        builder.ToTable("recovery_codes").HasKey(code => code.Id);
        builder.Property(code => code.Id).ValueGeneratedNever();
        builder.Property(code => code.Hash).HasMaxLength(64);
        builder.HasOne<Person>().WithMany().HasForeignKey(code => code.Person);
        builder.HasIndex(code => new { code.Person, code.Hash }, "IX_accounts_recovery_codes_hash").IsUnique();
    }
}

/// <summary>The sheet of a person.</summary>
internal sealed class RecoverySheet(Db db, TimeProvider clock)
{
    public const int Codes = 10;

    // A code has 59 bits: a slow hash makes trying them all hopeless (OWASP ASVS 5.0, 6.5.2).
    private const int Rounds = 100_000;

    /// <summary>Ten new codes; those of before are worth nothing any more. They are shown once and never again.</summary>
    public async Task<IReadOnlyList<string>> Draw(Person person, Actor by, CancellationToken cancellation)
    {
        var codes = Enumerable.Range(0, Codes).Select(_ => Passwords.Draw(groups: 3)).ToList();
        await db.RecoveryCodes.Where(code => code.Person == person.Id).ExecuteDeleteAsync(cancellation);
        db.RecoveryCodes.AddRange(
            codes.Select(code => new RecoveryCode { Person = person.Id, Hash = Hash(person.Id, code) })
        );
        db.Note(clock, Deed.RecoveryCodesDrawn, by, person.Id);
        await db.SaveChangesAsync(cancellation);
        return codes;
    }

    /// <summary>Whether the code was on the sheet; it is not any more.</summary>
    public async Task<bool> Strike(PersonId person, string typed, CancellationToken cancellation)
    {
        var hash = Hash(person, typed);
        return await db
                .RecoveryCodes.Where(code => code.Person == person && code.Hash == hash)
                .ExecuteDeleteAsync(cancellation) == 1;
    }

    public Task<int> Left(PersonId person, CancellationToken cancellation) =>
        db.RecoveryCodes.CountAsync(code => code.Person == person, cancellation);

    private static string Hash(PersonId person, string code)
    {
        var letters = string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        return Convert.ToHexStringLower(
            Rfc2898DeriveBytes.Pbkdf2(
                Encoding.ASCII.GetBytes(letters),
                person.Value.ToByteArray(),
                Rounds,
                HashAlgorithmName.SHA256,
                32
            )
        );
    }
}
