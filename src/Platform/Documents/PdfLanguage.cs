using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Marketplace.Platform.Documents;

/// <summary>
/// Says in which language a PDF is written, for those who have it read aloud. The library that draws it does not: the
/// document's catalogue is written once more at its end, as ISO 32000-1 §7.5.6 allows.
/// </summary>
internal static partial class PdfLanguage
{
    public static byte[] Say(byte[] pdf, string language)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var root = Root().Match(text);
        var end = End().Match(text);
        var catalogue = new Regex(
            $@"(?<=^|\n){root.Groups["object"].Value} 0 obj\s*<<(?<inside>.*?)>>\s*endobj",
            RegexOptions.Singleline
        ).Match(text);
        if (!root.Success || !end.Success || !catalogue.Success)
            throw new InvalidOperationException("The PDF has no catalogue where one is expected.");

        var update = Update(root, end, catalogue, pdf.Length, language);
        return [.. pdf, .. Encoding.Latin1.GetBytes(update)];
    }

    private static string Update(Match root, Match end, Match catalogue, int length, string language)
    {
        var number = root.Groups["object"].Value;
        var again =
            $"\n{number} 0 obj\n<</Lang ({language})\n/ViewerPreferences <</DisplayDocTitle true>>\n{catalogue.Groups["inside"].Value}>>\nendobj\n";
        var where = (length + 1).ToString("D10", CultureInfo.InvariantCulture);
        return $"{again}xref\n{number} 1\n{where} 00000 n \ntrailer\n<<{root.Groups["inside"].Value}\n/Prev {end.Groups["xref"].Value}>>\nstartxref\n{length + again.Length}\n%%EOF\n";
    }

    [GeneratedRegex(
        @"trailer\s*<<(?<inside>(?:(?!startxref).)*?/Root (?<object>\d+) 0 R(?:(?!startxref).)*)>>\s*startxref",
        RegexOptions.Singleline
    )]
    private static partial Regex Root();

    [GeneratedRegex(@"startxref\s+(?<xref>\d+)\s+%%EOF\s*$")]
    private static partial Regex End();
}
