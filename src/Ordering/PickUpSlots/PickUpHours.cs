using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Ordering.PickUpSlots;

/// <summary>
/// When a counter receives buyers on one day of the week: from, until, how long each visit takes and how many can come
/// at once. Hours are those of a clock in Paris, in minutes since midnight.
/// </summary>
internal sealed class PickUpHours
{
    private PickUpHours() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public OperatorId Operator { get; private init; }

    /// <summary>The pick-up point, or the operator itself where it has none.</summary>
    public Guid Place { get; private init; }
    public DayOfWeek Day { get; private init; }
    public int Opens { get; private init; }
    public int Closes { get; private init; }
    public int Minutes { get; private init; }
    public int Capacity { get; private init; }

    public static PickUpHours Open(OperatorId workshop, Guid place, DayOfWeek day, Span open, int minutes, int capacity)
    {
        Refuse.If(!Enum.IsDefined(day), "Choisissez un jour de la semaine.");
        Refuse.If(open.From < 6 * 60 || open.Until > 22 * 60, "Un comptoir reçoit entre 6 h et 22 h.");
        Refuse.If(open.Until <= open.From, "L’heure de fin vient après l’heure de début.");
        Refuse.If(minutes is < 5 or > 240, "Un créneau dure de 5 à 240 minutes.");
        Refuse.If(open.Until - open.From < minutes, "Un créneau est plus long que la plage d’ouverture.");
        Refuse.If(capacity is < 1 or > 50, "De 1 à 50 personnes peuvent venir sur un créneau.");
        return new PickUpHours
        {
            Operator = workshop,
            Place = place,
            Day = day,
            Opens = open.From,
            Closes = open.Until,
            Minutes = minutes,
            Capacity = capacity,
        };
    }

    public bool Overlaps(PickUpHours other) =>
        (Place, Day) == (other.Place, other.Day) && Opens < other.Closes && other.Opens < Closes;

    /// <summary>The visits of one day, as instants.</summary>
    public IEnumerable<Slot> On(DateTime day)
    {
        for (var start = Opens; day.DayOfWeek == Day && start + Minutes <= Closes; start += Minutes)
            yield return new Slot(
                Place,
                FrenchTime.Utc(day.AddMinutes(start)),
                FrenchTime.Utc(day.AddMinutes(start + Minutes)),
                Capacity
            );
    }
}

/// <summary>From and until, in minutes since midnight.</summary>
internal readonly record struct Span(int From, int Until)
{
    /// <summary>« 9 h », « 9 h 30 ».</summary>
    public override string ToString() => $"de {Clock(From)} à {Clock(Until)}";

    private static string Clock(int minutes) =>
        minutes % 60 == 0 ? $"{minutes / 60}\u00a0h" : $"{minutes / 60}\u00a0h\u00a0{minutes % 60:00}";
}

/// <summary>A time at which some buyers can come.</summary>
/// <param name="Capacity">How many at once.</param>
internal sealed record Slot(Guid Place, DateTime StartsAt, DateTime EndsAt, int Capacity)
{
    /// <summary>« mardi 8 décembre 2026, de 10 h 00 à 10 h 30 ».</summary>
    public string Words => SlotWords.Of(StartsAt, EndsAt);
}

internal static class SlotWords
{
    public static string Of(DateTime starts, DateTime ends) =>
        $"{starts.LongDay}, de {starts.ClockTime} à {ends.ClockTime}";
}

/// <summary>A day on which a counter is closed, whatever its hours say.</summary>
internal sealed class PickUpClosure
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required OperatorId Operator { get; init; }
    public required Guid Place { get; init; }

    /// <summary>The day in Paris, as midnight.</summary>
    public required DateTime Day { get; init; }
}

internal sealed class PickUpHoursMapping : IEntityTypeConfiguration<PickUpHours>
{
    public void Configure(EntityTypeBuilder<PickUpHours> builder)
    {
        builder.ToTable("pick_up_hours").HasKey(hours => hours.Id);
        builder.Property(hours => hours.Id).ValueGeneratedNever();
        builder.HasIndex(hours => hours.Operator, "IX_ordering_pick_up_hours_operator");
        builder
            .HasIndex(
                hours => new
                {
                    hours.Place,
                    hours.Day,
                    hours.Opens,
                },
                "IX_ordering_pick_up_hours_place"
            )
            .IsUnique();
    }
}

internal sealed class PickUpClosureMapping : IEntityTypeConfiguration<PickUpClosure>
{
    public void Configure(EntityTypeBuilder<PickUpClosure> builder)
    {
        builder.ToTable("pick_up_closures").HasKey(closure => closure.Id);
        builder.Property(closure => closure.Id).ValueGeneratedNever();
        builder.HasIndex(closure => new { closure.Place, closure.Day }, "IX_ordering_pick_up_closures_day").IsUnique();
    }
}
