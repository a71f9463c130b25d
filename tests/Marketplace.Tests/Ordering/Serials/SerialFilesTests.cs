using System.IO.Compression;
using System.Text;
using Marketplace.Ordering.Serials;
using MiniExcelLibs;

namespace Marketplace.Tests.Ordering.Serials;

/// <summary>The lists that an organisation keeps: read back by a program, and harmless in a spreadsheet.</summary>
public sealed class SerialFilesTests
{
    private static readonly DateTime Day = new(2026, 12, 31, 23, 30, 0, DateTimeKind.Utc);

    [Fact]
    public void A_line_of_the_CSV_says_all_of_a_unit()
    {
        var unit = LotSamples.Unit(delivered: Day);

        var lines = Csv(unit);

        Assert.StartsWith("etiquette,numero_de_serie,modele,grade,effacement", lines[0], StringComparison.Ordinal);
        Assert.Equal(
            $"{unit.Line.Tag},5CG1234ABC,HP EliteBook 840,B · F5 · U2,Purge,remis,2027-01-01,2029-01-01,149.00,"
                + "Atelier des Gardons,https://exemple.test/passeport/OS-1",
            lines[1]
        );
    }

    [Fact]
    public void What_is_not_known_is_empty_and_what_is_not_delivered_has_no_guarantee_yet()
    {
        var cells = Csv(LotSamples.Unit(serial: null))[1].Split(',');

        Assert.Equal(("", "à livrer", "", ""), (cells[1], cells[5], cells[6], cells[7]));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://exemple.test\")")]
    [InlineData("+33")]
    [InlineData("-1+1")]
    [InlineData("@SUM(A1)")]
    public void A_serial_number_that_is_a_formula_stays_text_in_the_CSV(string written)
    {
        var cell = Csv(LotSamples.Unit(serial: written))[1].Split(',')[1].Trim('"');

        Assert.StartsWith("'", cell, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("$=1+1")]
    [InlineData("$$=1+1")]
    [InlineData("+33")]
    [InlineData("-1+1")]
    [InlineData("@SUM(A1)")]
    public void And_in_the_XLSX_too(string written)
    {
        var bytes = Xlsx(LotSamples.Unit(serial: written, model: written));

        Assert.Equal($"'{written}", Rows(bytes)[0]["numero_de_serie"]);
        using var zip = new ZipArchive(new MemoryStream(bytes));
        Assert.All(
            zip.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets", StringComparison.Ordinal)),
            entry => Assert.DoesNotContain("<f>", Content(entry), StringComparison.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public void The_XLSX_holds_amounts_and_days_that_a_spreadsheet_can_count_with()
    {
        var rows = Rows(Xlsx(LotSamples.Unit(delivered: Day), LotSamples.Unit(cents: 9_950)));

        Assert.Equal(2, rows.Count);
        Assert.Equal(149m, Convert.ToDecimal(rows[0]["prix_ttc_euros"], null));
        Assert.Equal(99.5m, Convert.ToDecimal(rows[1]["prix_ttc_euros"], null));
        Assert.Equal(new DateTime(2029, 1, 1), rows[0]["garantie_jusqu_au"]);
        Assert.Null(rows[1]["garantie_jusqu_au"]);
    }

    [Fact]
    public void An_ordinary_dash_or_dollar_within_a_name_is_left_alone()
    {
        var row = Rows(Xlsx(LotSamples.Unit(model: "Dell $-Latitude = 5400", serial: "AB-12")))[0];

        Assert.Equal(("Dell $-Latitude = 5400", "AB-12"), (row["modele"], row["numero_de_serie"]));
    }

    private static string[] Csv(params LotUnit[] units)
    {
        var text = Encoding.UTF8.GetString(SerialFiles.AsCsv(units, "R-26-000000").FileContents);
        return text.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }

    private static byte[] Xlsx(params LotUnit[] units) => SerialFiles.AsXlsx(units, "R-26-000000").FileContents;

    private static List<IDictionary<string, object?>> Rows(byte[] xlsx) =>
        [.. new MemoryStream(xlsx).Query(useHeaderRow: true).Select(row => (IDictionary<string, object?>)row)];

    private static string Content(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
