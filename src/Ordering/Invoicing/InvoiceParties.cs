using System.Globalization;
using System.Xml.Linq;
using static Marketplace.Ordering.Invoicing.CrossIndustryInvoice;

namespace Marketplace.Ordering.Invoicing;

/// <summary>Seller and buyer in the words of EN 16931 (BG-4, BG-7).</summary>
internal static class InvoiceParties
{
    public static XElement Seller(InvoiceText text) =>
        Of(
            "SellerTradeParty",
            // Without a number of its own a seller is still known by its name (BR-CO-26 asks for an identifier).
            text.Siret
                is null
                ? Value("ID", text.Seller)
                : null,
            Value("Name", text.Seller),
            text.Siret is { } siret ? Of("SpecifiedLegalOrganization", Scheme("ID", siret[..9], "0002")) : null,
            Address(text.Address),
            TaxNumber(text)
        );

    public static XElement Buyer(InvoiceText text) =>
        Of(
            "BuyerTradeParty",
            Value("Name", text.Buyer),
            text.Terms?.Siret is { } siret ? Of("SpecifiedLegalOrganization", Scheme("ID", siret, "0009")) : null,
            Address(line: null)
        );

    // VA: the number of whoever charges the tax; FC: the number in the tax register of whoever does not.
    private static XElement TaxNumber(InvoiceText text)
    {
        var charges = text.Units.Any(unit => unit.Regime is VatRegime.Standard or VatRegime.Margin);
        return text.Siret is { } siret && charges
            ? Of("SpecifiedTaxRegistration", Scheme("ID", VatNumber(siret[..9]), "VA"))
            : Of("SpecifiedTaxRegistration", Scheme("ID", text.Siret?[..9] ?? text.Seller, "FC"));
    }

    /// <summary>FR, the key, the SIREN (CGI ann. II art. 242 nonies A and the INSEE's rule: key = (12 + 3 × SIREN mod 97) mod 97).</summary>
    internal static string VatNumber(string siren)
    {
        var key = (12 + (3 * (long.Parse(siren, CultureInfo.InvariantCulture) % 97))) % 97;
        return $"FR{key:00}{siren}";
    }

    private static XElement Address(string? line) =>
        Of("PostalTradeAddress", line is null ? null : Value("LineOne", line), Value("CountryID", "FR"));

    private static XElement Scheme(string name, string value, string scheme)
    {
        var element = Value(name, value);
        element.SetAttributeValue("schemeID", scheme);
        return element;
    }
}
