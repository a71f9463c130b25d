using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Marketplace.Platform.Documents;

/// <summary>
/// Adds to a finished PDF what the library that drew it cannot say: objects are written once more, or anew, at its end
/// (incremental update, ISO 32000-1 §7.5.6). What was there stays byte for byte.
/// </summary>
internal sealed partial class PdfUpdate
{
    private readonly byte[] pdf;
    private readonly string text;
    private readonly Match trailer;
    private readonly int xref;
    private readonly SortedDictionary<int, byte[]> written = [];
    private int size;

    public PdfUpdate(byte[] pdf)
    {
        (this.pdf, text) = (pdf, Encoding.Latin1.GetString(pdf));
        trailer = Trailer().Match(text);
        var end = End().Match(text);
        if (!trailer.Success || !end.Success)
            throw new InvalidOperationException("The PDF has no trailer where one is expected.");
        (Root, size, xref) = (Number(trailer, "root"), Number(trailer, "size"), Number(end, "xref"));
    }

    /// <summary>The number of the document's catalogue.</summary>
    public int Root { get; }

    /// <summary>What stands between the outer brackets of a dictionary.</summary>
    public string Inside(int number)
    {
        var found = new Regex($@"(?<=^|\n){number} 0 obj\s*<<(?<inside>.*?)>>\s*endobj", RegexOptions.Singleline).Match(
            text
        );
        return found.Success
            ? found.Groups["inside"].Value
            : throw new InvalidOperationException($"The PDF has no dictionary {number}.");
    }

    /// <summary>The content of a stream that is not compressed.</summary>
    public string Plain(int number)
    {
        var found = new Regex(
            $@"(?<=^|\n){number} 0 obj\s*<<.*?>>\s*stream\r?\n(?<content>.*?)\r?\nendstream",
            RegexOptions.Singleline
        ).Match(text);
        return found.Success
            ? Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(found.Groups["content"].Value))
            : throw new InvalidOperationException($"The PDF has no stream {number}.");
    }

    public int New() => size++;

    public void Dictionary(int number, string inside) => written[number] = Latin($"<<{inside}>>");

    public void Stream(int number, string inside, byte[] content) =>
        written[number] = [
            .. Latin($"<<{inside} /Length {content.Length}>> stream\n"),
            .. content,
            .. Latin("\nendstream"),
        ];

    public byte[] Done()
    {
        using var all = new MemoryStream();
        all.Write(pdf);
        all.Write("\n"u8);
        var places = new StringBuilder();
        foreach (var (number, body) in written)
        {
            places.Append(CultureInfo.InvariantCulture, $"{number} 1\n{all.Length:D10} 00000 n \n");
            all.Write(Latin($"{number} 0 obj\n"));
            all.Write(body);
            all.Write("\nendobj\n"u8);
        }
        var start = all.Length;
        var before = Size().Replace(trailer.Groups["inside"].Value, $"/Size {size}");
        all.Write(Latin($"xref\n{places}trailer\n<<{before}\n/Prev {xref}>>\nstartxref\n{start}\n%%EOF\n"));
        return all.ToArray();
    }

    private static byte[] Latin(string value) => Encoding.Latin1.GetBytes(value);

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"trailer\s*<<(?<inside>/Size (?<size>\d+)(?:(?!startxref).)*?/Root (?<root>\d+) 0 R(?:(?!startxref).)*)>>\s*startxref",
        RegexOptions.Singleline
    )]
    private static partial Regex Trailer();

    [GeneratedRegex(@"/Size \d+")]
    private static partial Regex Size();

    [GeneratedRegex(@"startxref\s+(?<xref>\d+)\s+%%EOF\s*$")]
    private static partial Regex End();
}
