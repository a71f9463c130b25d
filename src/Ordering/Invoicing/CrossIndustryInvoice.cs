using System.Globalization;
using System.Xml.Linq;
using Marketplace.Platform;

namespace Marketplace.Ordering.Invoicing;

/// <summary>
/// An invoice or a credit note as a machine reads it: UN/CEFACT Cross Industry Invoice D16B in the profile of EN 16931,
/// which Factur-X carries within its PDF and an accredited platform takes alone.
/// </summary>
internal static class CrossIndustryInvoice
{
    private static readonly XNamespace Rsm = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100";
    private static readonly XNamespace Ram =
        "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100";
    private static readonly XNamespace Udt = "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100";
    private static readonly XNamespace Qdt = "urn:un:unece:uncefact:data:standard:QualifiedDataType:100";

    public static XDocument Write(Invoice invoice)
    {
        var text = invoice.Read();
        var sums = InvoiceSums.Of(text);
        return new XDocument(
            new XDeclaration("1.0", "UTF-8", null),
            new XElement(
                Rsm + "CrossIndustryInvoice",
                new XAttribute(XNamespace.Xmlns + "rsm", Rsm),
                new XAttribute(XNamespace.Xmlns + "ram", Ram),
                new XAttribute(XNamespace.Xmlns + "udt", Udt),
                new XAttribute(XNamespace.Xmlns + "qdt", Qdt),
                new XElement(
                    Rsm + "ExchangedDocumentContext",
                    Of("GuidelineSpecifiedDocumentContextParameter", Value("ID", "urn:cen.eu:en16931:2017"))
                ),
                Document(invoice, text),
                new XElement(
                    Rsm + "SupplyChainTradeTransaction",
                    sums.Lines.Select(Line),
                    Of(
                        "ApplicableHeaderTradeAgreement",
                        text.Terms?.ServiceCode is { } service ? Value("BuyerReference", service) : null,
                        InvoiceParties.Seller(text),
                        InvoiceParties.Buyer(text),
                        Of("SellerOrderReferencedDocument", Value("IssuerAssignedID", text.Order)),
                        (text.Terms?.Engagement ?? text.Terms?.PurchaseOrder) is { } ordered
                            ? Of("BuyerOrderReferencedDocument", Value("IssuerAssignedID", ordered))
                            : null
                    ),
                    Of(
                        "ApplicableHeaderTradeDelivery",
                        Of("ActualDeliverySupplyChainEvent", Day("OccurrenceDateTime", text.DeliveredAt))
                    ),
                    Settlement(invoice, text, sums)
                )
            )
        );
    }

    internal static XElement Of(string name, params object?[] content) => new(Ram + name, content);

    internal static XElement Value(string name, string value) => new(Ram + name, value);

    // 380: invoice; 381: credit note (UNCL 1001).
    private static XElement Document(Invoice invoice, InvoiceText text) =>
        new(
            Rsm + "ExchangedDocument",
            Value("ID", invoice.Name),
            Value("TypeCode", invoice.Kind is InvoiceKind.Invoice ? "380" : "381"),
            Day("IssueDateTime", invoice.IssuedAt),
            Note(text.Vat, "REG"),
            text.Terms is null
                ? null
                : new[]
                {
                    Note(InvoiceTerms.Recovery, "PMT"),
                    Note(text.Terms.Penalties, "PMD"),
                    Note(InvoiceTerms.Early, "AAB"),
                }
        );

    private static XElement Note(string content, string subject) =>
        Of("IncludedNote", Value("Content", content), Value("SubjectCode", subject));

    private static XElement Line(ChargedLine line, int index) =>
        Of(
            "IncludedSupplyChainTradeLineItem",
            Of("AssociatedDocumentLineDocument", Value("LineID", (index + 1).ToString(CultureInfo.InvariantCulture))),
            Of(
                "SpecifiedTradeProduct",
                line.Tag.Length > 0 ? Value("SellerAssignedID", line.Tag) : null,
                Value("Name", line.Title)
            ),
            Of("SpecifiedLineTradeAgreement", Of("NetPriceProductTradePrice", Value("ChargeAmount", Euros(line.Net)))),
            // C62: one, as counted.
            Of(
                "SpecifiedLineTradeDelivery",
                new XElement(Ram + "BilledQuantity", new XAttribute("unitCode", "C62"), "1")
            ),
            Of(
                "SpecifiedLineTradeSettlement",
                Of("ApplicableTradeTax", Value("TypeCode", "VAT"), Category(line.Regime), Rate(line.Regime)),
                Of("SpecifiedTradeSettlementLineMonetarySummation", Value("LineTotalAmount", Euros(line.Net)))
            )
        );

