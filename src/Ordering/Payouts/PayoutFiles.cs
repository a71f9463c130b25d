using System.Globalization;
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

    public static FileContentResult AsCsv(this Payout payout) =>
        new(
            CsvFile.Of(
                ["commande", "jour", "moyen", "mouvement_centimes", "commission_centimes", "verse_centimes"],
                payout.Lines.Select(Cells)
            ),
            CsvFile.Type
        )
        {
            FileDownloadName = $"versement-{payout.Name}.csv",
        };

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

    private static IEnumerable<string> Cells(PayoutLine line) =>
        [
            line.Number,
            line.OccurredAt.ParisDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            line.How.ToString(),
            .. new[] { line.Moved, line.Commission, line.Pays }.Select(amount =>
                amount.Cents.ToString(CultureInfo.InvariantCulture)
            ),
        ];
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
