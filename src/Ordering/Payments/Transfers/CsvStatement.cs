using System.Text;
using Marketplace.Platform;

namespace Marketplace.Ordering.Payments.Transfers;

/// <summary>
/// A statement in CSV, as French banks write it: semicolon, comma or tab, a line of names somewhere at the top, one
/// column of amounts or one for debits and one for credits.
/// </summary>
internal static class CsvStatement
{
    // The names of the columns come after what a bank puts above them: the holder, the account, the balance.
    private const int MostHead = 20;

    /// <exception cref="Refusal">It is no such statement.</exception>
    public static IReadOnlyList<StatementLine> Read(byte[] file)
    {
        var rows = CsvRows.Read(Decode(file));
        for (var head = 0; head < Math.Min(rows.Count, MostHead); head++)
            if (CsvColumns.Of(rows[head]) is { } columns)
                return [.. rows.Skip(head + 1).Select(columns.Line).OfType<StatementLine>()];
        throw Unreadable.Because("aucune ligne ne nomme les colonnes date, libellé et montant (ou crédit).");
    }

    // Banks write UTF-8 or Latin-1; what is not valid in the first is the second.
    private static string Decode(byte[] file)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file).TrimStart('\ufeff');
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(file);
        }
    }
}
