using System.Globalization;
using System.Text.Json;

namespace Marketplace.Workshop.Evidence.Erasures;

/// <summary>Reads JSON that others wrote: a missing or mistyped value is null, never an exception.</summary>
internal static class JsonValues
{
    public static JsonElement? Child(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty(name, out var value)
        && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined)
            ? value
            : null;

    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.Child(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    public static string? Text(this JsonElement element, string name) =>
        element.Child(name) switch
        {
            { ValueKind: JsonValueKind.String } text => EvidenceText.Presence(text.GetString()),
            { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
            _ => null,
        };

    public static bool? Flag(this JsonElement element, string name) =>
        element.Child(name)?.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => null,
        };

    public static long? Whole(this JsonElement element, string name) =>
        long.TryParse(element.Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    public static int? Small(this JsonElement element, string name) =>
        element.Whole(name) is >= int.MinValue and <= int.MaxValue and var number ? (int)number : null;

    /// <summary>An RFC 3339 instant; one without a zone is taken for UTC.</summary>
    public static DateTime? Instant(this JsonElement element, string name) => Instants.Parse(element.Text(name));

    /// <summary>Seconds since 1970, with a fraction.</summary>
    public static DateTime? Epoch(this JsonElement element, string name) =>
        element.Child(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetDouble(out var seconds)
            ? Instants.FromEpoch(seconds)
            : null;
}
