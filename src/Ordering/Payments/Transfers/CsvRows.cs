using System.Text;

namespace Marketplace.Ordering.Payments.Transfers;

/// <summary>Rows of a CSV text (RFC 4180), with the separator that its first lines use.</summary>
internal sealed class CsvRows
{
    private readonly List<IReadOnlyList<string>> rows = [];
    private readonly StringBuilder cell = new();
    private List<string> row = [];

    public static IReadOnlyList<IReadOnlyList<string>> Read(string text)
    {
        var read = new CsvRows();
        var (separator, quoted) = (SeparatorOf(text), false);
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (character == '"' && quoted && at + 1 < text.Length && text[at + 1] == '"')
                read.cell.Append(text[++at]);
            else if (character == '"')
                quoted = !quoted;
            else if (quoted || (character != separator && character is not ('\n' or '\r')))
                read.cell.Append(character);
            else if (character == separator)
                read.EndCell();
            else if (character == '\n')
                read.EndRow();
        }
        read.EndRow();
        return read.rows;
    }

    private void EndCell()
    {
        row.Add(cell.ToString());
        cell.Clear();
    }

    private void EndRow()
    {
        EndCell();
        if (row.Exists(one => one.Trim() is not ""))
            rows.Add(row);
        row = [];
    }

    // A comma is also the French decimal sign: it separates only where nothing else does.
    private static char SeparatorOf(string text)
    {
        var top = text.Length <= 2000 ? text : text[..2000];
        return top.Contains(';', StringComparison.Ordinal) ? ';'
            : top.Contains('\t', StringComparison.Ordinal) ? '\t'
            : ',';
    }
}
