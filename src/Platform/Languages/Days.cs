using System.Globalization;

namespace Marketplace.Platform.Languages;

/// <summary>How a language writes days, hours and money.</summary>
public static class Days
{
    private static readonly string[] Forms =
    [
        "dddd d MMMM yyyy",
        "dddd d MMMM yyyy 'at' HH:mm",
        "HH:mm",
        "d MMMM yyyy",
        "MMMM yyyy",
    ];

    /// <summary>« lundi 23 novembre 2026 », « Monday 23 November 2026 ».</summary>
    public static string LongDay(this Language language, DateTime local) =>
        local.ToString("dddd d MMMM yyyy", language.Culture);

    /// <summary>« 15 h 20 » with no-break spaces, « 15:20 ».</summary>
    public static string ClockTime(this Language language, DateTime local) =>
        local.ToString(language == Language.French ? "H\u00a0'h'\u00a0mm" : "HH:mm", language.Culture);

    /// <summary>« lundi 23 novembre 2026 à 15 h 20 », « Monday 23 November 2026 at 15:20 ».</summary>
    public static string DayAndHour(this Language language, DateTime local) =>
        $"{language.LongDay(local)} {(language == Language.French ? "à" : "at")} {language.ClockTime(local)}";

    /// <summary>Whether a text is nothing but a day or an hour as this language writes it.</summary>
    public static bool IsDay(this Language language, string text) =>
        DateTime.TryParseExact(text, Forms, language.Culture, DateTimeStyles.None, out _);
}
