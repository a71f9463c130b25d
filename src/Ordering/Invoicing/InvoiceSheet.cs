using Marketplace.Platform;
using Marketplace.Platform.Documents;

namespace Marketplace.Ordering.Invoicing;

/// <summary>What is printed of an invoice or a credit note (CGI ann. II art. 242 nonies A).</summary>
internal static class InvoiceSheet
{
    public static void Write(Sheet sheet, Invoice invoice, InvoiceText text)
    {
        var credit = invoice.Kind is InvoiceKind.CreditNote;
        sheet.Title(invoice.Title);
        sheet.Lead($"{(credit ? "Émis" : "Émise")} le {invoice.IssuedAt.LongDay}, commande {text.Order}");
        sheet.Section("Vendeur");
        sheet.Row("Nom", $"{text.Seller}, {text.Quality}");
        sheet.Row("Adresse", text.Address);
        sheet.Row("SIREN et SIRET", text.Siret is null ? "non attribués" : $"{text.Siret[..9]}, {text.Siret}");
        sheet.Section("Client");
        sheet.Row("Nom", text.Buyer);
        sheet.Row("Remis le", text.DeliveredAt.LongDay);
        sheet.Row("Corrige la facture", text.Corrected);
        foreach (var (name, value) in text.Terms?.References ?? [])
            sheet.Row(name, value);
        sheet.Section(credit ? "Ce qui est rendu" : "Ce qui est facturé");
        Amounts(sheet, text, credit ? "Somme rendue" : "Total");
        sheet.Space(12);
        sheet.Text($"{text.Vat} Catégorie de l’opération : livraison de biens.");
        if (!credit)
            sheet.Text($"{InvoiceWords.Payment(text)} {InvoiceWords.Guarantee}");
    }

    public static void Foot(Sheet sheet, Invoice invoice, InvoiceText text)
    {
        sheet.Foot(0, $"{text.Seller}, {text.Address}");
        sheet.Foot(1, $"{invoice.Title}, page {sheet.Page}");
    }

    private static void Amounts(Sheet sheet, InvoiceText text, string total)
    {
        var sums = InvoiceSums.Of(text);
        foreach (var unit in text.Units)
            sheet.Entry(InvoiceWords.Of(unit), new Money(unit.Cents).ToString());
        if (text.Shipping > 0)
            sheet.Entry("Livraison", new Money(text.Shipping).ToString());
        if (text.Discount != 0)
            sheet.Entry(InvoiceWords.Difference(text), new Money(-text.Discount).ToString());
        sheet.Space(6);
        if (sums.Vat > 0)
        {
            sheet.Entry("Total hors taxe", new Money(sums.Basis).ToString());
            foreach (var group in sums.Groups.Where(group => group.Vat > 0))
                sheet.Entry($"TVA à {group.Regime.Rate} %", new Money(group.Vat).ToString());
        }
        sheet.Entry(
            sums.Vat > 0 ? $"{total}, toutes taxes comprises" : total,
            new Money(sums.Total).ToString(),
            strong: true
        );
    }
}

/// <summary>What paper and page say alike.</summary>
internal static class InvoiceWords
{
    public const string Guarantee =
        "Garantie légale de conformité : deux ans à compter de la remise (C. conso., articles L.217-3 et D.211-6).";

    public static string Payment(InvoiceText text) =>
        text.Terms is { } terms
            ? $"{terms.Sentence} {InvoiceTerms.Early} {terms.Penalties} {InvoiceTerms.Recovery}"
            : $"Réglé {text.Paid}.";

    public static string Of(InvoicedUnit unit) => unit.Tag.Length == 0 ? unit.Title : $"{unit.Title}, n° {unit.Tag}";

    public static string Difference(InvoiceText text) => text.Discount > 0 ? "Remise" : "Différence de prix convenue";
}
