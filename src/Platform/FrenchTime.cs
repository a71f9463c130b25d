using System.Globalization;

namespace Marketplace.Platform;

/// <summary>Instants as people in metropolitan France read them.</summary>
public static class FrenchTime
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    extension(DateTime instant)
    {
        /// <summary>« lundi 23 novembre 2026 ».</summary>
        public string LongDay => Local(instant).ToString("dddd d MMMM yyyy", French);

        /// <summary>« 15 h 20 », with no-break spaces.</summary>
        public string ClockTime => Local(instant).ToString("H\u00a0'h'\u00a0mm", French);

        /// <summary>« lundi 23 novembre 2026 à 15 h 20 ».</summary>
        public string DayAndHour => $"{instant.LongDay} à {instant.ClockTime}";
    }

    /// <summary>The instant at which a clock in Paris shows this.</summary>
    public static DateTime Utc(DateTime shown) => TimeZoneInfo.ConvertTimeToUtc(shown, Paris);

    private static DateTime Local(DateTime instant) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(instant, DateTimeKind.Utc), Paris);
}
