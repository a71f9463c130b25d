using System.Text;
using System.Xml.Linq;
using Marketplace.Ordering.Invoicing;
using UglyToad.PdfPig;
using static Marketplace.Tests.Ordering.Invoicing.InvoicePapers;

namespace Marketplace.Tests.Ordering.Invoicing;

/// <summary>The sheet of paper that carries itself for machines, read back by another library than the one that wrote it.</summary>
public sealed class FacturXTests
{
    private static readonly Invoice Sold = Invoice(
        Text(Unit(14900, VatRegime.Standard), Unit(9900, VatRegime.Margin, "OS-2B3C4D5E")) with
        {
            Discount = 500,
            Shipping = 950,
        }
    );

    [Fact]
    public void The_sheet_says_what_the_law_asks()
    {
        using var pdf = PdfDocument.Open(FacturX.Pdf(Sold));
        var text = string.Join(' ', pdf.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text));

        string[] said =
        [
            $"Facture {Sold.Name}",
            "Atelier des Gardons, association",
            "123456782",
            "Camille Exemple",
            "n° OS-7K3M9QAB",
            "n° OS-2B3C4D5E",
            "Livraison",
            "Remise",
            "TVA à 20 %",
            "Régime particulier – Biens d’occasion",
            "Garantie légale de conformité : deux ans",
            "252,50",
        ];
        Assert.All(said, words => Assert.Contains(words, text, StringComparison.Ordinal));
        Assert.Equal(Sold.Title, pdf.Information.Title);
    }

    [Fact]
    public void It_carries_the_file_that_is_also_given_alone()
    {
        using var pdf = PdfDocument.Open(FacturX.Pdf(Sold));

        Assert.True(pdf.Advanced.TryGetEmbeddedFiles(out var files));
        var file = Assert.Single(files);
        Assert.Equal("factur-x.xml", file.Name);
        Assert.Equal(FacturX.Xml(Sold), file.Memory.ToArray());
    }

    [Fact]
    public void It_declares_itself_as_what_it_is()
    {
        using var pdf = PdfDocument.Open(FacturX.Pdf(Sold));

        Assert.True(pdf.TryGetXmpMetadata(out var metadata));
        var packet = metadata.GetXDocument().ToString(SaveOptions.DisableFormatting);
        Assert.Contains("<pdfaid:part>3</pdfaid:part>", packet, StringComparison.Ordinal);
        Assert.Contains("<pdfaid:conformance>B</pdfaid:conformance>", packet, StringComparison.Ordinal);
        Assert.Contains("<fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>", packet, StringComparison.Ordinal);
        Assert.Contains(Sold.Title, packet, StringComparison.Ordinal);
        var bytes = Encoding.Latin1.GetString(FacturX.Pdf(Sold));
        Assert.Contains("/AFRelationship /Alternative", bytes, StringComparison.Ordinal);
        Assert.Contains("/GTS_PDFA1", bytes, StringComparison.Ordinal);
        Assert.Contains("/Lang (fr-FR)", bytes, StringComparison.Ordinal);
    }

    [Fact]
    public void A_credit_note_is_such_a_sheet_too()
    {
        var note = Credit(Sold, 3000);
        using var pdf = PdfDocument.Open(FacturX.Pdf(note));
        var text = string.Join(' ', pdf.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text));

        Assert.Contains($"Avoir {note.Name}", text, StringComparison.Ordinal);
        Assert.Contains($"Corrige la facture {Sold.Name}", text, StringComparison.Ordinal);
        Assert.Contains("Somme rendue", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Forty_units_take_a_second_page_and_lose_no_line()
    {
        var units = Enumerable.Range(10, 60).Select(n => Unit(10000, tag: $"OS-{n}AAAAAA")).ToArray();
        using var pdf = PdfDocument.Open(FacturX.Pdf(Invoice(Text(units))));

        Assert.True(pdf.NumberOfPages > 1);
        var text = string.Join(' ', pdf.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text));
        Assert.All(units, unit => Assert.Contains(unit.Tag, text, StringComparison.Ordinal));
    }
}
