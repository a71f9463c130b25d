using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Ordering.Invoicing;

/// <summary>An invoice to take away: as paper that a machine can read too, or as what the machine reads alone.</summary>
internal static class InvoiceFiles
{
    public static FileContentResult AsPdf(this Invoice invoice) =>
        new(FacturX.Pdf(invoice), "application/pdf") { FileDownloadName = $"{invoice.Name}.pdf" };

    public static FileContentResult AsXml(this Invoice invoice) =>
        new(FacturX.Xml(invoice), "application/xml") { FileDownloadName = $"{invoice.Name}.xml" };
}
