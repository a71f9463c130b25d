using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Testing.Sheets;

namespace Marketplace.Tests.Workshop.Testing.Sheets;

public sealed class FunctionSheetTests
{
    private static readonly FunctionSheet Sheet = TestSheets.For(DeviceType.Laptop);

    [Fact]
    public void Everything_passed_with_the_maker_s_parts_is_F6()
    {
        var verdict = Sheet.Judge(AllPass());
        Assert.Equal(FunctionClass.F6, verdict.Class);
        Assert.Empty(verdict.Defects);
        Assert.True(verdict.Complete);
    }

    [Fact]
    public void A_part_of_another_make_is_F5() =>
        Assert.Equal(FunctionClass.F5, Sheet.Judge(AllPass(("makers-parts", Answer.Fail))).Class);

    [Fact]
    public void Without_a_licensed_system_it_is_F4() =>
        Assert.Equal(FunctionClass.F4, Sheet.Judge(AllPass(("system", Answer.Fail))).Class);

    [Fact]
    public void A_failing_secondary_function_is_F3_and_the_defect_is_listed()
    {
        var verdict = Sheet.Judge(AllPass(("camera", Answer.Fail)));
        Assert.Equal(FunctionClass.F3, verdict.Class);
        Assert.Equal(["camera"], verdict.Defects.Select(defect => defect.Id));
    }

    [Fact]
    public void A_failing_key_function_proves_nothing() =>
        Assert.Equal(FunctionClass.F0, Sheet.Judge(AllPass(("keyboard", Answer.Fail))).Class);

    [Fact]
    public void A_camera_that_the_model_does_not_have_is_no_defect() =>
        Assert.Equal(FunctionClass.F6, Sheet.Judge(AllPass(("camera", Answer.Absent))).Class);

    [Fact]
    public void A_keyboard_that_is_absent_is_a_defect()
    {
        var verdict = Sheet.Judge(AllPass(("keyboard", Answer.Absent)));
        Assert.Equal(FunctionClass.F0, verdict.Class);
        Assert.Equal(["keyboard"], verdict.Defects.Select(defect => defect.Id));
    }

    [Fact]
    public void What_is_not_answered_is_missing_and_not_proven()
    {
        var answers = AllPass();
        answers.Remove("hinges");
        var verdict = Sheet.Judge(answers);
        Assert.Equal(FunctionClass.F3, verdict.Class);
        Assert.Equal(["hinges"], verdict.Missing.Select(check => check.Id));
        Assert.Empty(verdict.Defects);
        Assert.False(verdict.Complete);
    }

    [Fact]
    public void An_empty_sheet_is_F0_with_every_question_missing()
    {
        var verdict = Sheet.Judge(new Dictionary<string, Answer>());
        Assert.Equal(FunctionClass.F0, verdict.Class);
        Assert.Equal(Sheet.Checks.Count, verdict.Missing.Count);
    }

    [Fact]
    public void An_answer_to_a_question_that_is_not_asked_is_named() =>
        Assert.Equal(["coffee"], Sheet.Judge(AllPass(("coffee", Answer.Pass))).Unknown);

    [Theory]
    [InlineData(DeviceType.Laptop)]
    [InlineData(DeviceType.Desktop)]
    [InlineData(DeviceType.AllInOne)]
    public void Each_computer_has_a_sheet_whose_ids_differ_and_whose_questions_are_french(DeviceType type)
    {
        var sheet = TestSheets.For(type);
        Assert.Equal(sheet.Checks.Count, sheet.Checks.Select(check => check.Id).Distinct().Count());
        Assert.All(sheet.Checks, check => Assert.EndsWith(" ?", check.Question, StringComparison.Ordinal));
        Assert.All(sheet.Checks, check => Assert.Matches("^[a-z]+(-[a-z]+)*$", check.Id));
        Assert.All(Enum.GetValues<CheckLevel>(), level => Assert.Contains(sheet.Checks, check => check.Level == level));
    }

    [Fact]
    public void A_desktop_is_not_asked_about_a_touchpad() =>
        Assert.DoesNotContain(TestSheets.For(DeviceType.Desktop).Checks, check => check.Id is "touchpad" or "hinges");

    [Fact]
    public void A_sheet_of_the_past_is_found_by_its_version()
    {
        Assert.Same(Sheet, TestSheets.Find(DeviceType.Laptop, 1));
        Assert.Null(TestSheets.Find(DeviceType.Laptop, 99));
    }

    [Fact]
    public void A_type_without_a_sheet_is_refused_with_a_sentence()
    {
        var refusal = Assert.Throws<Refusal>(() => TestSheets.For(DeviceType.Printer));
        Assert.EndsWith("Imprimante.", refusal.Message, StringComparison.Ordinal);
    }

    private static Dictionary<string, Answer> AllPass(params (string Id, Answer Answer)[] but)
    {
        var answers = Sheet.Checks.ToDictionary(check => check.Id, _ => Answer.Pass);
        foreach (var (id, answer) in but)
            answers[id] = answer;
        return answers;
    }
}
