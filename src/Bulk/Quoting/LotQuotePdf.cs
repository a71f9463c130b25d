using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Documents;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Bulk.Quoting;

/// <summary>The quote on paper, for who signs and who pays: each operator's part with its units.</summary>
internal static class LotQuotePdf
{
    public static byte[] Draw(
        LotQuote quote,
        IReadOnlyDictionary<OperatorId, OperatorCard> workshops,
        IPublicAddress site
    ) =>
        Pdf.Draw(
            new PdfTitle(
                $"Devis {quote.Number}, version {quote.Current}",
                string.Join(", ", quote.Operators.Select(one => workshops[one].Name)),
                $"Devis pour {quote.Organisation}",
                quote.Now.MadeAt
            ),
            sheet => Write(sheet, quote, workshops),
            sheet =>
            {
                sheet.Foot(0, $"Devis {quote.Number}, version {quote.Current}");
                sheet.Foot(1, site.Of($"/devis/{quote.Number}"));
                sheet.Foot(2, $"Page {sheet.Page}");
            }
        );

    private static void Write(Sheet sheet, LotQuote quote, IReadOnlyDictionary<OperatorId, OperatorCard> workshops)
    {
        sheet.Title($"Devis {quote.Number}");
        sheet.Lead(
            $"Version {quote.Current} du {quote.Now.MadeAt.LongDay}, valable jusqu’au {quote.ValidUntil.DayAndHour}"
        );
        sheet.Space(20);
        sheet.Strong($"{quote.Now.Lines.Count} appareils, {quote.Total} toutes taxes comprises");
        sheet.Section("Pour");
        sheet.Row("Organisme", quote.Organisation);
        sheet.Row("SIRET", quote.Siret);
        sheet.Row("RNA", quote.Rna);
        sheet.Row("À l’attention de", quote.Contact);
        foreach (var part in quote.Now.Lines.GroupBy(line => line.Operator))
            WritePart(sheet, workshops[part.Key], [.. part]);
        sheet.Section("Conditions");
        sheet.Row("Paiement", $"Virement dans les {AcceptQuote.PayWithinDays} jours qui suivent la remise");
        sheet.Row("Garantie", "Garantie légale de conformité de deux ans");
        sheet.Section("Bon pour accord");
        sheet.Text("Nom, qualité, date et signature :");
        sheet.Space(60);
    }

    private static void WritePart(Sheet sheet, OperatorCard seller, IReadOnlyList<QuoteLine> lines)
    {
        sheet.Section($"Vendu par {seller.Name}, {seller.Kind}");
        sheet.Row("Adresse", seller.Address);
        sheet.Row("SIRET", seller.Siret);
        foreach (var alike in QuoteWords.Alike(lines))
        {
            sheet.Row($"{alike.Count} × {alike.First.Price}", alike.First.Title);
            sheet.Row("", $"{GradeWords.InWords(alike.First.GradeLine)} ; {alike.Total} en tout");
            sheet.Row("", string.Join(", ", alike.Lines.Select(line => line.Tag.ToString())));
        }
        sheet.Row("Sous-total", QuoteVersion.Sum(lines).ToString());
    }
}
