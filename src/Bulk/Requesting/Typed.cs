using System.Globalization;
using Marketplace.Platform;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Bulk.Requesting;

/// <summary>What a person typed, fit to be read, stored and shown again.</summary>
internal static class Typed
{
    private const decimal Largest = 1_000_000_000;

    /// <summary>One line without control characters; cut where it is absurdly long.</summary>
    public static string Line(this IFormCollection form, string field)
    {
        var typed = form[field].ToString();
        return Clean(typed.Length <= 1000 ? typed : typed[..1000]);
    }

    public static string Clean(string text) =>
        string.Concat(text.Select(sign => char.IsControl(sign) ? ' ' : sign)).Trim();

    /// <summary>A text with its lines, without other control characters.</summary>
    public static string Text(string? typed) =>
        string.Concat((typed ?? "").ReplaceLineEndings("\n").Where(c => c == '\n' || !char.IsControl(c))).Trim();

    /// <summary>A whole number, spaces between its digits or not; null where it is none.</summary>
    public static long? Number(string? typed) =>
        long.TryParse(Digits(typed), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>An amount in euros: « 129 », « 129,50 », « 1 290 € »; null where it is none.</summary>
    public static Money? Euros(string? typed)
    {
        var text = Digits(typed).Replace("€", "", StringComparison.Ordinal).Replace(',', '.');
        return
            decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var euros)
            && euros <= Largest
            && decimal.Round(euros, 2) == euros
            ? Money.Euros(euros)
            : null;
    }

    /// <summary>As a field shows it again.</summary>
    public static string Write(Money amount) =>
        (amount.Cents / 100m).ToString("0.##", CultureInfo.GetCultureInfo("fr-FR"));

    private static string Digits(string? typed) => string.Concat((typed ?? "").Where(sign => !char.IsWhiteSpace(sign)));
}
