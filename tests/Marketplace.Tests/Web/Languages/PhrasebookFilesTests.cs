using System.Net;
using System.Text.RegularExpressions;
using Marketplace.Platform.Languages;

namespace Marketplace.Tests.Web.Languages;

/// <summary>The files that a translator edits say what the pages say, and nothing that no page says.</summary>
public sealed partial class PhrasebookFilesTests
{
    private static readonly Lazy<string> Sources = new(() =>
        Phrasebook.Plain(
            string.Concat(
                new[] { "src", "themes" }
                    .SelectMany(folder => Repository.Files(folder, ".cs", ".cshtml", ".liquid", ".json"))
                    .Where(file => !file.Name.EndsWith("/en.json", StringComparison.Ordinal))
                    .Select(file => WebUtility.HtmlDecode(file.Text).Replace("\\u00a0", " ", StringComparison.Ordinal))
            )
        )
    );

    public static TheoryData<string> Files =>
        [.. Books.Files.Select(file => Path.GetRelativePath(AppContext.BaseDirectory, file))];

    [Fact]
    public void Each_module_that_speaks_to_buyers_has_a_book() =>
        Assert.True(Books.Files.Count() >= 8, string.Join(", ", Books.Files));

    [Theory, MemberData(nameof(Files))]
    public void An_entry_that_no_source_has_any_more_is_found(string file)
    {
        var unused = Pairs(file).Keys.Where(french => !IsWritten(french));

        Assert.True(!unused.Any(), "No source says:\n" + string.Join("\n", unused));
    }

    [Theory, MemberData(nameof(Files))]
    public void Both_sides_have_the_same_holes_and_the_same_tags(string file)
    {
        var different = Pairs(file)
            .Where(pair => !Marks(pair.Key).SequenceEqual(Marks(pair.Value)))
            .Select(pair => pair.Key);

        Assert.Empty(different);
    }

    [Theory, MemberData(nameof(Files))]
    public void An_English_sentence_shouts_and_hurries_no_more_than_the_French_one(string file) =>
        Assert.DoesNotContain(
            Pairs(file),
            pair => pair.Value.Contains('!') || pair.Value.Contains("hurry", StringComparison.OrdinalIgnoreCase)
        );

    [Fact]
    public void A_sentence_that_nobody_says_would_be_found() => Assert.False(IsWritten("Personne ne dit jamais ceci."));

    private static IReadOnlyDictionary<string, string> Pairs(string file) =>
        Phrasebooks.Pairs(Path.Combine(AppContext.BaseDirectory, file));

    // Code glues pieces, Razor stands between them: each fixed piece must stand somewhere.
    private static bool IsWritten(string french) =>
        IsDay(french)
        || Cuts()
            .Split(french)
            .Select(piece => Phrasebook.Plain(piece).Trim(' ', ',', '.', '€'))
            .Where(piece => piece.Length > 3)
            .All(piece => Sources.Value.Contains(piece, StringComparison.OrdinalIgnoreCase) || InPieces(piece));

    // The names of days come from the calendar of the language.
    private static bool IsDay(string french) => Language.French.Culture.DateTimeFormat.DayNames.Contains(french);

    // A sentence that the source breaks over two lines of code: « "first half " + "second half" ».
    private static bool InPieces(string piece)
    {
        for (var at = piece.IndexOf(' ', StringComparison.Ordinal); at > 0; at = piece.IndexOf(' ', at + 1))
            if (
                Sources.Value.Contains(piece[..at], StringComparison.OrdinalIgnoreCase)
                && Sources.Value.Contains(piece[(at + 1)..], StringComparison.OrdinalIgnoreCase)
            )
                return true;
        return false;
    }

    private static IEnumerable<string> Marks(string sentence) =>
        MarkPattern().Matches(sentence).Select(mark => mark.Value).Order();

    [GeneratedRegex(@"\{[a-z0-9]+\}|</?[a-z]+/?>|\d+")]
    private static partial Regex Cuts();

    [GeneratedRegex(@"\{[a-z0-9]+\}|</?[a-z]+/?>")]
    private static partial Regex MarkPattern();
}
