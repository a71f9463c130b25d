using System.Text;
using CsvHelper;

namespace Marketplace.Ordering;

/// <summary>
/// Rows as a file that spreadsheets open as it is: UTF-8 with its mark, commas, CRLF (RFC 4180). No cell is ever a formula
/// (CWE-1236).
/// </summary>
internal static class CsvFile
{
    public const string Type = "text/csv; charset=utf-8";

    public static byte[] Of(IEnumerable<string> titles, IEnumerable<IEnumerable<string>> rows)
    {
        using var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))
        using (
            var csv = CsvWriter.Create(text, new CsvWriterOptions { NewLine = "\r\n", Injection = CsvInjection.Escape })
        )
            foreach (var row in rows.Prepend(titles))
            {
                foreach (var cell in row)
                    csv.WriteField(cell);
                csv.EndRecord();
            }
        return bytes.ToArray();
    }
}
