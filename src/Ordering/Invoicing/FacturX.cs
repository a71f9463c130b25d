using System.Text;
using System.Xml;
using Marketplace.Platform;
using Marketplace.Platform.Documents;

namespace Marketplace.Ordering.Invoicing;

/// <summary>
/// An invoice as a sheet of paper that carries itself for machines: PDF/A-3 with <c>factur-x.xml</c> (Factur-X 1.0,
/// FNFE-MPE and FeRD, profile EN 16931).
/// </summary>
internal static class FacturX
{
    private const string FileName = "factur-x.xml";

    // What the standard wants the document's metadata to say, with the description of its own words (PDF/A extension schema).
    private const string Metadata = """
        <rdf:Description rdf:about="" xmlns:fx="urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#">
        <fx:DocumentType>INVOICE</fx:DocumentType>
        <fx:DocumentFileName>factur-x.xml</fx:DocumentFileName>
        <fx:Version>1.0</fx:Version>
        <fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>Factur-X PDFA Extension Schema</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>fx</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq>
        <rdf:li rdf:parseType="Resource"><pdfaProperty:name>DocumentFileName</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category><pdfaProperty:description>name of the embedded XML invoice file</pdfaProperty:description></rdf:li>
        <rdf:li rdf:parseType="Resource"><pdfaProperty:name>DocumentType</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category><pdfaProperty:description>INVOICE</pdfaProperty:description></rdf:li>
        <rdf:li rdf:parseType="Resource"><pdfaProperty:name>Version</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category><pdfaProperty:description>version of the standard</pdfaProperty:description></rdf:li>
        <rdf:li rdf:parseType="Resource"><pdfaProperty:name>ConformanceLevel</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category><pdfaProperty:description>conformance level of the embedded XML invoice</pdfaProperty:description></rdf:li>
        </rdf:Seq></pdfaSchema:property>
        </rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description>
        """;

    public static byte[] Pdf(Invoice invoice)
    {
        var text = invoice.Read();
        return Platform.Documents.Pdf.Draw(
            new PdfTitle(invoice.Title, text.Seller, $"Commande {text.Order}", invoice.IssuedAt),
            sheet => InvoiceSheet.Write(sheet, invoice, text),
            sheet => InvoiceSheet.Foot(sheet, invoice, text),
            new PdfAttachment(FileName, "text/xml", "Factur-X invoice", Xml(invoice), Metadata)
        );
    }

    public static byte[] Xml(Invoice invoice)
    {
        using var bytes = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true };
        using (var writer = XmlWriter.Create(bytes, settings))
            CrossIndustryInvoice.Write(invoice).Save(writer);
        return bytes.ToArray();
    }
}
