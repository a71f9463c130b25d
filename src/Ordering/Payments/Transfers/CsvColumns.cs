using System.Globalization;
using System.Text;
using Marketplace.Platform;

namespace Marketplace.Ordering.Payments.Transfers;

/// <summary>Which column of a statement says what, from the names that banks give them.</summary>
internal sealed record CsvColumns(int Date, IReadOnlyList<int> Text, int Amount, int Reference, int Payer)
{
    private static readonly string[] Dates =
    [
        "date",
        "dateoperation",
        "datedoperation",
        "datecomptable",
        "datedecomptabilisation",
        "dateop",
    ];
    private static readonly string[] Texts =
    [
        "libelle",
        "libelleoperation",
        "libelledeloperation",
        "libellesimplifie",
        "communication",
        "motif",
        "details",
        "detail",
        "informationscomplementaires",
    ];
    private static readonly string[] Sums = ["montant", "montanteur", "montanteuros", "montantdeloperation"];
    private static readonly string[] Credits = ["credit", "crediteur", "crediteuros", "montantcredit"];
    private static readonly string[] References = ["reference", "referenceoperation", "ref", "numerodoperation"];
    private static readonly string[] Payers = ["emetteur", "contrepartie", "tiers", "nom"];
    private static readonly string[] DateForms = ["dd/MM/yyyy", "d/M/yyyy", "dd-MM-yyyy", "yyyy-MM-dd", "dd/MM/yy"];

    /// <summary>Null: this row is not the names of the columns.</summary>
    public static CsvColumns? Of(IReadOnlyList<string> names)
    {
        var plain = names.Select(Plain).ToList();
        int Find(string[] known) => plain.FindIndex(name => known.Contains(name));
        var amount = Find(Sums) is >= 0 and var sum ? sum : Find(Credits);
        int[] text = [.. Enumerable.Range(0, plain.Count).Where(at => Texts.Contains(plain[at]))];
        return Find(Dates) >= 0 && text.Length > 0 && amount >= 0
            ? new(Find(Dates), text, amount, Find(References), Find(Payers))
            : null;
    }

    /// <summary>Null: an empty line, a sum, or a debit that has its own column.</summary>
    public StatementLine? Line(IReadOnlyList<string> cells)
    {
        var sum = Cell(cells, Amount);
        if (sum is "" || !TryDate(Cell(cells, Date), out var day))
            return null;
        var text = string.Join(' ', Text.Select(at => Cell(cells, at)).Where(words => words is not ""));
        return AmountOf(sum) is { } amount
            ? new("", day, amount, Cell(cells, Reference), text, Cell(cells, Payer))
            : throw Unreadable.Because($"« {sum} » n’est pas un montant.");
    }

    private static string Cell(IReadOnlyList<string> cells, int at) =>
        at >= 0 && at < cells.Count ? cells[at].Trim() : "";

    private static bool TryDate(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static Money? AmountOf(string text)
    {
        var negative = text.StartsWith('-') || text.StartsWith('−');
        return Amounts.Read(text.TrimStart('+', '-', '−')) is { } amount
            ? negative
                ? Money.Zero - amount
                : amount
            : null;
    }

    /// <summary>A column's name without accents, spaces and signs.</summary>
    private static string Plain(string name) =>
        string.Concat(name.Normalize(NormalizationForm.FormD).ToLowerInvariant().Where(char.IsAsciiLetterLower));
}
