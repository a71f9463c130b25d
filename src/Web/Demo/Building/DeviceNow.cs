using System.Text.Json.Nodes;

namespace Marketplace.Web.Demo.Building;

/// <summary>A device as the API shows it after each act: what is done already is read here.</summary>
internal sealed class DeviceNow(JsonNode device)
{
    public string Tag => Text(device["tag"]);

    public bool IsDataCleared => Facet("data").EndsWith("Verified", StringComparison.Ordinal);

    public bool IsSafetyTested => Facet("safety") is not "Untested";

    public bool IsFunctionTested => !Blocking.Contains("function-missing");

    public bool IsGraded => device["grade"] is not null;

    public bool IsQualityChecked => Facet("qualityCheck") is not "Untested";

    public bool IsPermitted => device["permit"] is not null;

    /// <summary>The photos that it has, by caption: their ids.</summary>
    public IReadOnlyDictionary<string, string> Photos =>
        Each("photos").ToDictionary(photo => Text(photo["caption"]), photo => Text(photo["id"]));

    /// <summary>The defects that are written down, by their words.</summary>
    public IEnumerable<string> Defects => Each("defects").Select(defect => Text(defect["note"]));

    private IEnumerable<string> Blocking =>
        (device["canList"]?["reasons"]?.AsArray() ?? []).Select(reason => Text(reason?["code"]));

    private string Facet(string name) => Text(device["facets"]?[name]);

    private IEnumerable<JsonNode> Each(string name) => (device[name]?.AsArray() ?? []).OfType<JsonNode>();

    private static string Text(JsonNode? node) => (string?)node ?? "";
}
