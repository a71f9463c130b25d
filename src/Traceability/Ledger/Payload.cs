using System.Text.Json.Nodes;
using Marketplace.Platform.Ledger;

namespace Marketplace.Traceability.Ledger;

/// <summary>What an entry says beyond who, when and where, by the names of the event's properties in camel case.</summary>
internal sealed class Payload(LedgerEntry entry)
{
    private readonly JsonObject facts = JsonNode.Parse(entry.Payload)!.AsObject();

    public IEnumerable<KeyValuePair<string, JsonNode?>> All => facts;

    /// <summary>A text, empty where the event has none.</summary>
    public string Text(string name) =>
        facts[name] is JsonValue value && value.TryGetValue(out string? text) ? text ?? "" : "";

    public bool Is(string name) => facts[name] is JsonValue value && value.TryGetValue(out bool yes) && yes;
}
