using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Network.Joining;

/// <summary>A workshop that would like to join, until the network has answered.</summary>
internal sealed class Candidacy
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required string Name { get; init; }
    public required string City { get; init; }
    public required string Department { get; init; }
    public required string Person { get; init; }
    public required string Mail { get; init; }
    public required string Phone { get; init; }
    public required string Text { get; init; }
    public required DateTime SentAt { get; init; }
    public DateTime? AnsweredAt { get; set; }
    public PersonId? AnsweredBy { get; set; }
}

internal sealed class CandidacyMapping : IEntityTypeConfiguration<Candidacy>
{
    public void Configure(EntityTypeBuilder<Candidacy> builder)
    {
        builder.ToTable("candidacies").HasKey(one => one.Id);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Name).HasMaxLength(120);
        builder.Property(one => one.City).HasMaxLength(100);
        builder.Property(one => one.Department).HasMaxLength(3);
        builder.Property(one => one.Person).HasMaxLength(100);
        builder.Property(one => one.Mail).HasMaxLength(256);
        builder.Property(one => one.Phone).HasMaxLength(40);
        builder.Property(one => one.Text).HasMaxLength(2000);
        builder.HasIndex(one => one.SentAt, "IX_network_candidacies_sent");
    }
}

/// <summary>Who wrote for a workshop that would like to join.</summary>
internal sealed class CandidacyRecords(Db db) : IPersonalRecords
{
    public RecordClass Class { get; } =
        new(
            "candidatures",
            "Candidatures d’ateliers : le nom, l’adresse et le téléphone de la personne qui écrit",
            new Retention(1),
            "l’envoi de la candidature",
            "RGPD art. 5(1)(e)"
        );

    public async Task<object?> Export(DataSubject subject, CancellationToken cancellation)
    {
        if (subject.Mail?.ToLowerInvariant() is not { } mail)
            return null;
        var sent = await db
            .Candidacies.Where(one => one.Mail == mail)
            .Select(one => new
            {
                Atelier = one.Name,
                Commune = one.City,
                Telephone = one.Phone,
                Texte = one.Text,
                EnvoyeeLe = one.SentAt,
            })
            .ToListAsync(cancellation);
        return sent.Count == 0 ? null : sent;
    }

    public async Task<LegalHold?> Erase(DataSubject subject, CancellationToken cancellation)
    {
        if (subject.Mail?.ToLowerInvariant() is { } mail)
            await db.Candidacies.Where(one => one.Mail == mail).ExecuteDeleteAsync(cancellation);
        return null;
    }

    public Task<int> Purge(DateTime now, CancellationToken cancellation)
    {
        var limit = Class.Limit(now);
        return db.Candidacies.Where(one => one.SentAt < limit).ExecuteDeleteAsync(cancellation);
    }
}
