using System.Globalization;
using Marketplace.Platform;
using Marketplace.Platform.Theming;

namespace Marketplace.Ordering.PickUpSlots;

/// <summary>The form that adds hours to a counter.</summary>
internal sealed class VisitHoursSheet
{
    public string? Place { get; set; }
    public string? Day { get; set; }
    public string? Opens { get; set; }
    public string? Closes { get; set; }
    public string? Minutes { get; set; } = "30";
    public string? Capacity { get; set; } = "2";

    public IReadOnlyList<Field> Fields(IReadOnlyList<Choice> places, IReadOnlyList<Choice> days) =>
        [
            new("Sheet.Place", "Où") { Value = Place, Choices = places },
            new("Sheet.Day", "Jour") { Value = Day, Choices = days },
            new("Sheet.Opens", "De") { Value = Opens, Type = "time" },
            new("Sheet.Closes", "À") { Value = Closes, Type = "time" },
            new("Sheet.Minutes", "Durée d’un rendez-vous, en minutes") { Value = Minutes, Type = "number" },
            new("Sheet.Capacity", "Personnes par rendez-vous")
            {
                Value = Capacity,
                Type = "number",
                Hint = "Combien de personnes vous pouvez recevoir en même temps.",
            },
        ];

    public PickUpHours Told(OperatorId workshop, IEnumerable<Guid> places)
    {
        Refuse.If(!Guid.TryParse(Place, out var place) || !places.Contains(place), "Choisissez l’un de vos comptoirs.");
        Refuse.If(!Enum.TryParse<DayOfWeek>(Day, out var day), "Choisissez un jour de la semaine.");
        return PickUpHours.Open(
            workshop,
            place,
            day,
            new Span(Clock(Opens), Clock(Closes)),
            Number(Minutes, "Écrivez la durée en minutes, par exemple 30."),
            Number(Capacity, "Écrivez combien de personnes peuvent venir en même temps.")
        );
    }

    private static int Clock(string? typed)
    {
        Refuse.If(
            !TimeOnly.TryParse(typed?.Trim().Replace('h', ':'), CultureInfo.InvariantCulture, out var time),
            "Écrivez les heures comme 9:00 ou 17:30."
        );
        return (time.Hour * 60) + time.Minute;
    }

    private static int Number(string? typed, string why)
    {
        Refuse.If(!int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number), why);
        return number;
    }
}
