using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Ordering.Recalls;

/// <summary>Units that are unsafe, wherever they are, and what their holders must do.</summary>
internal sealed class Recall : Aggregate
{
    private readonly List<RecallUnit> units = [];

    private Recall() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Who recalls; null: the whole network.</summary>
    public OperatorId? Operator { get; private init; }

    /// <summary>The danger and what to do, as buyers read it.</summary>
    public string Sentence { get; private init; } = "";
    public DateTime OpenedAt { get; private init; }
    public PersonId OpenedBy { get; private init; }
    public DateTime? ClosedAt { get; private set; }
    public PersonId? ClosedBy { get; private set; }

    /// <summary>What was done about it, as those who recalled read it.</summary>
    public string? ClosedFor { get; private set; }

    public IReadOnlyList<RecallUnit> Units => units;

    /// <summary>Every unit is put right or out of use: buyers are no longer warned.</summary>
    public void Close(string why, PersonId by, DateTime now)
    {
        Refuse.If(ClosedAt is not null, "Ce rappel est déjà clos.");
        Refuse.If(why.Length is < 10 or > 400, "Dites ce qui a été fait, en 10 à 400 caractères.");
        (ClosedAt, ClosedBy, ClosedFor) = (now, by, why);
    }

    public static Recall Open(
        OperatorId? workshop,
        string sentence,
        IReadOnlyCollection<RecalledDevice> devices,
        PersonId by,
        DateTime now
    )
    {
        CheckSentence(sentence);
        Refuse.If(devices.Count == 0, "Aucun appareil ne correspond.");
        var recall = new Recall
        {
            Operator = workshop,
            Sentence = sentence,
            OpenedAt = now,
            OpenedBy = by,
        };
        recall.units.AddRange(devices.Select(device => new RecallUnit(recall.Id, device)));
        recall.Raise(new RecallOpened(recall.Id));
        return recall;
    }

    public static void CheckSentence(string sentence) =>
        Refuse.If(
            sentence.Length is < 20 or > 400,
            "Dites le danger et ce qu’il faut faire, en 20 à 400 caractères : la personne lira cette phrase."
        );
}

internal sealed class RecallUnit
{
    private RecallUnit() { }

    internal RecallUnit(Guid recall, RecalledDevice device) =>
        (Recall, Device, Tag, Name) = (recall, device.Device, device.Tag, device.Name);

    public Guid Recall { get; private init; }
    public DeviceId Device { get; private init; }
    public Tag Tag { get; private init; }
    public string Name { get; private init; } = "";
}

internal sealed record RecallOpened(Guid Recall) : IEvent;

internal sealed class RecallMapping : IEntityTypeConfiguration<Recall>
{
    public void Configure(EntityTypeBuilder<Recall> builder)
    {
        builder.ToTable("recalls").HasKey(recall => recall.Id);
        builder.Property(recall => recall.Id).ValueGeneratedNever();
        builder.Property(recall => recall.Sentence).HasMaxLength(400);
        builder.Property(recall => recall.ClosedFor).HasMaxLength(400);
        builder.HasIndex(recall => recall.OpenedAt, "IX_ordering_recalls_opened");
        builder
            .HasMany(recall => recall.Units)
            .WithOne()
            .HasForeignKey(unit => unit.Recall)
            .HasConstraintName("FK_ordering_recall_units_recall")
            .OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(recall => recall.Units).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class RecallUnitMapping : IEntityTypeConfiguration<RecallUnit>
{
    public void Configure(EntityTypeBuilder<RecallUnit> builder)
    {
        builder.ToTable("recall_units").HasKey(unit => new { unit.Recall, unit.Device });
        builder.Property(unit => unit.Tag).HasMaxLength(16);
        builder.Property(unit => unit.Name).HasMaxLength(300);
        builder.HasIndex(unit => unit.Device, "IX_ordering_recall_units_device");
    }
}