    private static XElement Settlement(Invoice invoice, InvoiceText text, InvoiceSums sums) =>
        Of(
            "ApplicableHeaderTradeSettlement",
            text.Terms is null ? null : Value("PaymentReference", text.Order),
            Value("InvoiceCurrencyCode", "EUR"),
            text.Terms is { } terms ? Transfer(terms) : null,
            sums.Groups.GroupBy(group => group.Regime.Category).Select(same => Tax([.. same])),
            sums.Groups.Where(group => group.Allowance > 0).Select(Allowance),
            text.Terms is { } due
                ? Of(
                    "SpecifiedTradePaymentTerms",
                    Value("Description", due.Sentence),
                    Day("DueDateDateTime", due.DueAt)
                )
                : null,
            Of(
                "SpecifiedTradeSettlementHeaderMonetarySummation",
                Value("LineTotalAmount", Euros(sums.Net)),
                sums.Allowance > 0 ? Value("AllowanceTotalAmount", Euros(sums.Allowance)) : null,
                Value("TaxBasisTotalAmount", Euros(sums.Basis)),
                new XElement(Ram + "TaxTotalAmount", new XAttribute("currencyID", "EUR"), Euros(sums.Vat)),
                Value("GrandTotalAmount", Euros(sums.Total)),
                Value("TotalPrepaidAmount", Euros(text.Terms?.PaidCents ?? sums.Total)),
                Value("DuePayableAmount", Euros(sums.Total - (text.Terms?.PaidCents ?? sums.Total)))
            ),
            text.Corrected is null
                ? null
                : Of(
                    "InvoiceReferencedDocument",
                    Value("IssuerAssignedID", text.Corrected),
                    text.CorrectedOn is { } day
                        ? Of("FormattedIssueDateTime", new XElement(Qdt + "DateTimeString", Format102, Written(day)))
                        : null
                )
        );

    // 30: a credit transfer (UNCL 4461).
    private static XElement Transfer(InvoiceTerms terms) =>
        Of(
            "SpecifiedTradeSettlementPaymentMeans",
            Value("TypeCode", "30"),
            Of(
                "PayeePartyCreditorFinancialAccount",
                Value("IBANID", terms.Iban.Replace(" ", "", StringComparison.Ordinal)),
                Value("AccountName", terms.Holder)
            )
        );

    // One group for a category (BR-E-1, BR-S-1): where several exemptions meet, all their reasons.
    private static XElement Tax(IReadOnlyList<VatGroup> same)
    {
        var exemptions = same.Select(group => group.Regime).Where(regime => regime.Exemption is not null).ToList();
        return Of(
            "ApplicableTradeTax",
            Value("CalculatedAmount", Euros(same.Sum(group => group.Vat))),
            Value("TypeCode", "VAT"),
            exemptions.Count > 0
                ? Value("ExemptionReason", string.Join(' ', exemptions.Select(regime => regime.Mention)))
                : null,
            Value("BasisAmount", Euros(same.Sum(group => group.Basis))),
            Category(same[0].Regime),
            exemptions.Count == 1 ? Value("ExemptionReasonCode", exemptions[0].Exemption!) : null,
            Rate(same[0].Regime)
        );
    }

    private static XElement Allowance(VatGroup group) =>
        Of(
            "SpecifiedTradeAllowanceCharge",
            Of("ChargeIndicator", new XElement(Udt + "Indicator", "false")),
            Value("ActualAmount", Euros(group.Allowance)),
            Value("Reason", "Remise"),
            Of("CategoryTradeTax", Value("TypeCode", "VAT"), Category(group.Regime), Rate(group.Regime))
        );

    private static XElement Category(VatRegime regime) => Value("CategoryCode", regime.Category);

    private static XElement Rate(VatRegime regime) =>
        Value("RateApplicablePercent", regime.Rate.ToString(CultureInfo.InvariantCulture));

    private static XElement Day(string name, DateTime at) =>
        Of(name, new XElement(Udt + "DateTimeString", Format102, Written(at)));

    // 102: a day as yyyyMMdd (UNCL 2379).
    private static XAttribute Format102 => new("format", "102");

    private static string Written(DateTime at) => at.ParisDay.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Euros(long cents) => (cents / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}
