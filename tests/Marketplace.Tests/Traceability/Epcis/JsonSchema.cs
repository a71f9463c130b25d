using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Marketplace.Tests.Traceability.Epcis;

/// <summary>
/// As much of JSON Schema (draft 7) as the schema of EPCIS uses. A keyword that it does not know is a failure, so that a
/// newer schema cannot pass unread.
/// </summary>
internal sealed class JsonSchema(JsonObject root)
{
    private static readonly string[] Silent =
    [
        "$id",
        "$schema",
        "definitions",
        "title",
        "description",
        "examples",
        "then",
    ];

    public static JsonSchema Read(string path) => new(JsonNode.Parse(File.ReadAllText(path))!.AsObject());

    /// <summary>What is wrong, each with its place; nothing where the document is valid.</summary>
    public IReadOnlyList<string> Faults(JsonNode? document) => [.. Check(root, document, "")];

    private IEnumerable<string> Check(JsonNode? schema, JsonNode? value, string at) =>
        schema is JsonObject rules
            ? rules
                .Where(rule => !Silent.Contains(rule.Key))
                .SelectMany(rule => One(rule.Key, rule.Value!, rules, value, at))
            : [];

    private IEnumerable<string> One(string keyword, JsonNode rule, JsonObject rules, JsonNode? value, string at) =>
        keyword switch
        {
            "$ref" => Check(Resolve((string)rule!), value, at),
            "type" => KindOf(value).Contains((string)rule!) ? [] : [$"{at} is no {rule}"],
            "enum" => rule.AsArray().Any(one => JsonNode.DeepEquals(one, value))
                ? []
                : [$"{at} is none of {rule.ToJsonString()}"],
            "pattern" => Text(value) is { } text && !Regex.IsMatch(text, (string)rule!)
                ? [$"{at} does not match {rule}"]
                : [],
            "format" => Text(value) is { } text && !HasFormat(text, (string)rule!)
                ? [$"{at} is no {rule}: {text}"]
                : [],
            "required" => value is JsonObject members
                ? rule.AsArray().Where(name => !members.ContainsKey((string)name!)).Select(name => $"{at} lacks {name}")
                : [],
            "properties" => value is JsonObject members
                ? rule.AsObject()
                    .Where(p => members.ContainsKey(p.Key))
                    .SelectMany(p => Check(p.Value, members[p.Key], $"{at}/{p.Key}"))
                : [],
            "propertyNames" => value is JsonObject members
                ? members.SelectMany(m => Check(rule, JsonValue.Create(m.Key), $"{at}/{m.Key} (name)"))
                : [],
            "additionalProperties" => value is JsonObject members
            && rule.GetValueKind() is System.Text.Json.JsonValueKind.False
                ? members.Select(m => m.Key).Except(Names(rules)).Select(name => $"{at}/{name} is too much")
                : [],
            "items" => value is JsonArray items ? items.SelectMany((item, i) => Check(rule, item, $"{at}/{i}")) : [],
            "minItems" => value is JsonArray items && items.Count < (int)rule! ? [$"{at} has too few items"] : [],
            "uniqueItems" => value is JsonArray items
            && items.Select(i => i?.ToJsonString()).Distinct().Count() < items.Count
                ? [$"{at} says something twice"]
                : [],
            "allOf" => rule.AsArray().SelectMany(one => Check(one, value, at)),
            "anyOf" => rule.AsArray().Any(one => !Check(one, value, at).Any()) ? [] : [Alternatives(rule, value, at)],
            "oneOf" => rule.AsArray().Count(one => !Check(one, value, at).Any()) == 1
                ? []
                : [Alternatives(rule, value, at)],
            "not" => Check(rule, value, at).Any() ? [] : [$"{at} is what it must not be"],
            "if" => Check(rule, value, at).Any() ? [] : Check(rules["then"], value, at),
            _ => throw new NotSupportedException($"The keyword {keyword} at {at}."),
        };

    private string Alternatives(JsonNode rule, JsonNode? value, string at) =>
        $"{at} fits none: {string.Join(" | ", rule.AsArray().Select(one => Check(one, value, at).FirstOrDefault()))}";

    private static IEnumerable<string> Names(JsonObject rules) => rules["properties"]!.AsObject().Select(p => p.Key);

    private JsonNode? Resolve(string reference) =>
        reference
            .TrimStart('#', '/')
            .Split('/')
            .Aggregate<string, JsonNode?>(root, (node, step) => node![Uri.UnescapeDataString(step)]);

    private static string? Text(JsonNode? value) =>
        value is JsonValue one && one.TryGetValue(out string? text) ? text : null;

    private static string[] KindOf(JsonNode? value) =>
        value?.GetValueKind() switch
        {
            System.Text.Json.JsonValueKind.Object => ["object"],
            System.Text.Json.JsonValueKind.Array => ["array"],
            System.Text.Json.JsonValueKind.String => ["string"],
            System.Text.Json.JsonValueKind.Number => ["number", "integer"],
            System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => ["boolean"],
            _ => ["null"],
        };

    private static bool HasFormat(string text, string format) =>
        format switch
        {
            "uri" => Regex.IsMatch(text, "^[A-Za-z][A-Za-z0-9+.-]*:[^\\s\"<>\\\\^`{|}]+$"),
            "date-time" => Regex.IsMatch(text, @"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$"),
            _ => throw new NotSupportedException($"The format {format}."),
        };
}
