using Marketplace.Ordering.Crates;
using Marketplace.Platform;
using Marketplace.Platform.Documents;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Ordering.Agec;

/// <summary>The certificate on paper, for the file of the public buyer.</summary>
internal static class ReuseProofPdf
{
    public const string Title = "Attestation d’acquisition de biens issus du réemploi";

    /// <summary>Why these goods count (C. env. L.541-1-1).</summary>
    public const string Why =
        "Chaque appareil de cette attestation a déjà servi. Un atelier du réseau l’a effacé, contrôlé et remis en vente : "
        + "il est issu du réemploi ou de la réutilisation, au sens de l’article L. 541-1-1 du code de l’environnement.";

    public const string Amounts =
        "Les montants sont hors taxes, comme sur les factures. Sous le régime de la marge et sans TVA, le prix entier est compté.";

    public static FileContentResult AsPdf(this ReuseProof proof, IPublicAddress site) =>
        new(Draw(proof, site), "application/pdf")
        {
            FileDownloadName = $"attestation-agec-{proof.Subject.Replace(' ', '-').ToLowerInvariant()}.pdf",
        };

    public static byte[] Draw(ReuseProof proof, IPublicAddress site) =>
        Pdf.Draw(
            new PdfTitle(
                $"{Title}, {proof.Subject}",
                string.Join(", ", proof.Sellers.Select(one => one.Name)),
                $"{proof.Buyer}, {AgecShare.Law}",
                proof.AsOf
            ),
            sheet => Write(sheet, proof),
            sheet =>
            {
                sheet.Foot(0, $"{proof.Subject}, {proof.Buyer}");
                sheet.Foot(
                    1,
                    $"L’histoire de chaque appareil se lit à {site.Of("/passeport/")} suivi de son étiquette."
                );
                sheet.Foot(2, $"Page {sheet.Page}");
            }
        );

    private static void Write(Sheet sheet, ReuseProof proof)
    {
        sheet.Title(Title);
        sheet.Lead($"{proof.Subject}, arrêtée au {proof.AsOf.LongDay}");
        sheet.Space(16);
        sheet.Strong(
            $"{DeliveryWords.Devices(proof.Units.Count)}, {proof.Total} hors taxes, issus à 100 % du réemploi"
        );
        sheet.Section("Acheteur");
        sheet.Row("Nom", proof.Buyer);
        sheet.Row("SIRET", proof.Siret);
        sheet.Section("Règle");
        sheet.Row("Loi", AgecShare.Law);
        sheet.Row("Décret", AgecShare.Decree);
        sheet.Row(
            "Part minimale",
            $"{AgecShare.Least(proof.Year)} % de la dépense hors taxes de l’année {proof.Year}, par famille de produits"
        );
        sheet.Text(Why);
        sheet.Section("Par famille CPV");
        foreach (var family in proof.Families)
        {
            sheet.Entry($"{family.Family.Code} {family.Family.Name}", family.Net.ToString(), strong: true);
            foreach (var (product, units, net) in family.Products)
                sheet.Entry($"dont {product.Code} {product.Name} : {DeliveryWords.Devices(units)}", net.ToString());
        }
        sheet.Space(4);
        sheet.Text(Amounts);
        sheet.Section("Appareils");
        foreach (var unit in proof.Units)
            sheet.Entry(
                $"{unit.Tag}, série {unit.Serial ?? "non lue"}, {unit.Model} ({unit.Order}, {unit.Invoice})",
                unit.Net.ToString()
            );
        sheet.Section("Attesté par");
        foreach (var seller in proof.Sellers)
            sheet.Row(
                seller.Name,
                $"{seller.Kind}, {seller.Address}{(seller.Siret is { } siret ? $", SIRET {siret}" : "")}"
            );
    }
}
