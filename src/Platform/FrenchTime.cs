using Marketplace.Platform.Languages;

namespace Marketplace.Platform;

/// <summary>Instants as people in metropolitan France read them, in the language that is spoken.</summary>
public static class FrenchTime
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    extension(DateTime instant)
    {
        /// <summary>The year that a calendar in Paris shows.</summary>
        public int ParisYear => Local(instant).Year;

        /// <summary>The day that a calendar in Paris shows.</summary>
        public DateOnly ParisDay => DateOnly.FromDateTime(Local(instant));

        /// <summary>« lundi 23 novembre 2026 ».</summary>
        public string LongDay => Language.Current.LongDay(Local(instant));

        /// <summary>« 15 h 20 », with no-break spaces.</summary>
        public string ClockTime => Language.Current.ClockTime(Local(instant));

        /// <summary>« lundi 23 novembre 2026 à 15 h 20 ».</summary>
        public string DayAndHour => Language.Current.DayAndHour(Local(instant));
    }

    /// <summary>The instant at which a clock in Paris shows this.</summary>
    public static DateTime Utc(DateTime shown) => TimeZoneInfo.ConvertTimeToUtc(shown, Paris);

    /// <summary>What a clock in Paris shows at this instant.</summary>
    public static DateTime Local(DateTime instant) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(instant, DateTimeKind.Utc), Paris);
}
