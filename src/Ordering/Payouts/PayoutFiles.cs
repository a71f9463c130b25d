using System.Globalization;
using System.Text;
using CsvHelper;
using Marketplace.Network.Contracts;
using Marketplace.Ordering.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Documents;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Ordering.Payouts;

/// <summary>The statement of a payout: each movement with its order, adding up to the cent to what leaves.</summary>
internal static class PayoutFiles
{
    public static FileContentResult AsPdf(this Payout payout, OperatorCard seller) =>
        new(
            Pdf.Draw(
                new PdfTitle($"Relevé de versement {payout.Name}", seller.Name, payout.Name, payout.PreparedAt),
                sheet => Write(sheet, payout, seller),
                sheet => sheet.Foot(0, $"{seller.Name}, versement {payout.Name}, page {sheet.Page}")
            ),
            "application/pdf"
        )
        {
            FileDownloadName = $"versement-{payout.Name}.pdf",
        };

    public static FileContentResult AsCsv(this Payout payout)
    {
        using var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))
        using (
            var csv = CsvWriter.Create(text, new CsvWriterOptions { NewLine = "\r\n", Injection = CsvInjection.Escape })
        )
        {
            string[] titles =
            [
                "commande",
                "jour",
                "moyen",
                "mouvement_centimes",
                "commission_centimes",
                "verse_centimes",
            ];
            foreach (var title in titles)
                csv.WriteField(title);
            csv.EndRecord();
            foreach (var line in payout.Lines)
                Write(csv, line);
        }
        return new(bytes.ToArray(), "text/csv; charset=utf-8") { FileDownloadName = $"versement-{payout.Name}.csv" };
    }

    /// <summary>How a movement reached its operator, as a statement says it.</summary>
    public static string Word(PaidBy how) =>
        how switch
        {
            PaidBy.Cash => "espèces, à votre comptoir",
            PaidBy.Terminal => "carte, à votre comptoir",
            PaidBy.Cheque => "chèque, à votre atelier",
            PaidBy.BankTransfer => "virement",
            PaidBy.Online => "en ligne",
            PaidBy.Voucher => "bon d’achat",
            _ => throw new ArgumentOutOfRangeException(nameof(how), how, "A means without a word."),
        };

    private static void Write(Sheet sheet, Payout payout, OperatorCard seller)
    {
        sheet.Title($"Relevé de versement {payout.Name}");
        sheet.Lead($"{seller.Name}, préparé le {payout.PreparedAt.LongDay}");
        sheet.Section("Ce qui est compté");
        foreach (var line in payout.Lines)
            sheet.Entry(
                $"{line.Number}, {line.OccurredAt.LongDay}, {Word(line.How)} : {line.Moved}, commission {line.Commission}",
                line.Pays.ToString()
            );
        sheet.Section("Total");
        foreach (var (words, amount) in PayoutSums.Of(payout).Rows)
            sheet.Entry(words, amount.ToString());
        sheet.Entry("Versé à l’atelier", payout.Amount.ToString(), strong: true);
        sheet.Row("Référence", payout.Reference);
    }

    private static void Write(CsvWriter csv, PayoutLine line)
    {
        csv.WriteField(line.Number);
        csv.WriteField(line.OccurredAt.ParisDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        csv.WriteField(line.How.ToString());
        foreach (var amount in new[] { line.Moved, line.Commission, line.Pays })
            csv.WriteField(amount.Cents.ToString(CultureInfo.InvariantCulture));
        csv.EndRecord();
    }
}

/// <summary>What a payout is made of: in by the network, back by the network, commission.</summary>
internal sealed record PayoutSums(Money In, Money Back, Money Commission)
{
    public IEnumerable<(string Words, Money Amount)> Rows =>
        [
            ("Arrivé pour l’atelier", In),
            ("Rendu aux acheteurs", Back),
            ("Commission du réseau", Money.Zero - Commission),
        ];

    public static PayoutSums Of(Payout payout)
    {
        var moved = payout.Lines.Where(line => !line.AtCounter).Select(line => line.Moved).ToList();
        return new(
            Sum(moved.Where(one => one > Money.Zero)),
            Sum(moved.Where(one => one < Money.Zero)),
            Sum(payout.Lines.Select(line => line.Commission))
        );
    }

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, one) => sum + one);
}
