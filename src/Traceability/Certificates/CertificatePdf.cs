using Marketplace.Platform;
using Marketplace.Platform.Documents;
using Marketplace.Traceability.Passport;

namespace Marketplace.Traceability.Certificates;

/// <summary>The certificate as a sheet of paper: A4, in French, with its letters embedded and the code of the passport.</summary>
internal static class CertificatePdf
{
    private const string Title = "Certificat d’effacement de données";

    public static byte[] Draw(Certificate certificate, IPublicAddress site) =>
        Pdf.Draw(
            new PdfTitle(
                $"{Title}, {certificate.Proof.Tag}",
                certificate.Organisation.Name,
                $"Effacement des données de l’appareil {certificate.Proof.Tag}",
                certificate.AsOf
            ),
            sheet => Write(sheet, certificate, site),
            Foot(certificate, site)
        );

    private static void Write(Sheet sheet, Certificate certificate, IPublicAddress site)
    {
        var proof = certificate.Proof;
        sheet.Code(Qr.Squares(site.Of($"/passeport/{proof.Tag}")), 96);
        sheet.Title(Title);
        sheet.Lead($"Appareil {proof.Tag}, au {CertificateWords.Moment(certificate.AsOf)} (heure de Paris)");
        sheet.Space(28);
        sheet.Strong(CertificateWords.Of(proof.State)!);
        sheet.Row("Niveau demandé", proof.RequiredLevel);
        sheet.Row("Référentiel", Certificate.Standard);
        sheet.Row("Vérifié par", Person(certificate.Validator));
        sheet.Row("Vérifié le", CertificateWords.Moment(proof.VerifiedAt));
        Parties(sheet, certificate);
        foreach (var (drive, place) in certificate.Drives.Select((drive, index) => (drive, index + 1)))
            Medium(sheet, certificate, drive, place);
    }

    private static void Parties(Sheet sheet, Certificate certificate)
    {
        var (organisation, proof) = (certificate.Organisation, certificate.Proof);
        sheet.Section("Qui certifie, pour qui");
        sheet.Row("Organisation", organisation.Name);
        sheet.Row("Adresse", organisation.Address);
        sheet.Row("SIRET", organisation.Siret);
        sheet.Row("Client", certificate.Customer);
        sheet.Section("Appareil");
        sheet.Row("Étiquette", proof.Tag.ToString());
        sheet.Row("Fabricant et modèle", $"{proof.Manufacturer} {proof.Model}".Trim());
        sheet.Row("Numéro de série", proof.Serial);
        sheet.Row("Reçu le", CertificateWords.Moment(proof.ReceivedAt));
    }

    private static void Medium(Sheet sheet, Certificate certificate, CertifiedDrive certified, int place)
    {
        var drive = certified.Drive;
        sheet.Section($"Support {place} : {drive.Model ?? "sans nom"}");
        sheet.Row("Numéro de série", drive.Serial);
        sheet.Row("Nom mondial (WWN)", drive.Wwn);
        sheet.Row("Type", CertificateWords.Of(drive.Medium));
        sheet.Row("Effacé dans", certificate.Proof.Tag.ToString());
        sheet.Row("Aujourd’hui dans", drive.NowIn?.ToString() ?? "retiré, dans aucun appareil de l’atelier");
        if (drive.Report is not { } report)
            return;
        sheet.Row("Niveau atteint", report.Level);
        sheet.Row("Technique", CertificateWords.Of(report.Technique));
        sheet.Row("Méthode", report.Method);
        sheet.Row("Outil", $"{report.Tool} {report.ToolVersion}".Trim());
        sheet.Row("Taille apparente", CertificateWords.Size(report.ApparentBytes ?? drive.SizeBytes));
        sheet.Row("Taille réelle", CertificateWords.Size(report.RealBytes));
        sheet.Row("Taille effacée", CertificateWords.Size(report.ErasedBytes));
        sheet.Row("Zones cachées", CertificateWords.Of(report.HiddenAreas));
        sheet.Row("Vérification", CertificateWords.Of(report.Verification));
        sheet.Row("Erreurs", report.Errors.ToString(System.Globalization.CultureInfo.InvariantCulture));
        sheet.Row("Début", CertificateWords.Moment(report.StartedAt));
        sheet.Row("Fin", CertificateWords.Moment(report.EndedAt));
        sheet.Row("Sondage réussi le", CertificateWords.Moment(report.SampledAt));
        sheet.Row("Effacé par", Person(certified.Person));
        sheet.Row("Rapport reçu", report.Evidence);
        foreach (var reason in report.Proves)
            sheet.Row("", reason.Text);
    }

    /// <summary>People are named by the pseudonym of the ledger: the organisation knows who they are.</summary>
    private static string? Person(string pseudonym) => pseudonym is "" ? null : $"{pseudonym} (pseudonyme du registre)";

    private static Action<Sheet> Foot(Certificate certificate, IPublicAddress site)
    {
        var hash = (string)certificate.ToStatement()["hash"]!;
        return sheet =>
        {
            sheet.Foot(0, $"Empreinte du certificat : {hash}");
            sheet.Foot(1, $"Registre, ligne {certificate.Entries} : {certificate.Head}");
            sheet.Foot(2, $"À vérifier sur {site.Of($"/passeport/{certificate.Proof.Tag}")}");
            sheet.Foot(3, $"Page {sheet.Page}");
        };
    }
}
