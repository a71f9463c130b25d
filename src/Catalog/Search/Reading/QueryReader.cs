namespace Marketplace.Catalog.Search.Reading;

/// <summary>From typed words to an understood query: cut, correct, take out price and measures, name things one way.</summary>
internal sealed class QueryReader(Vocabulary vocabulary)
{
    // Nobody means thirty words; a hostile text must not cost more than a question.
    private const int MostWords = 16;
    private const int LongestWord = 40;

    public Understood Read(string text)
    {
        List<string> typed =
        [
            .. FrenchAnalyzer.Words(text).Where(word => word.Length is > 0 and <= LongestWord).Take(MostWords),
        ];
        typed = Joined(typed);
        List<Correction> corrections = [];
        List<string> ignored = [];
        bool isBeginning = EndsWithBeginning(typed);
        List<string> words = Correct(typed, isBeginning, corrections, ignored);
        string? instead = corrections.Count > 0 ? string.Join(' ', words) : null;
        bool cheapest = Phrases.TakeCheapest(words);
        List<Measure> measures = [.. Phrases.TakeScreens(words)];
        words = Synonyms.Replace(words);
        words.RemoveAll(Phrases.IsSmall);
        measures.AddRange(MeasureReader.TakeFrom(words));
        return new Understood
        {
            Words = Wanted(words, isBeginning ? typed[^1] : null),
            Measures = measures,
            CheapestFirst = cheapest,
            Corrections = corrections,
            Instead = instead,
            Ignored = ignored,
        };
    }

    // « think pad », « t 480 », « i 5 »: one word in the listings, two under the fingers.
    private List<string> Joined(List<string> words)
    {
        List<string> joined = [];
        foreach (string word in words)
            if (joined.Count > 0 && vocabulary.Lists(joined[^1] + word) && !IsMeasured(joined[^1], word))
                joined[^1] += word;
            else
                joined.Add(word);
        return joined;
    }

    private static bool IsMeasured(string left, string right) =>
        FrenchAnalyzer.IsNumber(left, out _) || (left.Length > 1 && FrenchAnalyzer.IsNumber(right, out _));

    private bool EndsWithBeginning(List<string> words) =>
        words is [.., var last] && !int.TryParse(last, out _) && vocabulary.Begins(last);

    private List<string> Correct(
        List<string> typed,
        bool isBeginning,
        List<Correction> corrections,
        List<string> ignored
    )
    {
        List<string> words = [];
        for (int at = 0; at < typed.Count; at++)
        {
            string word = typed[at];
            if (IsRead(word) || (isBeginning && at == typed.Count - 1))
                words.Add(word);
            else if (vocabulary.Meant(word) is { Count: > 0 } meant)
            {
                corrections.Add(new Correction(word, string.Join(' ', meant)));
                words.AddRange(meant);
            }
            else
                ignored.Add(word);
        }
        return words;
    }

    private bool IsRead(string word) => vocabulary.Knows(word) || FrenchAnalyzer.IsNumber(word, out _);

    private static List<Wanted> Wanted(List<string> words, string? beginning) =>
        [
            .. words
                .Where(word => !Phrases.IsNoise(word))
                .Select(word => new Wanted(FrenchAnalyzer.Stem(word), word == beginning ? beginning : null))
                .DistinctBy(wanted => wanted.Term),
        ];
}
