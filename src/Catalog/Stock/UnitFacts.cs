using System.Text.Json;
using System.Text.Json.Serialization;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Catalog.Stock;

/// <summary>What the page of a unit shows of that very unit, as it was under the permit at the time of listing.</summary>
/// <param name="Words">« reconditionné », « reconditionné en France » or « occasion testée ».</param>
/// <param name="Text">What the workshop wrote of it, or null.</param>
internal sealed record UnitFacts(
    IReadOnlyList<UnitPhoto> Photos,
    IReadOnlyList<UnitDefect> Defects,
    BatteryClass Battery,
    string WipeLevel,
    string Words,
    string? Text
)
{
    /// <summary>What was tried and works; null for a unit that was listed before this was kept.</summary>
    public IReadOnlyList<string>? Tested { get; init; }

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static UnitFacts Of(PermittedUnit unit, string? text) =>
        new(unit.Photos, unit.Defects, unit.Battery, unit.WipeLevel, unit.Words, text) { Tested = unit.Tested };

    public static UnitFacts Read(string stored) =>
        JsonSerializer.Deserialize<UnitFacts>(stored, Json)
        ?? throw new InvalidOperationException("A unit is stored without its facts.");

    public string Write() => JsonSerializer.Serialize(this, Json);
}
