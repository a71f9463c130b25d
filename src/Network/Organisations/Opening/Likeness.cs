namespace Marketplace.Network.Organisations;

/// <summary>Whether two names may mean the same organisation: « Association Les Gardons » and « Les gardons ».</summary>
internal static class Likeness
{
    private static readonly HashSet<string> Empty =
    [
        "association",
        "asso",
        "les",
        "la",
        "le",
        "l",
        "des",
        "de",
        "du",
        "d",
        "et",
        "amis",
        "centre",
        "social",
        "ville",
        "commune",
        "mairie",
    ];

    public static bool Alike(string one, string other)
    {
        var (first, second) = (Words(one), Words(other));
        if (first.Count == 0 || second.Count == 0)
            return string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
        if (first.IsSubsetOf(second) || second.IsSubsetOf(first))
            return true;
        var (left, right) = (string.Concat(first.Order()), string.Concat(second.Order()));
        return Math.Abs(left.Length - right.Length) <= 2 && Distance(left, right) <= Math.Max(1, left.Length / 6);
    }

    private static HashSet<string> Words(string name)
    {
        var words = Slug.Of(name).Split('-');
        var telling = words.Where(word => !Empty.Contains(word)).ToHashSet();
        return telling.Count > 0 ? telling : [.. words];
    }

    /// <summary>How many letters to change, add or take away (Levenshtein).</summary>
    private static int Distance(string one, string other)
    {
        var before = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var row = new int[other.Length + 1];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
                row[j] = Math.Min(
                    Math.Min(row[j - 1], before[j]) + 1,
                    before[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1)
                );
            before = row;
        }
        return before[^1];
    }
}
