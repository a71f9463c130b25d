using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Marketplace.Platform.Ledger;

/// <summary>
/// JSON with one way of being written (after RFC 8785): members sorted by UTF-16 code unit, no white space, minimal
/// escapes, UTF-8. Two parties that hold the same facts compute the same hash and the same signature.
/// </summary>
public static class CanonicalJson
{
    private static readonly JsonWriterOptions Compact = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write(JsonNode? node)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Compact))
            Write(writer, node);
        return bytes.ToArray();
    }

    public static string WriteText(JsonNode? node) => Encoding.UTF8.GetString(Write(node));

    private static void Write(Utf8JsonWriter writer, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                writer.WriteStartObject();
                foreach (var (name, value) in members.OrderBy(member => member.Key, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(name);
                    Write(writer, value);
                }
                writer.WriteEndObject();
                break;
            case JsonArray items:
                writer.WriteStartArray();
                foreach (var item in items)
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            case null:
                writer.WriteNullValue();
                break;
            default:
                node.WriteTo(writer);
                break;
        }
    }
}
