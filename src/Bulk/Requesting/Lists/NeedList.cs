using System.Globalization;
using Marketplace.Bulk.Allocating;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Bulk.Requesting.Lists;

/// <summary>Needs as lines of a table: quantity, type, memory, storage, grade, battery. Every fault names its line.</summary>
internal static class NeedList
{
    public const int MostLines = 50;
    private const int MostShown = 10;
    private const int LongestText = 100_000;

    private static readonly string[] Delimiters = [";", "\t", ","];

    public static ReadList Read(string text)
    {
        if (text.Length > LongestText)
            return ReadList.Refused($"Cette liste est trop longue : {MostLines} lignes au plus.");
        var rows = Rows(text);
        if (rows.Count > MostLines)
            return ReadList.Refused(
                $"Cette liste compte {rows.Count} lignes : {MostLines} au plus. Additionnez celles qui demandent la même chose."
            );
        var (needs, faults) = (new List<Need>(), new List<string>());
        foreach (var (line, cells) in rows)
            if (NeedLine.Read(cells) is var (need, fault) && need is not null)
                needs.Add(need);
            else
                faults.Add($"Ligne {line} : {fault}");
        if (rows.Count == 0)
            faults.Add("Cette liste est vide.");
        else if (needs.Sum(need => (long)need.Count) > LotRequest.MostUnits)
            faults.Add($"La liste demande plus de {LotRequest.MostUnits} appareils en tout.");
        return new ReadList(Together(needs), Shorten(faults));
    }

    /// <summary>Needs as the text of such a list.</summary>
    public static string Write(IEnumerable<Need> needs) =>
        string.Join(
            '\n',
            needs
                .Select(need =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{need.Count};{NeedLine.Word(need.Type)};{need.RamGb};{need.StorageGb};{need.Grade};{need.Battery}"
                    )
                )
                .Prepend("quantite;type;memoire;stockage;etat;batterie")
        );

    // Two lines that ask for the same are one.
    private static List<Need> Together(List<Need> needs) =>
        [
            .. needs
                .GroupBy(need => need with { Count = 0 })
                .Select(same => same.Key with { Count = same.Sum(need => need.Count) }),
        ];

    private static List<string> Shorten(List<string> faults) =>
        faults.Count <= MostShown
            ? faults
            : [.. faults.Take(MostShown), $"Et {faults.Count - MostShown} autres lignes à revoir."];

    private static List<(int Line, string[] Cells)> Rows(string text)
    {
        var delimiter = Delimiter(text);
        var rows = text.ReplaceLineEndings("\n")
            .Split('\n')
            .Select(
                (line, n) => (Line: n + 1, Cells: line.Split(delimiter).Select(cell => cell.Trim(' ', '"')).ToArray())
            )
            .Where(row => row.Cells.Any(cell => cell.Length > 0))
            .ToList();
        return rows is [var (_, head), ..] && NeedLine.IsHead(head) ? rows[1..] : rows;
    }

    private static string Delimiter(string text)
    {
        var first = text.TrimStart().Split('\n')[0];
        return Delimiters.MaxBy(one => first.Split(one).Length)!;
    }
}

/// <summary>What a list says, or why a line cannot be read.</summary>
internal sealed record ReadList(IReadOnlyList<Need> Needs, IReadOnlyList<string> Faults)
{
    public static ReadList Refused(string fault) => new([], [fault]);
}
