using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Documents;
using Marketplace.Solidarity.Contracts;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Ordering.Quoting;

/// <summary>The quote as a sheet of paper for whoever helps to pay.</summary>
internal static class QuotePdf
{
    public static byte[] Draw(Quote quote, OperatorCard seller, IPublicAddress site) =>
        Pdf.Draw(
            new PdfTitle($"Devis {quote.Number}", seller.Name, $"Devis pour {quote.Title}", quote.MadeAt),
            sheet => Write(sheet, quote, seller),
            sheet =>
            {
                sheet.Foot(0, $"{seller.Name}, {seller.Address}");
                sheet.Foot(1, $"{site.Of($"/ordinateurs/{quote.Slug}?unite={quote.Tag}")}");
                sheet.Foot(2, $"Page {sheet.Page}");
            }
        );

    private static void Write(Sheet sheet, Quote quote, OperatorCard seller)
    {
        sheet.Title($"Devis {quote.Number}");
        sheet.Lead($"Fait le {quote.MadeAt.LongDay}, valable jusqu’au {quote.ValidUntil.LongDay}");
        sheet.Space(20);
        sheet.Strong($"Reste à payer par le foyer : {quote.LeftToPay}");
        sheet.Section("Vendeur");
        sheet.Row("Nom", $"{seller.Name}, {seller.Kind}");
        sheet.Row("Adresse", seller.Address);
        sheet.Row("SIRET", seller.Siret);
        sheet.Row("Téléphone", seller.Phone);
        sheet.Section("Pour");
        sheet.Row("Nom", quote.Name);
        sheet.Section("Ordinateur");
        sheet.Row("Désignation", quote.Title);
        sheet.Row("État", GradeWords.InWords(quote.GradeLine));
        sheet.Row("Étiquette", quote.Tag.ToString());
        sheet.Row("Garantie", "Garantie légale de conformité de deux ans");
        sheet.Section("Prix, toutes taxes comprises");
        sheet.Row("Prix public", quote.PublicPrice.ToString());
        sheet.Row("Prix du foyer", $"{quote.Price} ({SolidarityWords.Of(quote.Tier)})");
        sheet.Row("Bon d’achat", quote.Voucher > Money.Zero ? $"moins {quote.Voucher}" : null);
        sheet.Row("Aide demandée", quote.Aid > Money.Zero ? $"moins {quote.Aid}" : null);
        sheet.Row("Reste à payer", quote.LeftToPay.ToString());
        sheet.Section("À savoir");
        sheet.Text(
            $"Cet ordinateur, et lui seul, est gardé à ce prix pour ce foyer jusqu’au {quote.ValidUntil.LongDay}. "
                + "L’aide peut être versée au foyer ou directement au vendeur, avec le numéro du devis pour référence."
        );
    }
}
