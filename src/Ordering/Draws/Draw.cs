using System.Security.Cryptography;
using Marketplace.Catalog.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Languages;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Ordering.Draws;

/// <summary>
/// Units that are too few for those who need them: everybody has days to enter, and chance decides, by a rule that was
/// published before (see <see cref="DrawingOrder"/>).
/// </summary>
internal sealed class Draw : Aggregate
{
    public const int MostUnits = 20;
    public const int HoldDays = 7;

    private readonly List<DrawUnit> units = [];

    private Draw() { }

    /// <summary>Also the name under which the stock keeps the units until they are drawn.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public OperatorId Operator { get; private init; }
    public string Title { get; private init; } = "";
    public DateTime OpensAt { get; private init; }
    public DateTime ClosesAt { get; private init; }

    /// <summary>Published from the first day on.</summary>
    public string SeedHash { get; private init; } = "";

    /// <summary>Sealed with the site's keys until the draw.</summary>
    public string SealedSeed { get; private init; } = "";

    /// <summary>Published once the tickets are complete.</summary>
    public string? Seed { get; private set; }

    public DateTime? DrawnAt { get; private set; }

    public IReadOnlyList<DrawUnit> Units => units;

    public static Draw Announce(NewDraw wanted, string seed, string sealedSeed, DateTime now)
    {
        Refuse.If(wanted.Title.Length is 0 or > 120, "Donnez un titre au tirage, en 120 caractères au plus.");
        Refuse.If(wanted.Units.Count is 0 or > MostUnits, "Un tirage compte entre 1 et {0} appareils.", MostUnits);
        Refuse.If(
            wanted.ClosesAt < now.AddDays(2) || wanted.ClosesAt > now.AddDays(60),
            "Laissez entre 2 et 60 jours pour s’inscrire : ce n’est pas une course."
        );
        var draw = new Draw
        {
            Operator = wanted.Operator,
            Title = wanted.Title,
            OpensAt = now,
            ClosesAt = wanted.ClosesAt,
            SeedHash = DrawingOrder.HashOf(seed),
            SealedSeed = sealedSeed,
        };
        draw.units.AddRange(wanted.Units.Select((unit, n) => new DrawUnit(draw.Id, n + 1, unit)));
        return draw;
    }

    public bool IsOpen(DateTime now) => OpensAt <= now && now < ClosesAt;

    /// <summary>The time is over: the seed is published, each entry has its rank.</summary>
    public void Run(string seed, IReadOnlyList<DrawEntry> entries, DateTime now)
    {
        Refuse.If(Seed is not null, "Ce tirage est déjà fait.");
        Refuse.If(now < ClosesAt, "Les inscriptions sont encore ouvertes.");
        Refuse.If(DrawingOrder.HashOf(seed) != SeedHash, "La graine n’est pas celle qui a été publiée.");
        var ranks = DrawingOrder.Of(seed, entries.Select(entry => entry.Ticket)).ToList();
        foreach (var entry in entries)
            entry.Rank = ranks.IndexOf(entry.Ticket) + 1;
        (Seed, DrawnAt) = (seed, now);
    }
}

/// <summary>What a lead announces.</summary>
internal sealed record NewDraw(OperatorId Operator, string Title, DateTime ClosesAt, IReadOnlyList<UnitOnSale> Units);

/// <summary>One of the units, and whose turn it is to buy it.</summary>
internal sealed class DrawUnit
{
    private DrawUnit() { }

    internal DrawUnit(Guid draw, int place, UnitOnSale unit)
    {
        (Draw, Place, Device, Tag) = (draw, place, unit.Device, unit.Tag);
        (Title, Slug) = (unit.Title, unit.Slug);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid Draw { get; private init; }
    public int Place { get; private init; }
    public DeviceId Device { get; private init; }
    public Tag Tag { get; private init; }
    public string Title { get; private init; } = "";
    public string Slug { get; private init; } = "";

    /// <summary>The entry that it is kept for, or that ordered it; null: nobody's, or not drawn yet.</summary>
    public Guid? KeptFor { get; private set; }

    /// <summary>Until when they may order it; null once they have.</summary>
    public DateTime? KeptUntil { get; private set; }

    /// <summary>Bought, or back on sale for all since nobody was left.</summary>
    public DateTime? DoneAt { get; private set; }

    public void KeepFor(DrawEntry entry, DateTime until) => (KeptFor, KeptUntil) = (entry.Id, until);

    /// <summary>Whose turn it was has an order of it; if that ends, the unit goes on to the next.</summary>
    public void NoteOrdered() => KeptUntil = null;

    /// <summary>Nobody is left in line: it is on sale for all.</summary>
    public void GiveBack(DateTime now) => (KeptFor, KeptUntil, DoneAt) = (null, null, now);

    /// <summary>It left the shop: its buyer has it, or the workshop took it out.</summary>
    public void Leave(DateTime now) => (KeptUntil, DoneAt) = (null, now);
}

/// <summary>Somebody entered: a ticket without a name, and the right that it was entered with.</summary>
internal sealed class DrawEntry
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid Draw { get; init; }
    public required Guid Right { get; init; }

