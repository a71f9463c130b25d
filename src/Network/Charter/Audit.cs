using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Network.Charter;

/// <summary>Somebody of the network looked, one by one, whether the charter is kept. Lines are added and never changed.</summary>
internal sealed class Audit
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required OperatorId Operator { get; init; }
    public required DateTime On { get; init; }

    /// <summary>The codes of what is not kept, separated by spaces; empty: all is.</summary>
    public required string Unmet { get; init; }

    public required string Note { get; init; }

    /// <summary>Until when this audit lets the operator sell; null: it does not.</summary>
    public DateTime? ValidUntil { get; init; }

    public required PersonId By { get; init; }

    public bool Passed => ValidUntil is not null;

    public IReadOnlyList<string> Missing => Unmet.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The audit with which an operator is welcomed: somebody went to see it, and says so by welcoming it.</summary>
    public static Audit Admission(OperatorId of, DateTime now) =>
        new()
        {
            Operator = of,
            On = now,
            Unmet = "",
            Note = "Audit d’accueil.",
            ValidUntil = now.AddYears(1),
            By = default,
        };
}

internal sealed class AuditMapping : IEntityTypeConfiguration<Audit>
{
    public void Configure(EntityTypeBuilder<Audit> builder)
    {
        builder.ToTable("charter_audits").HasKey(audit => audit.Id);
        builder.Property(audit => audit.Id).ValueGeneratedNever();
        builder.Property(audit => audit.Unmet).HasMaxLength(200);
        builder.Property(audit => audit.Note).HasMaxLength(1000);
        builder.Ignore(audit => audit.Passed).Ignore(audit => audit.Missing);
        builder.HasIndex(audit => new { audit.Operator, audit.On }, "IX_network_charter_audits_operator");
    }
}
