using Marketplace.Platform;
using Marketplace.Platform.Languages;
using Marketplace.Solidarity.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Solidarity.Rights;

/// <summary>What a right was opened on.</summary>
internal enum Proof
{
    /// <summary>Somebody who accompanies the person vouches for them.</summary>
    Prescriber,
    Voucher,

    /// <summary>A trained person read a document.</summary>
    Document,

    /// <summary>The signed code of a tax notice was verified.</summary>
    TaxNotice,
}

/// <summary>
/// A household's right to the solidarity price: the verdict and nothing of the proof. Whoever has the code has the right.
/// </summary>
internal sealed class Right : Aggregate
{
    private Right() { }

    public RightId Id { get; private init; }
    public string Code { get; private init; } = "";

    /// <summary>The same for all rights of one household, where the proof tells; see <see cref="Households"/>.</summary>
    public string Household { get; private init; } = "";

    public Tier Tier { get; private set; }
    public Proof Proof { get; private set; }
    public DateTime OpenedAt { get; private init; }
    public DateTime ValidUntil { get; private set; }

    /// <summary>Who decided; null where the programme verified a signature.</summary>
    public PersonId? DecidedBy { get; private set; }

    /// <summary>The workshop whose people decided; null: the network.</summary>
    public OperatorId? Operator { get; private init; }

    /// <summary>Where the reminder before its end is sent, and how its holder's account finds it.</summary>
    public string? Mail { get; private set; }

    /// <summary>The language that its holder reads.</summary>
    public string WrittenIn { get; private set; } = Language.French.Code;

    public DateTime? RemindedAt { get; private set; }

    /// <summary>Ended before its time.</summary>
    public DateTime? EndedAt { get; private set; }

    public static Right Open(Verdict verdict, DateTime now, string? code = null)
    {
        var id = RightId.New();
        return new Right
        {
            Id = id,
            Code = code ?? Secrets.Draw('S'),
            Household = verdict.Household ?? id.Value.ToString("N"),
            Tier = verdict.Tier,
            Proof = verdict.Proof,
            OpenedAt = now,
            ValidUntil = verdict.ValidUntil,
            DecidedBy = verdict.DecidedBy,
            Operator = verdict.Operator,
            Mail = verdict.Mail,
            WrittenIn = verdict.WrittenIn ?? Language.Current.Code,
        };
    }

    /// <summary>Another proof was accepted: the same code goes on, and a reminder will come again.</summary>
    public void Renew(Verdict verdict)
    {
        Refuse.If(EndedAt is not null, "Ce droit a pris fin : faites une nouvelle demande.");
        (Tier, Proof, DecidedBy, RemindedAt) = (verdict.Tier, verdict.Proof, verdict.DecidedBy, null);
        if (verdict.ValidUntil > ValidUntil)
            ValidUntil = verdict.ValidUntil;
        Mail = verdict.Mail ?? Mail;
        WrittenIn = verdict.WrittenIn ?? WrittenIn;
    }

    public void End(DateTime now) => EndedAt ??= now;

    public void Remind(DateTime now) => RemindedAt = now;

    /// <summary>The person asks us to forget them: the right is worth the same, nobody is written to any more.</summary>
    public void ForgetMail() => Mail = null;

    /// <summary>Why it opens nothing; null while it does.</summary>
    public string? Over(DateTime now) =>
        EndedAt is not null ? "Ce code n’est plus valable."
        : ValidUntil <= now
            ? $"Ce code n’est plus valable depuis le {ValidUntil.LongDay}. Vous pouvez demander à le renouveler."
        : null;

    public RightCard Card(DateTime now) => new(Id, Code, Household, Tier, ValidUntil, Over(now));
}

/// <summary>What was decided on a proof.</summary>
/// <param name="Household">What tells one household from another in the proof, hashed by <see cref="Households"/>; null: unknown.</param>
/// <param name="WrittenIn">The language of the mails to the holder; null: that of the page, or what it was.</param>
internal sealed record Verdict(
    Tier Tier,
    Proof Proof,
    DateTime ValidUntil,
    PersonId? DecidedBy = null,
    OperatorId? Operator = null,
    string? Household = null,
    string? Mail = null,
    string? WrittenIn = null
);

internal sealed class RightMapping : IEntityTypeConfiguration<Right>
{
    public void Configure(EntityTypeBuilder<Right> builder)
    {
        builder.ToTable("rights").HasKey(right => right.Id);
        builder.Property(right => right.Id).ValueGeneratedNever();
        builder.Property(right => right.Code).HasMaxLength(Secrets.Length);
        builder.Property(right => right.Household).HasMaxLength(64);
        builder.Property(right => right.Mail).HasMaxLength(256);
        builder.Property(right => right.WrittenIn).HasMaxLength(8).HasDefaultValue("fr").ValueGeneratedNever();
        builder.HasIndex(right => right.Code, "IX_solidarity_rights_code").IsUnique();
        builder.HasIndex(right => right.Household, "IX_solidarity_rights_household");
        builder.HasIndex(right => right.Mail, "IX_solidarity_rights_mail").HasFilter("\"Mail\" IS NOT NULL");
        builder.HasIndex(right => new { right.Operator, right.OpenedAt }, "IX_solidarity_rights_operator");
        builder.HasIndex(right => right.ValidUntil, "IX_solidarity_rights_until");
    }
}
