using System.Text;
using System.Text.Json;

namespace Marketplace.Workshop.Evidence.Erasures;

/// <summary>Parses JSON and says which of the two it is: not JSON at all, or JSON nested beyond reason.</summary>
internal static class EvidenceJson
{
    private const int DeepestLevel = 64;

    public static JsonDocument Parse(string text)
    {
        try
        {
            return JsonDocument.Parse(text, new() { MaxDepth = DeepestLevel });
        }
        catch (JsonException cause)
        {
            throw IsJson(text)
                ? new UnreadableEvidence(
                    EvidenceFault.UnreadableStructure,
                    "too-deep",
                    "Ce fichier JSON a trop de niveaux pour être une preuve.",
                    cause
                )
                : new UnreadableEvidence(
                    EvidenceFault.NotJson,
                    "not-json",
                    "Ce fichier commence comme du JSON et n’en est pas, ou a été coupé.",
                    cause
                );
        }
    }

    private static bool IsJson(string text)
    {
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), new() { MaxDepth = int.MaxValue });
            while (reader.Read()) { }
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