    /// <summary>One entry for a household, whichever of its rights it uses.</summary>
    public required string Household { get; init; }

    /// <summary>What is published: eight characters that tell nothing.</summary>
    public string Ticket { get; private init; } =
        RandomNumberGenerator.GetString("0123456789ABCDEFGHJKMNPQRSTVWXYZ", 8);

    public required DateTime At { get; init; }

    /// <summary>Where the result is written to; null: the person comes back by the link.</summary>
    public string? Mail { get; set; }

    /// <summary>The language of the page where it was made.</summary>
    public string WrittenIn { get; private init; } = Language.Current.Code;

    /// <summary>1 is the first drawn; null before the draw.</summary>
    public int? Rank { get; set; }

    /// <summary>Its turn has been: it was offered a unit, or could not have bought it.</summary>
    public bool WasOffered { get; set; }
}

internal sealed class DrawMapping : IEntityTypeConfiguration<Draw>
{
    public void Configure(EntityTypeBuilder<Draw> builder)
    {
        builder.ToTable("draws").HasKey(draw => draw.Id);
        builder.Property(draw => draw.Id).ValueGeneratedNever();
        builder.Property(draw => draw.Title).HasMaxLength(120);
        builder.Property(draw => draw.SeedHash).HasMaxLength(64);
        builder.Property(draw => draw.SealedSeed).HasMaxLength(600);
        builder.Property(draw => draw.Seed).HasMaxLength(64);
        builder.HasIndex(draw => draw.ClosesAt, "IX_ordering_draws_closing").HasFilter("\"Seed\" IS NULL");
        builder.HasIndex(draw => draw.Operator, "IX_ordering_draws_operator");
        builder
            .HasMany(draw => draw.Units)
            .WithOne()
            .HasForeignKey(unit => unit.Draw)
            .HasConstraintName("FK_ordering_draw_units_draw")
            .OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(draw => draw.Units).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class DrawUnitMapping : IEntityTypeConfiguration<DrawUnit>
{
    public void Configure(EntityTypeBuilder<DrawUnit> builder)
    {
        builder.ToTable("draw_units").HasKey(unit => unit.Id);
        builder.Property(unit => unit.Id).ValueGeneratedNever();
        builder.Property(unit => unit.Tag).HasMaxLength(16);
        builder.Property(unit => unit.Title).HasMaxLength(300);
        builder.Property(unit => unit.Slug).HasMaxLength(200);
        builder.HasIndex(unit => unit.Draw, "IX_ordering_draw_units_draw");
        builder.HasIndex(unit => unit.KeptUntil, "IX_ordering_draw_units_kept").HasFilter("\"DoneAt\" IS NULL");
    }
}

internal sealed class DrawEntryMapping : IEntityTypeConfiguration<DrawEntry>
{
    public void Configure(EntityTypeBuilder<DrawEntry> builder)
    {
        builder.ToTable("draw_entries").HasKey(entry => entry.Id);
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.Property(entry => entry.Household).HasMaxLength(64);
        builder.Property(entry => entry.Ticket).HasMaxLength(8);
        builder.Property(entry => entry.Mail).HasMaxLength(256);
        builder.Property(entry => entry.WrittenIn).HasMaxLength(8).HasDefaultValue("fr").ValueGeneratedNever();
        builder.HasIndex(entry => new { entry.Draw, entry.Household }, "IX_ordering_draw_entries_once").IsUnique();
        builder.HasIndex(entry => new { entry.Draw, entry.Ticket }, "IX_ordering_draw_entries_ticket").IsUnique();
    }
}
