using System.Globalization;
using Marketplace.Platform;
using Marketplace.Platform.Documents;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Ordering.Owed;

/// <summary>The account of a buyer to take away: as paper, and as lines that add up to the cent to what is owed.</summary>
internal static class StatementFiles
{
    public static FileContentResult AsPdf(this Statement statement, string site, LateSettings late) =>
        new(
            Pdf.Draw(
                new PdfTitle("Relevé de compte", site, statement.Buyer, Instant(statement.Day)),
                sheet => Write(sheet, statement, late),
                sheet =>
                    sheet.Foot(0, $"{statement.Buyer}, relevé du {Instant(statement.Day).LongDay}, page {sheet.Page}")
            ),
            "application/pdf"
        )
        {
            FileDownloadName = $"releve-{Day(statement.Day)}.pdf",
        };

    public static FileContentResult AsCsv(this Statement statement) =>
        new(
            CsvFile.Of(
                ["jour", "nature", "piece", "commande", "atelier", "debit_centimes", "credit_centimes"],
                [
                    .. statement.Lines.Select(Cells),
                    .. statement.Open.SelectMany(one => PenaltyCells(statement.Day, one)),
                ]
            ),
            CsvFile.Type
        )
        {
            FileDownloadName = $"releve-{Day(statement.Day)}.csv",
        };

    private static void Write(Sheet sheet, Statement statement, LateSettings late)
    {
        sheet.Title("Relevé de compte");
        sheet.Lead($"{statement.Buyer}, au {Instant(statement.Day).LongDay}");
        sheet.Section("Mouvements");
        foreach (var line in statement.Lines)
            sheet.Entry(
                $"{Day(line.Moved.Day)}, {line.Word} {line.Moved.Name}, commande {line.Part.Number}, {line.Part.SellerName}",
                new Money(line.Moved.Cents).ToString()
            );
        sheet.Section("À payer");
        foreach (var one in statement.Open)
            sheet.Entry(
                $"{one.Part.Invoice?.Name ?? one.Part.Number}, {(one.Part.Invoice?.Due is { } due ? $"au plus tard le {Day(due)}" : "sans échéance")}, {Late(one.DaysLate)}",
                one.Part.Open.ToString()
            );
        sheet.Section("Total");
        foreach (var (words, amount) in statement.Sums)
            sheet.Entry(words, amount.ToString());
        sheet.Entry("En tout", statement.Total.ToString(), strong: true);
        sheet.Text($"Taux : {late.Source}. Code de commerce, articles L.441-10 et D.441-5.");
    }

    private static string[] Cells(StatementLine line) =>
        Cells(line.Moved.Day, line.Word, line.Moved.Name, line.Part, line.Moved.Cents);

    private static IEnumerable<string[]> PenaltyCells(DateOnly day, OpenItem one)
    {
        if (one.Part.Invoice is not { Name: var name } || one.Penalty.Total <= Money.Zero)
            yield break;
        yield return Cells(day, "Intérêts de retard", name, one.Part, one.Penalty.Interest.Cents);
        yield return Cells(day, "Indemnité", name, one.Part, one.Penalty.Recovery.Cents);
    }

    private static string[] Cells(DateOnly day, string nature, string name, OwedPart part, long cents) =>
        [
            Day(day),
            nature,
            name,
            part.Number,
            part.SellerName,
            Math.Max(0, cents).ToString(CultureInfo.InvariantCulture),
            Math.Max(0, -cents).ToString(CultureInfo.InvariantCulture),
        ];

    private static string Late(int days) =>
        days switch
        {
            0 => "pas en retard",
            1 => "1 jour de retard",
            _ => $"{days} jours de retard",
        };

    private static DateTime Instant(DateOnly day) => FrenchTime.Utc(day.ToDateTime(TimeOnly.MinValue));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
