using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Marketplace.Platform.Documents;

/// <summary>
/// A file within a PDF that says the same for machines (PDF/A-3, ISO 19005-3 §6.8).
/// </summary>
/// <param name="Name">The file's name, ASCII: <c>factur-x.xml</c>.</param>
/// <param name="MediaType"><c>text/xml</c>.</param>
/// <param name="Description">What it is, ASCII.</param>
/// <param name="Metadata">What the document's XMP packet says of it: whole <c>rdf:Description</c> elements.</param>
public sealed record PdfAttachment(string Name, string MediaType, string Description, byte[] Content, string Metadata);

/// <summary>
/// The last hand on a document: the language for those who have it read aloud, and the file that it carries, which makes
/// a PDF/A-2 of the drawing library a PDF/A-3.
/// </summary>
internal static partial class PdfFinish
{
    public static byte[] Finish(byte[] pdf, string language, DateTime asOf, PdfAttachment? attachment)
    {
        var update = new PdfUpdate(pdf);
        var catalogue = update.Inside(update.Root);
        var more = $"/Lang ({language})\n/ViewerPreferences <</DisplayDocTitle true>>\n";
        if (attachment is not null)
        {
            more += Carry(update, attachment, asOf);
            Declare(update, catalogue, attachment);
        }
        update.Dictionary(update.Root, more + catalogue);
        return update.Done();
    }

    // The file is an alternative of the whole document: it says the same.
    private static string Carry(PdfUpdate update, PdfAttachment attached, DateTime asOf)
    {
        var (file, specification) = (update.New(), update.New());
        var moment = asOf.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        update.Stream(
            file,
            $"/Type /EmbeddedFile /Subtype /{attached.MediaType.Replace("/", "#2F", StringComparison.Ordinal)} /Params <</ModDate (D:{moment}Z) /Size {attached.Content.Length}>>",
            attached.Content
        );
        update.Dictionary(
            specification,
            $"/Type /Filespec /F ({attached.Name}) /UF ({attached.Name}) /Desc ({attached.Description}) /AFRelationship /Alternative /EF <</F {file} 0 R /UF {file} 0 R>>"
        );
        return $"/AF [{specification} 0 R]\n/Names <</EmbeddedFiles <</Names [({attached.Name}) {specification} 0 R]>>>>\n";
    }

    private static void Declare(PdfUpdate update, string catalogue, PdfAttachment attached)
    {
        var number = int.Parse(Metadata().Match(catalogue).Groups["number"].Value, CultureInfo.InvariantCulture);
        var packet = update
            .Plain(number)
            .Replace("<pdfaid:part>2</pdfaid:part>", "<pdfaid:part>3</pdfaid:part>", StringComparison.Ordinal)
            .Replace("</rdf:RDF>", $"{attached.Metadata}\n</rdf:RDF>", StringComparison.Ordinal);
        update.Stream(number, "/Type /Metadata /Subtype /XML", Encoding.UTF8.GetBytes(packet));
    }

    [GeneratedRegex(@"/Metadata (?<number>\d+) 0 R")]
    private static partial Regex Metadata();
}
