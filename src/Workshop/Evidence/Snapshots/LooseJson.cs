using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Marketplace.Workshop.Evidence.Snapshots;

/// <summary>
/// Reading JSON that may lie about its types: a number given as text, an object where a list is due, an absent field.
/// What is not there, or is not what it should be, is null; a number that overflows is null too.
/// </summary>
internal static partial class LooseJson
{
    /// <summary>Longest text kept of one field: a serial number of a megabyte is no serial number.</summary>
    private const int LongestText = 256;

    extension(JsonElement json)
    {
        public JsonElement? Member(string name) =>
            json.ValueKind == JsonValueKind.Object
            && json.TryGetProperty(name, out var value)
            && value.ValueKind != JsonValueKind.Null
                ? value
                : null;

        public JsonElement? Child(string name) =>
            json.Member(name) is { ValueKind: JsonValueKind.Object } child ? child : null;

        /// <summary>The elements of a list; a lone object counts as a list of one.</summary>
        public IEnumerable<JsonElement> Items(string name) => json.Member(name) is { } list ? list.Items() : [];

        public IEnumerable<JsonElement> Items() =>
            json.ValueKind switch
            {
                JsonValueKind.Array => json.EnumerateArray(),
                JsonValueKind.Object => [json],
                _ => [],
            };

        public IEnumerable<JsonElement> Objects(string name) =>
            json.Items(name).Where(i => i.ValueKind == JsonValueKind.Object);

        /// <summary>A short text: trimmed, on one line, without control characters; null where nothing is left.</summary>
        public string? Text(string name) => json.Member(name)?.AsText();

        public string? AsText() => OneLine(json.Raw());

        /// <summary>What a tool printed, as it is.</summary>
        public string? Output(string name) => json.Member(name)?.Raw();

        private string? Raw() =>
            json.ValueKind switch
            {
                JsonValueKind.String => json.GetString(),
                JsonValueKind.Number => json.GetRawText(),
                _ => null,
            };

        public double? Number(string name) =>
            json.Text(name) is { } text
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number)
                ? number
                : null;

        public long? Whole(string name) => json.Number(name) is { } n and >= 0 and < 9e18 ? (long)n : null;

        /// <summary>A count that fits a small integer (cores, cycles…).</summary>
        public int? Count(string name) => json.Whole(name) is { } n and <= int.MaxValue ? (int)n : null;

        public bool? Flag(string name) =>
            json.Member(name)?.ValueKind switch
            {
                JsonValueKind.True => true,
                JsonValueKind.False => false,
                _ => null,
            };
    }

    public static string? OneLine(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var line = Blanks().Replace(text[..Math.Min(text.Length, LongestText)], " ").Trim();
        return line.Length == 0 ? null : line;
    }

    [GeneratedRegex(@"[\s\p{C}]+")]
    private static partial Regex Blanks();
}
