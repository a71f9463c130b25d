using System.Text;
using System.Text.Json;

namespace Marketplace.Workshop.Evidence.Snapshots;

/// <summary>
/// Turns received bytes into JSON that can be read without surprise: one meaning per field, text that is text,
/// bounded nesting. Whatever is not so is refused with its reason, before any reader looks at it.
/// </summary>
internal static class EvidenceJson
{
    private const int MaxDepth = 64;

    private static readonly JsonDocumentOptions _strict = new()
    {
        MaxDepth = MaxDepth,
        AllowDuplicateProperties = false,
    };
    private static readonly JsonDocumentOptions _ambiguous = new() { MaxDepth = MaxDepth };

    /// <summary>The root element, which outlives the document that it was parsed from.</summary>
    public static JsonElement Parse(ReadOnlyMemory<byte> bytes)
    {
        var utf8 = WellFormed(Encodings.ToUtf8(bytes));
        try
        {
            using var document = JsonDocument.Parse(utf8, _strict);
            return document.RootElement.Clone();
        }
        catch (JsonException e)
        {
            throw Explain(utf8, e);
        }
    }

    /// <summary>JSON that a tool printed into a string; null where it is broken, since the rest may still be read.</summary>
    public static JsonElement? ParseNested(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        try
        {
            using var document = JsonDocument.Parse(WellFormed(Encoding.UTF8.GetBytes(text)), _ambiguous);
            return document.RootElement.Clone();
        }
        catch (Exception e) when (e is JsonException or UnreadableEvidence)
        {
            return null;
        }
    }

    private static UnreadableEvidence Explain(ReadOnlyMemory<byte> utf8, JsonException cause)
    {
        if (Depth(utf8.Span) > MaxDepth)
            return new(
                EvidenceFault.UnreadableStructure,
                "nested-too-deep",
                $"Le relevé est imbriqué sur plus de {MaxDepth} niveaux : il n’est pas lu.",
                cause
            );
        return IsJson(utf8)
            ? new(
                EvidenceFault.UnreadableStructure,
                "duplicate-field",
                "Le relevé donne deux fois le même champ : on ne peut pas savoir lequel est vrai.",
                cause
            )
            : new(EvidenceFault.NotJson, "not-json", "Le fichier n’est pas du JSON, ou il est tronqué.", cause);
    }

    private static bool IsJson(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8, _ambiguous);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>How deep brackets nest outside strings, in one pass and without a stack.</summary>
    private static int Depth(ReadOnlySpan<byte> utf8)
    {
        var (depth, deepest, inString) = (0, 0, false);
        for (var i = 0; i < utf8.Length; i++)
        {
            if (inString && utf8[i] == '\\')
                i++;
            else if (utf8[i] == '"')
                inString = !inString;
            else if (!inString && utf8[i] is (byte)'{' or (byte)'[')
                deepest = Math.Max(deepest, ++depth);
            else if (!inString && utf8[i] is (byte)'}' or (byte)']')
                depth--;
        }
        return deepest;
    }

    // Half of a surrogate pair passes for JSON, then fails wherever the text is first used.
    private static ReadOnlyMemory<byte> WellFormed(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Span.IndexOf("\\u"u8) < 0)
            return utf8;
        var reader = new Utf8JsonReader(utf8.Span, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            while (reader.Read())
                if (reader.ValueIsEscaped)
                    _ = reader.GetString();
        }
        catch (JsonException)
        {
            return utf8; // the parser proper says what is wrong
        }
        catch (InvalidOperationException e)
        {
            throw new UnreadableEvidence(
                EvidenceFault.UnreadableStructure,
                "text-malformed",
                "Le relevé contient un texte dont l’encodage est cassé.",
                e
            );
        }
        return utf8;
    }
}
