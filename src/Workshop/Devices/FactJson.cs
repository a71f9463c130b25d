using System.Text.Json;
using System.Text.Json.Serialization;

namespace Marketplace.Workshop.Devices;

/// <summary>How facts that were read from evidence are kept in a column: as JSON that replays to the same record.</summary>
internal static class FactJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Write<T>(T facts) => JsonSerializer.Serialize(facts, Options);

    public static T Read<T>(string text) =>
        JsonSerializer.Deserialize<T>(text, Options)
        ?? throw new InvalidOperationException($"A stored {typeof(T).Name} is empty.");
}
