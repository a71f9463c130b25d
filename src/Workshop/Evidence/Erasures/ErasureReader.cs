using System.Text;
using System.Text.Json;
using Marketplace.Workshop.Evidence.Snapshots;

namespace Marketplace.Workshop.Evidence.Erasures;

/// <summary>Reads what erasure tools leave behind, told apart by content, whatever the file's name.</summary>
internal static class ErasureReader
{
    /// <summary>Every drive of one file.</summary>
    /// <exception cref="UnreadableEvidence">No fact can be read; the only exception, whatever the bytes.</exception>
    public static ErasureDocument Read(ReadOnlyMemory<byte> content)
    {
        if (content.Length > UnreadableEvidence.Limit)
            throw new UnreadableEvidence(
                EvidenceFault.TooLarge,
                "too-large",
                "Ce fichier dépasse 16 Mio : ce n’est pas un rapport d’effacement."
            );
        var document = Defended(() => Told(Encoding.UTF8.GetString(Encodings.ToUtf8(content).Span), content));
        return document.Reports is not []
            ? document
            : throw Unreadable("no-erasure", "Ce rapport ne parle d’aucun disque effacé.");
    }

    /// <summary>One item of a snapshot's <c>sanitize[]</c> (usody-sanitize).</summary>
    /// <exception cref="UnreadableEvidence">The item has not that shape.</exception>
    public static ErasureReport FromSanitize(JsonElement item) =>
        Defended(() =>
            UsodySanitize.Recognises(item)
                ? UsodySanitize.Read(item)
                : throw Unreadable(
                    "sanitize-unreadable",
                    "Cet effacement n’a pas la forme d’un rapport usody-sanitize."
                )
        );

    /// <summary>An erasing action (EraseBasic, EraseSectors…) of a Workbench 11–14 snapshot, on the drive that bears it.</summary>
    /// <exception cref="UnreadableEvidence">The action is not an erasure.</exception>
    public static ErasureReport FromWorkbenchAction(JsonElement action, DriveIdentity drive) =>
        Defended(() =>
            WorkbenchErase.Recognises(action)
                ? WorkbenchErase.Read(action, drive)
                : throw Unreadable("action-unreadable", "Cette action n’est pas un effacement de Workbench.")
        );

    private static ErasureDocument Told(string text, ReadOnlyMemory<byte> content) =>
        text.AsSpan().TrimStart() switch
        {
            [] => throw Unsupported("empty", "Ce fichier est vide."),
            ['<', ..] => new("blancco-xml", BlanccoXml.Read(content)),
            _ when NwipeLog.Recognises(text) => new("nwipe-log", NwipeLog.Read(text)),
            ['{' or '[', ..] => FromJson(content),
            _ when NwipeCertificate.Recognises(text) => new("nwipe-certificate", NwipeCertificate.Read(text)),
            ['%', 'P', 'D', 'F', ..] => throw Unsupported(
                "pdf-unsupported",
                "Un certificat PDF ne peut pas être lu ici : envoyez le journal texte de nwipe."
            ),
            _ => throw Unsupported("unsupported-format", "Ce fichier n’est d’aucun format d’effacement connu."),
        };

    private static ErasureDocument FromJson(ReadOnlyMemory<byte> content) =>
        EvidenceJson.Parse(content) switch
        {
            var root when BenchWipe.Recognises(root) => new("bench-wipe", [BenchWipe.Read(root)]),
            var root when UsodySanitize.Recognises(root) => new("usody-sanitize", [UsodySanitize.Read(root)]),
            _ => throw Unsupported("unsupported-format", "Ce fichier JSON n’est d’aucun format d’effacement connu."),
        };

    /// <summary>JSON that was accepted may still hold half a character, which shows only when the text is taken.</summary>
    private static T Defended<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException broken)
        {
            throw Unreadable("broken-text", "Ce fichier contient un texte mal encodé.", broken);
        }
    }

    private static UnreadableEvidence Unreadable(string code, string sentence, Exception? cause = null) =>
        new(EvidenceFault.UnreadableStructure, code, sentence, cause);

    private static UnreadableEvidence Unsupported(string code, string sentence) =>
        new(EvidenceFault.UnsupportedFormat, code, sentence);
}
