using System.Buffers;
using System.Text.RegularExpressions;

namespace Marketplace.Platform.Languages;

/// <summary>
/// A French sentence with holes, and what it becomes: « Étape {n} sur 3 » → « Step {n} of 3 ». A hole called <c>n</c>, <c>na</c>,
/// <c>nb</c>… holds a number; any other holds words, which are translated in their turn where the book knows them.
/// </summary>
internal sealed partial class Phrase
{
    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789 .,");

    private readonly string other;

    // What stands between the holes, the beginning and the end included: one more than there are holes.
    private readonly string[] fixedParts;
    private readonly string[] holes;

    public Phrase(string french, string other)
    {
        this.other = other;
        holes = [.. Hole().Matches(french).Select(hole => hole.Groups[1].Value)];
        fixedParts = french.Split([.. holes.Select(hole => "{" + hole + "}")], StringSplitOptions.None);
        Literal = fixedParts.Sum(part => part.Length);
    }

    /// <summary>What a sentence must begin with.</summary>
    public string Start => fixedParts[0];

    /// <summary>How much of it is fixed: the more, the better it fits.</summary>
    public int Literal { get; }

    public static bool HasHoles(string sentence) => Hole().IsMatch(sentence);

    /// <returns>Null where the sentence is another one.</returns>
    public string? Fill(string sentence, Func<string, string> say)
    {
        if (Read(sentence) is not { } values)
            return null;
        return Hole().Replace(other, hole => say(values[hole.Groups[1].Value]));
    }

    // From left to right, each hole as short as can be: no sentence takes longer than its length.
    private Dictionary<string, string>? Read(string sentence)
    {
        var last = fixedParts[^1];
        if (sentence.Length < Literal + holes.Length || !sentence.StartsWith(Start, StringComparison.Ordinal))
            return null;
        if (!sentence.EndsWith(last, StringComparison.Ordinal))
            return null;

        var values = new Dictionary<string, string>();
        var at = Start.Length;
        for (var i = 0; i < holes.Length; i++)
        {
            var isLast = i == holes.Length - 1;
            var from = Math.Min(at + 1, sentence.Length);
            var end = isLast
                ? sentence.Length - last.Length
                : sentence.IndexOf(fixedParts[i + 1], from, StringComparison.Ordinal);
            if (!isLast && IsNumber(holes[i + 1]))
                while (end >= 0 && end < sentence.Length && !BeginsNumber(sentence, end, i))
                    end = sentence.IndexOf(fixedParts[i + 1], end + 1, StringComparison.Ordinal);
            if (end <= at || !Fits(holes[i], sentence.AsSpan(at, end - at)))
                return null;
            values[holes[i]] = sentence[at..end];
            at = end + fixedParts[i + 1].Length;
        }
        return values;
    }

    // Words before a number end where the number begins: « Ordinateur portable 14 pouces ».
    private bool BeginsNumber(string sentence, int end, int hole) =>
        end + fixedParts[hole + 1].Length is var next && next < sentence.Length && char.IsAsciiDigit(sentence[next]);

    private static bool IsNumber(string hole) => hole is ['n'] or ['n', _];

    private static bool Fits(string hole, ReadOnlySpan<char> value) =>
        !IsNumber(hole) || (char.IsAsciiDigit(value[0]) && !value.ContainsAnyExcept(OfNumbers));

    [GeneratedRegex("\\{([a-z][a-z0-9]*)\\}")]
    private static partial Regex Hole();
}
