using System.Xml;
using System.Xml.Linq;
using Marketplace.Workshop.Evidence.Snapshots;

namespace Marketplace.Workshop.Evidence.Erasures;

/// <summary>Blancco's XML report, whose shape varies by version: names are looked for, positions are not relied on.</summary>
internal static class BlanccoXml
{
    /// <summary>A report is about ten levels deep; a file of a million nested elements is an attack.</summary>
    private const int DeepestLevel = 64;

    public static IReadOnlyList<ErasureReport> Read(ReadOnlyMemory<byte> content)
    {
        var root = Load(content);
        if (!root.Descendants().Any(e => e.Name.LocalName is "blancco_data" or "blancco_erasure_report"))
            throw new UnreadableEvidence(
                EvidenceFault.UnsupportedFormat,
                "unsupported-format",
                "Ce fichier XML n’est pas un rapport Blancco."
            );
        var version = root.Descendants().FirstOrDefault(e => e.Name.LocalName is "product_version")?.Value;
        return [.. root.Descendants().Where(IsErasure).Select(e => BlanccoErasure.Read(e, LooseJson.OneLine(version)))];
    }

    private static bool IsErasure(XElement element) =>
        element.Name.LocalName is "entries" && element.Attribute("name")?.Value is "erasure";

    private static XElement Load(ReadOnlyMemory<byte> content)
    {
        try
        {
            RefuseDepth(content);
            using var reader = Open(content);
            return XDocument.Load(reader).Root!;
        }
        catch (XmlException malformed)
        {
            throw new UnreadableEvidence(
                EvidenceFault.UnreadableStructure,
                "malformed-xml",
                "Ce fichier XML est mal formé, ou contient une déclaration DTD, que nous refusons.",
                malformed
            );
        }
    }

    private static void RefuseDepth(ReadOnlyMemory<byte> content)
    {
        using var reader = Open(content);
        while (reader.Read())
        {
            if (reader.Depth > DeepestLevel)
                throw new UnreadableEvidence(
                    EvidenceFault.UnreadableStructure,
                    "too-deep",
                    "Ce fichier XML a trop de niveaux pour être un rapport d’effacement."
                );
        }
    }

    /// <summary>No DTD, no external entity, no network.</summary>
    private static XmlReader Open(ReadOnlyMemory<byte> content) =>
        XmlReader.Create(
            new MemoryStream(content.ToArray()),
            new()
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                CloseInput = true,
            }
        );
}
