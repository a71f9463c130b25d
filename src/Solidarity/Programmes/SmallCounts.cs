namespace Marketplace.Solidarity.Programmes;

/// <summary>A count of a table; null where it is masked.</summary>
internal sealed record MaskedCount(string Name, int? Count)
{
    public string Text => Count is { } shown ? $"{shown}" : $"moins de {SmallCounts.Least}, ou masqué";
}

/// <summary>
/// Counts so small that somebody could be recognised are masked, and so is what would give them away by subtraction from
/// the total (k-anonymity with complementary suppression).
/// </summary>
internal static class SmallCounts
{
    /// <summary>The smallest count that is shown (k).</summary>
    public const int Least = 5;

    /// <summary>The rows, in their order, then what may be shown of the total.</summary>
    public static (IReadOnlyList<MaskedCount> Rows, int? Total) Mask(IReadOnlyList<(string Name, int Count)> rows)
    {
        var total = rows.Sum(row => row.Count);
        var masked = rows.Where(row => row.Count is > 0 and < Least).Select(row => row.Name).ToHashSet();
        // One masked row alone, or several that hold less than k together, are the total less the others.
        while (masked.Count > 0 && (masked.Count == 1 || Held(rows, masked) < Least) && Next(rows, masked) is { } next)
            masked.Add(next);
        var shown = rows.Select(row => new MaskedCount(row.Name, masked.Contains(row.Name) ? null : row.Count))
            .ToList();
        var isTotalSafe =
            total is 0 or >= Least && (masked.Count == 0 || (masked.Count > 1 && Held(rows, masked) >= Least));
        return (shown, isTotalSafe ? total : null);
    }

    private static int Held(IReadOnlyList<(string Name, int Count)> rows, HashSet<string> masked) =>
        rows.Where(row => masked.Contains(row.Name)).Sum(row => row.Count);

    private static string? Next(IReadOnlyList<(string Name, int Count)> rows, HashSet<string> masked) =>
        rows.Where(row => row.Count > 0 && !masked.Contains(row.Name))
            .OrderBy(row => row.Count)
            .Select(row => row.Name)
            .FirstOrDefault();
}
