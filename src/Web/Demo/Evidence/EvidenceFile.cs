using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Marketplace.Web.Demo.Evidence;

/// <summary>A file as a bench or an erasure tool leaves it.</summary>
internal sealed record EvidenceFile(string Name, string MediaType, byte[] Content)
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static EvidenceFile Json(string name, JsonNode content) =>
        new(name, "application/json", Encoding.UTF8.GetBytes(Text(content)));

    public static EvidenceFile Log(string name, string content) =>
        new(name, "text/plain", Encoding.UTF8.GetBytes(content));

    /// <summary>JSON as the tools print it: characters as they are, no escapes but the necessary ones.</summary>
    public static string Text(JsonNode content) => content.ToJsonString(Plain);
}
