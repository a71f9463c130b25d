using System.Globalization;
using System.Text;

namespace Marketplace.Ordering.Accounting;

/// <summary>Entries as files: the same 18 columns as the FEC, by tabs, or as CSV for a spreadsheet.</summary>
internal static class EntryFiles
{
    private static readonly string[] Columns =
    [
        "JournalCode",
        "JournalLib",
        "EcritureNum",
        "EcritureDate",
        "CompteNum",
        "CompteLib",
        "CompAuxNum",
        "CompAuxLib",
        "PieceRef",
        "PieceDate",
        "EcritureLib",
        "Debit",
        "Credit",
        "EcritureLet",
        "DateLet",
        "ValidDate",
        "Montantdevise",
        "Idevise",
    ];

    /// <summary>UTF-8, tabs, decimal comma, as LPF art. A47 A-1, VII asks.</summary>
    public static byte[] Fec(IEnumerable<JournalLine> lines)
    {
        var text = new StringBuilder(string.Join('\t', Columns)).Append("\r\n");
        foreach (var line in lines)
            text.AppendJoin('\t', Fields(line).Select(Plain)).Append("\r\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public static byte[] Csv(IEnumerable<JournalLine> lines) => CsvFile.Of(Columns, lines.Select(Fields));

    private static IEnumerable<string> Fields(JournalLine line) =>
        [
            line.Journal.Code,
            line.Journal.Name,
            line.Entry,
            Day(line.Day),
            line.Account.Number,
            line.Account.Name,
            line.Party?.Code ?? "",
            line.Party?.Name ?? "",
            line.Piece,
            Day(line.Day),
            line.Words,
            Amount(line.Debit),
            Amount(line.Credit),
            "",
            "",
            Day(line.Day),
            "",
            "",
        ];

    // A tab or a line break in a name would shift the columns.
    private static string Plain(string field) =>
        string.Concat(field.Select(character => char.IsControl(character) ? ' ' : character));

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Amount(long cents) =>
        (cents / 100m).ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ',');
}
