using Marketplace.Workshop.Contracts;

namespace Marketplace.Tests.Workshop.Contracts;

public sealed class GradeWordsTests
{
    [Fact]
    public void The_letter_comes_with_its_definition() =>
        Assert.Equal("Bon état : traces visibles, écran intact", GradeWords.Of(GradeLetter.B));

    [Fact]
    public void The_card_line_names_letter_function_usage_and_battery() =>
        Assert.Equal(
            "A · F5 · U2 · batterie 82\u00a0%",
            GradeWords.Line(GradeLetter.A, FunctionClass.F5, UsageClass.U2, BatteryClass.B, 82)
        );

    [Fact]
    public void A_desktop_says_nothing_of_a_battery() =>
        Assert.Equal(
            "B · F4 · U1",
            GradeWords.Line(GradeLetter.B, FunctionClass.F4, UsageClass.U1, BatteryClass.NotApplicable, null)
        );

    [Fact]
    public void A_worn_battery_is_said_without_a_percentage() =>
        Assert.Equal(
            "C · F4 · U1 · sur secteur uniquement",
            GradeWords.Line(GradeLetter.C, FunctionClass.F4, UsageClass.U1, BatteryClass.MainsOnly, 41)
        );

    [Fact]
    public void A_defect_shows_the_grader_s_note_and_how_visible_it_is()
    {
        var scratch = new Defect(DefectZone.Screen, DefectSeverity.S2, Note: "rayure de 2 cm");
        Assert.Equal("écran : rayure de 2 cm (visible)", GradeWords.Of(scratch));
        Assert.Equal("écran : défaut visible", GradeWords.Of(scratch with { Note = null }));
    }

    [Theory]
    [InlineData("Rayure de 2 cm.", "capot : rayure de 2 cm (visible)")]
    [InlineData(" Coin enfoncé ", "capot : coin enfoncé (visible)")]
    [InlineData("SIM bloquée", "capot : SIM bloquée (visible)")]
    public void A_note_is_said_within_the_sentence(string note, string said) =>
        Assert.Equal(said, GradeWords.Of(new Defect(DefectZone.Lid, DefectSeverity.S2, Note: note)));

    [Theory]
    [InlineData("C · F5 · U0 · batterie 67\u00a0%", "État correct · batterie 67\u00a0%")]
    [InlineData("A · F5 · U1", "Très bon état")]
    [InlineData("B · F4 · U1 · sur secteur uniquement", "Bon état · sur secteur uniquement")]
    [InlineData("", "")]
    [InlineData("note perdue", "note perdue")]
    public void The_line_of_the_card_is_said_in_words_to_those_who_buy(string line, string said) =>
        Assert.Equal(said, GradeWords.InWords(line));

    [Fact]
    public void Every_class_has_its_own_words()
    {
        AllDifferent<GradeLetter>(GradeWords.Of);
        AllDifferent<FunctionClass>(GradeWords.Of);
        AllDifferent<UsageClass>(GradeWords.Of);
        AllDifferent<BatteryClass>(GradeWords.Of);
        AllDifferent<DefectZone>(GradeWords.Of);
        AllDifferent<DefectSeverity>(GradeWords.Of);
        AllDifferent<DeviceType>(GradeWords.Of);
    }

    [Fact]
    public void A_value_without_words_is_a_bug_and_not_an_empty_text() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => GradeWords.Of((GradeLetter)9));

    private static void AllDifferent<T>(Func<T, string> words)
        where T : struct, Enum
    {
        var texts = Enum.GetValues<T>().Select(words).ToList();
        Assert.Equal(texts.Count, texts.Distinct().Count());
        Assert.All(texts, text => Assert.False(string.IsNullOrWhiteSpace(text)));
    }
}
