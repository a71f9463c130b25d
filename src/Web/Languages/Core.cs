using System.Text;
using System.Text.RegularExpressions;
using Marketplace.Platform.Languages;

namespace Marketplace.Web.Languages;

/// <summary>
/// The sentence within a run of text and inner tags: from its first words to its last, with every tag that it opens or
/// closes.
/// </summary>
/// <param name="Start">Where it begins in the run.</param>
/// <param name="End">Behind its last token.</param>
/// <param name="Texts">How many pieces of text it has.</param>
/// <param name="Key">As the book has it.</param>
internal sealed partial record Core(List<Token> Run, int Start, int End, int Texts, string Key)
{
    public static Core Of(List<Token> run)
    {
        var start = run.FindIndex(HasWords);
        if (start < 0)
            return new Core(run, 0, 0, 0, "");
        var end = run.FindLastIndex(HasWords) + 1;
        (start, end) = Balanced(run, start, end);
        var core = run[start..end];
        return new Core(
            run,
            start,
            end,
            core.Count(HasWords),
            Phrasebook.Plain(string.Concat(core.Select(token => token.Short)))
        );
    }

    /// <summary>The translated sentence with the tags of the page in place of the short ones.</summary>
    public string Fill(string said, Func<Token, string> open)
    {
        var tags = Run[Start..End].Where(token => !token.IsText).ToList();
        var filled = new StringBuilder();
        var at = 0;
        foreach (Match tag in ShortTag().Matches(said))
        {
            filled.Append(PageTranslation.Encoded(said[at..tag.Index]));
            at = tag.Index + tag.Length;
            var place = tags.FindIndex(token => token.Short == tag.Value);
            if (place < 0)
                continue;
            filled.Append(tags[place].Kind is TokenKind.Open ? open(tags[place]) : tags[place].Raw);
            tags.RemoveAt(place);
        }
        return filled.Append(PageTranslation.Encoded(said[at..])).ToString();
    }

    private static (int Start, int End) Balanced(List<Token> run, int start, int end)
    {
        var open = 0;
        for (var at = start; at < end; at++)
        {
            open += Depth(run[at]);
            if (open >= 0)
                continue;
            start = run.FindLastIndex(start - 1, token => token.Opens);
            if (start < 0)
                return (0, run.Count);
            (open, at) = (0, start - 1);
        }
        while (open > 0 && end < run.Count)
            open += Depth(run[end++]);
        return (start, end);
    }

    private static int Depth(Token token) =>
        token.Opens ? 1
        : token.Kind is TokenKind.Close ? -1
        : 0;

    private static bool HasWords(Token token) => token.IsText && !string.IsNullOrWhiteSpace(token.Raw);

    [GeneratedRegex("</?[a-z]+/?>")]
    private static partial Regex ShortTag();
}
