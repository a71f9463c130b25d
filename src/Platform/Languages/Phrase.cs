using System.Text.RegularExpressions;

namespace Marketplace.Platform.Languages;

/// <summary>
/// A French sentence with holes, and what it becomes: « Étape {n} sur 3 » → « Step {n} of 3 ». A hole called
/// <c>n</c>, <c>na</c>, <c>nb</c>… holds a number; any other holds words, which are translated in their turn where the book knows them.
/// </summary>
internal sealed partial class Phrase
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private readonly Regex french;
    private readonly string other;

    public Phrase(string french, string other)
    {
        this.other = other;
        this.french = new Regex($"^{Pattern(french)}$", RegexOptions.CultureInvariant, Patience);
        Start = french[..french.IndexOf('{', StringComparison.Ordinal)];
        Literal = french.Length - Hole().Matches(french).Sum(hole => hole.Length);
    }

    /// <summary>What a sentence must begin with.</summary>
    public string Start { get; }

    /// <summary>How much of it is fixed: the more, the better it fits.</summary>
    public int Literal { get; }

    public static bool HasHoles(string sentence) => Hole().IsMatch(sentence);

    /// <returns>Null where the sentence is another one.</returns>
    public string? Fill(string sentence, Func<string, string> say)
    {
        if (
            !sentence.StartsWith(Start, StringComparison.Ordinal)
            || french.Match(sentence) is not { Success: true } match
        )
            return null;
        return Hole().Replace(other, hole => say(match.Groups[hole.Groups[1].Value].Value));
    }

    private static string Pattern(string french)
    {
        var (pattern, at) = ("", 0);
        foreach (Match hole in Hole().Matches(french))
        {
            pattern += Regex.Escape(french[at..hole.Index]) + Group(hole);
            at = hole.Index + hole.Length;
        }
        return pattern + Regex.Escape(french[at..]);
    }

    private static string Group(Match hole) =>
        hole.Groups[1].Value is var name && name is ['n'] or ['n', _] ? $@"(?<{name}>\d[\d .,]*)" : $"(?<{name}>.+?)";

    [GeneratedRegex("\\{([a-z][a-z0-9]*)\\}")]
    private static partial Regex Hole();
}
