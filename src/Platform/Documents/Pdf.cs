using SkiaSharp;

namespace Marketplace.Platform.Documents;

/// <summary>What a document is called, for those who keep it or have it read aloud.</summary>
public sealed record PdfTitle(string Title, string Author, string Subject, DateTime AsOf);

/// <summary>Documents on A4, in French, with their letters embedded, made to be kept (PDF/A, ISO 19005).</summary>
public static class Pdf
{
    /// <param name="write">Fills the pages from top to bottom.</param>
    /// <param name="foot">Writes the foot of each page.</param>
    /// <param name="attachment">A file that the document carries; null: none.</param>
    public static byte[] Draw(PdfTitle title, Action<Sheet> write, Action<Sheet> foot, PdfAttachment? attachment = null)
    {
        using var bytes = new MemoryStream();
        using (var document = SKDocument.CreatePdf(bytes, Metadata(title)))
        {
            using (var sheet = new Sheet(document, foot))
                write(sheet);
            document.Close();
        }
        return PdfFinish.Finish(bytes.ToArray(), "fr-FR", title.AsOf, attachment);
    }

    private static SKDocumentPdfMetadata Metadata(PdfTitle title) =>
        new()
        {
            Title = title.Title,
            Author = title.Author,
            Subject = title.Subject,
            Creation = title.AsOf,
            Modified = title.AsOf,
            RasterDpi = 300,
            EncodingQuality = 101,
            PdfA = true,
        };
}
