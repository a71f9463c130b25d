using System.IO.Compression;
using System.Text;
using Marketplace.Platform;
using Microsoft.AspNetCore.Http;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace Marketplace.Bulk.Requesting.Lists;

/// <summary>A list that comes as a file: its text, as it would have been pasted. What the file is, its bytes say.</summary>
internal static class ListFile
{
    public const int MostBytes = 1024 * 1024;
    private const long MostUnpacked = 20 * 1024 * 1024;

    // More than may be asked, so that the answer says how many there were.
    private const int MostRows = 30_000;
    private const int Columns = 6;

    private static readonly Encoding Strict = new UTF8Encoding(false, throwOnInvalidBytes: true);

    /// <exception cref="Refusal">Too large, or neither a table nor a text.</exception>
    public static async Task<string> Read(IFormFile file, CancellationToken cancellation)
    {
        Refuse.If(file.Length > MostBytes, "Ce fichier est trop lourd : 1 Mio au plus.");
        using var memory = new MemoryStream();
        await file.CopyToAsync(memory, cancellation);
        var bytes = memory.ToArray();
        return bytes.AsSpan().StartsWith("PK\u0003\u0004"u8) ? Table(bytes) : Text(bytes);
    }

    private static string Text(byte[] bytes)
    {
        Refuse.If(
            bytes.Contains((byte)0) || bytes.AsSpan().StartsWith("%PDF"u8),
            "Ce fichier n’est ni un tableau XLSX ni un texte CSV. Enregistrez-le à nouveau, ou collez la liste."
        );
        try
        {
            return Strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }

    private static string Table(byte[] bytes)
    {
        try
        {
            RefuseBombs(bytes);
            using var stream = new MemoryStream(bytes);
            var rows = stream.Query(
                useHeaderRow: false,
                excelType: ExcelType.XLSX,
                // A merged cell counts for each of the lines that it covers.
                configuration: new OpenXmlConfiguration { FillMergedCells = true }
            );
            return string.Join('\n', rows.Take(MostRows).Select(Line));
        }
        catch (Exception broken) when (broken is not Refusal)
        {
            // Whatever a broken table throws, it is the file that cannot be read.
            throw new Refusal("Ce tableau ne se lit pas : il est abîmé, ou ce n’est pas un fichier XLSX.");
        }
    }

    private static void RefuseBombs(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        Refuse.If(
            zip.Entries.Count > 500 || zip.Entries.Sum(entry => entry.Length) > MostUnpacked,
            "Ce tableau est trop grand une fois ouvert."
        );
        Refuse.If(
            !zip.Entries.Any(entry => entry.FullName.StartsWith("xl/", StringComparison.Ordinal)),
            "Ce fichier compressé n’est pas un tableau XLSX."
        );
    }

    private static string Line(dynamic row) =>
        string.Join(
            ';',
            ((IDictionary<string, object?>)row)
                .Values.Take(Columns)
                .Select(cell =>
                    Typed
                        .Clean(Convert.ToString(cell, System.Globalization.CultureInfo.InvariantCulture) ?? "")
                        .Replace(';', ' ')
                )
        );
}
