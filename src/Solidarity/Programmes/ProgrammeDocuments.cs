using System.Globalization;
using System.Text;
using Marketplace.Platform;
using Marketplace.Platform.Documents;

namespace Marketplace.Solidarity.Programmes;

/// <summary>The statement and the report as files: the same figures as on the page, and nothing else.</summary>
internal static class ProgrammeDocuments
{
    /// <summary>One laptop for three years, in kg of CO2 equivalent (ADEME 2022: 27 kg a year); low, central, high.</summary>
    public static readonly (int Low, int Central, int High) PerComputer = (75, 81, 107);

    public const string Source =
        "ADEME 2022, reconditionnement : 27 kg de CO2e évités par an pour un ordinateur portable ; fourchette pour trois ans.";

    public static string StatementCsv(SponsoredProgramme programme, IEnumerable<MonthOfProgramme> months)
    {
        var lines = new StringBuilder("programme;mois;paiements;paye_centimes;rendu_centimes;net_centimes\r\n");
        foreach (var one in months)
            lines.Append(
                CultureInfo.InvariantCulture,
                $"{Cell(programme.Name)};{one.Month};{one.Payments};{one.Paid.Cents};{one.Returned.Cents};{one.Net.Cents}\r\n"
            );
        return lines.ToString();
    }

    public static string ReportCsv(SponsoredProgramme programme, FunderReport report)
    {
        var lines = new StringBuilder("programme;tableau;ligne;nombre\r\n");
        foreach (var (table, rows) in Tables(report))
        foreach (var row in rows)
            lines.Append(
                CultureInfo.InvariantCulture,
                $"{Cell(programme.Name)};{table};{Cell(row.Name)};{(row.Count is { } count ? count.ToString(CultureInfo.InvariantCulture) : "masqué")}\r\n"
            );
        lines.Append(
            CultureInfo.InvariantCulture,
            $"{Cell(programme.Name)};montants;dépensé en centimes;{report.Spent.Cents}\r\n"
        );
        return lines.ToString();
    }

    public static byte[] StatementPdf(
        SponsoredProgramme programme,
        string sponsor,
        MonthOfProgramme month,
        DateTime now
    ) =>
        Draw(
            programme,
            $"Relevé de {month.Name}",
            now,
            sheet =>
            {
                sheet.Title($"Relevé de {month.Name}");
                sheet.Lead(programme.Name);
                sheet.Row("Financeur", sponsor);
                sheet.Section("Ce que les bons ont payé");
                sheet.Row("Paiements", $"{month.Payments}");
                sheet.Row("Payé", month.Paid.ToString());
                sheet.Row("Rendu après un retour", month.Returned.ToString());
                sheet.Strong($"Net : {month.Net}");
                sheet.Section("Le programme");
                sheet.Row("Budget", programme.Budget.ToString());
                sheet.Row("Promis en bons", programme.Promised.ToString());
                sheet.Row("Reste à promettre", programme.Free.ToString());
                sheet.Text(
                    "Ce relevé ne contient que des nombres et des montants. Il ne dit pas, et nous ne disons pas, qui achète."
                );
            }
        );

    public static byte[] ReportPdf(SponsoredProgramme programme, string sponsor, FunderReport report, DateTime now) =>
        Draw(
            programme,
            "Rapport au financeur",
            now,
            sheet =>
            {
                sheet.Title("Rapport au financeur");
                sheet.Lead(programme.Name);
                sheet.Row("Financeur", sponsor);
                sheet.Row("Période", $"du {programme.From.LongDay} au {programme.Until.AddSeconds(-1).LongDay}");
                sheet.Row("Budget", programme.Budget.ToString());
                sheet.Row("Dépensé", report.Spent.ToString());
                sheet.Row("Bons", $"{report.Made} créés, {report.ServedText} utilisés");
                foreach (var (table, rows) in Tables(report))
                {
                    sheet.Section(table);
                    foreach (var row in rows)
                        sheet.Row(row.Name, row.Text);
                }
                sheet.Section("Émissions évitées");
                sheet.Text(Impact(report));
                sheet.Text(Source);
                sheet.Text(Masking);
            }
        );

    public static string Masking =>
        $"Un nombre de moins de {SmallCounts.Least} n’est pas écrit, ni celui qui permettrait de le retrouver : personne ne peut être reconnu.";

    public static string Impact(FunderReport report) =>
        report.Kinds[0].Count is { } computers and > 0
            ? string.Create(
                CultureInfo.GetCultureInfo("fr-FR"),
                $"Entre {computers * PerComputer.Low:N0} et {computers * PerComputer.High:N0} kg de CO2e évités sur trois ans, {computers * PerComputer.Central:N0} au centre, pour {computers} ordinateurs."
            )
            : "Trop peu d’ordinateurs pour un chiffre.";

    private static IEnumerable<(string Table, IReadOnlyList<MaskedCount> Rows)> Tables(FunderReport report) =>
        [
            ("Appareils", report.Kinds),
            ("Départements des ateliers", report.Departments),
            ("Tarif des acheteurs", report.Tiers),
        ];

    private static byte[] Draw(SponsoredProgramme programme, string title, DateTime now, Action<Sheet> write) =>
        Pdf.Draw(
            new PdfTitle($"{title}, {programme.Name}", "Le réseau", programme.Name, now),
            write,
            sheet => sheet.Foot(0, $"{title}, {programme.Name}, écrit le {now.LongDay}")
        );

    // A cell that begins like a formula is text for a spreadsheet too (OWASP, CSV injection).
    private static string Cell(string text)
    {
        var safe = text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return safe.IndexOfAny([';', '"', '\n', '\r']) < 0
            ? safe
            : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
