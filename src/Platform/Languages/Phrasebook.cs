using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Marketplace.Platform.Languages;

/// <summary>
/// What the shop's French sentences become in one language. A sentence that it does not know stays French and is
/// remembered, so that a translator sees what is missing.
/// </summary>
public sealed partial class Phrasebook
{
    private const int RememberedAtMost = 1000;

    private const string Beside = " · ";
    private const string Marks = ",.;: ";

    private static readonly (string French, string Other)[] Separators =
    [
        (" · ", " · "),
        (" ; ", "; "),
        (", ", ", "),
        (" : ", ": "),
    ];

    private readonly Dictionary<string, string> sentences = new(StringComparer.Ordinal);
    private readonly ILookup<string, Phrase> phrases;
    private readonly ConcurrentDictionary<string, byte> missing = new(StringComparer.Ordinal);

    /// <param name="language">The language that the right side is in.</param>
    /// <param name="pairs">French on the left, the language on the right.</param>
    public Phrasebook(Language language, IEnumerable<KeyValuePair<string, string>> pairs)
    {
        Language = language;
        var holed = new List<Phrase>();
        foreach (var (french, other) in pairs)
            if (Phrase.HasHoles(french))
                holed.Add(new Phrase(Plain(french), other));
            else
                sentences[Plain(french)] = other;
        phrases = holed.OrderByDescending(phrase => phrase.Literal).ToLookup(phrase => Head(phrase.Start));
    }

    public Language Language { get; }

    /// <summary>The sentences that were asked for and that the book does not have.</summary>
    public IReadOnlyCollection<string> Missing => [.. missing.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The sentence in this language, or as it is. Of what stands side by side with « · », each part on its own.</summary>
    public string Say(string sentence)
    {
        if (Find(sentence) is { } found)
            return found;
        if (sentence.Contains(Beside, StringComparison.Ordinal))
            return string.Join(Beside, sentence.Split(Beside).Select(Say));
        if (missing.Count < RememberedAtMost)
            missing.TryAdd(Plain(sentence), 0);
        return sentence;
    }

    /// <summary>The sentence in this language, null where the book does not know it.</summary>
    public string? Find(string sentence)
    {
        var plain = Plain(sentence);
        if (sentences.TryGetValue(plain, out var found))
            return found;
        return Filled(plain)
            ?? InParts(plain)
            ?? Beginning(plain)
            ?? WithoutMarks(plain)
            ?? (SaysNothing(plain) ? sentence : null);
    }

    /// <summary>One kind of space, and none too many: a sentence is the same however it was wrapped.</summary>
    public static string Plain(string sentence) => Spaces().Replace(sentence, " ").Trim();

    // A tag, a price, a name in capitals, a day that is already in this language.
    private bool SaysNothing(string plain) => !Word().IsMatch(plain) || Language.IsDay(plain);

    private string? Filled(string plain)
    {
        foreach (var phrase in phrases[Head(plain)].Concat(phrases[""]))
            if (phrase.Fill(plain, Inner) is { } filled)
                return filled;
        return null;
    }

    // A list of things that the book knows each; never a list of which it knows but some.
    private string? InParts(string plain)
    {
        foreach (var (french, other) in Separators)
        {
            var parts = plain.Split(french);
            if (parts.Length > 1 && Array.TrueForAll(parts, part => part.Length > 0))
            {
                var said = Array.ConvertAll(parts, Find);
                if (Array.TrueForAll(said, part => part is not null))
                    return string.Join(other, said);
            }
        }
        return null;
    }

    // « Capot » where the book has « capot », at the beginning of a line.
    private string? Beginning(string plain)
    {
        if (plain.Length == 0 || !char.IsUpper(plain[0]))
            return null;
        var said = sentences.GetValueOrDefault(char.ToLower(plain[0], Language.French.Culture) + plain[1..]);
        return said is null ? null : char.ToUpper(said[0], Language.Culture) + said[1..];
    }

    // A piece between two tags may begin with the comma that ends the piece before, and end with a full stop.
    private string? WithoutMarks(string plain)
    {
        var inner = plain.AsSpan().Trim(Marks);
        if (inner.Length == plain.Length || inner.IsEmpty)
            return null;
        var start = plain.AsSpan().IndexOf(inner);
        return Find(inner.ToString()) is { } said ? plain[..start] + said + plain[(start + inner.Length)..] : null;
    }

    // What fills a hole may be a name; it is nobody's fault if the book does not have it.
    private string Inner(string words) => words.Contains('<', StringComparison.Ordinal) ? words : Find(words) ?? words;

    private static string Head(string start) => start.Length < 3 ? "" : start[..3];

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\p{Ll}{2}")]
    private static partial Regex Word();
}
