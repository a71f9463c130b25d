using System.IO.Compression;
using Marketplace.Bulk.Requesting.Lists;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Tests.Bulk.Requesting;

/// <summary>A table as people keep it: with formulas, and with cells that they merged because it looks tidy.</summary>
public sealed class SpreadsheetTests
{
    [Fact]
    public async Task A_formula_counts_for_its_last_result_and_a_merged_cell_for_each_of_its_lines()
    {
        var list = NeedList.Read(
            await Read(
                """
                <row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="inlineStr"><is><t>tout-en-un</t></is></c></row>
                <row r="2"><c r="A2"><v>3</v></c><c r="B2"/></row>
                """,
                """<mergeCells count="1"><mergeCell ref="B1:B2"/></mergeCells>"""
            )
        );

        Assert.Empty(list.Faults);
        Assert.Equal(5, list.Needs.Sum(need => need.Count));
    }

    [Fact]
    public async Task A_formula_that_nobody_calculated_is_an_error_of_its_line()
    {
        var list = NeedList.Read(
            await Read(
                """<row r="1"><c r="A1"><f>Feuil2!A1*2</f></c><c r="B1" t="inlineStr"><is><t>portable</t></is></c></row>"""
            )
        );

        Assert.Contains("Ligne 1", Assert.Single(list.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_formula_is_never_run_nor_kept()
    {
        var text = await Read(
            """<row r="1"><c r="A1"><f>HYPERLINK("https://ailleurs.test")</f><v>4</v></c><c r="B1" t="inlineStr"><is><t>portable</t></is></c></row>"""
        );

        Assert.Equal("4;portable", text.TrimEnd(';'));
    }

    private static async Task<string> Read(string rows, string merged = "")
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            const string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
            const string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
            const string package = "http://schemas.openxmlformats.org/package/2006";
            Add(
                zip,
                "[Content_Types].xml",
                $"""<Types xmlns="{package}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>"""
            );
            Add(
                zip,
                "_rels/.rels",
                $"""<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""
            );
            Add(
                zip,
                "xl/_rels/workbook.xml.rels",
                $"""<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"""
            );
            Add(
                zip,
                "xl/workbook.xml",
                $"""<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="Besoins" sheetId="1" r:id="r1"/></sheets></workbook>"""
            );
            Add(
                zip,
                "xl/worksheets/sheet1.xml",
                $"""<worksheet xmlns="{main}"><sheetData>{rows}</sheetData>{merged}</worksheet>"""
            );
        }
        file.Position = 0;
        return await ListFile.Read(
            new FormFile(file, 0, file.Length, "Fichier", "besoins.xlsx"),
            TestContext.Current.CancellationToken
        );
    }

    private static void Add(ZipArchive zip, string name, string content)
    {
        using var part = new StreamWriter(zip.CreateEntry(name).Open());
        part.Write("""<?xml version="1.0" encoding="UTF-8"?>""" + content);
    }
}
