using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Testing.Sheets;

namespace Marketplace.Tests.Workshop.Testing;

/// <summary>What the answers at the bench make of a device.</summary>
public sealed class DeviceTestingTests
{
    private static readonly IReadOnlyList<Check> Safety = SafetyChecks.For(DeviceType.Laptop);
    private static readonly IReadOnlyList<Check> Sheet = TestSheets.For(DeviceType.Laptop).Checks;

    private readonly UnitInHand unit = UnitInHand.Received();

    [Fact]
    public void A_device_that_passes_every_safety_check_is_safe()
    {
        unit.Safe();

        Assert.Equal(SafetyState.Pass, unit.Device.Safety);
        var told = Assert.Single(unit.Told<SafetyTested>());
        Assert.True(told.Passed);
        Assert.Empty(told.Failures);
    }

    [Fact]
    public void One_failed_check_makes_the_device_unsafe_and_is_named()
    {
        unit.Device.TestSafety(Safely(("charger", Answer.Fail)), unit.Worker);

        Assert.Equal(SafetyState.Fail, unit.Device.Safety);
        Assert.Equal(["charger"], unit.Told<SafetyTested>()[0].Failures);
        Assert.Contains("safety-failed", unit.Blocks);
    }

    [Fact]
    public void A_swollen_battery_sets_the_device_aside_at_once()
    {
        unit.Device.TestSafety(Safely(("battery-not-swollen", Answer.Fail)), unit.Worker);

        Assert.Equal(DeviceState.Quarantine, unit.Device.State);
        Assert.Equal("SwollenBattery", Assert.Single(unit.Told<Held>()).Kind);
    }

    [Fact]
    public void A_laptop_without_a_battery_can_still_be_safe()
    {
        unit.Device.TestSafety(Safely(("battery-not-swollen", Answer.Absent)), unit.Worker);

        Assert.Equal(SafetyState.Pass, unit.Device.Safety);
    }

    [Fact]
    public void A_safety_test_with_a_question_left_out_is_refused()
    {
        var answers = Safely();
        answers.Remove("cables");

        Assert.Equal(["safety-missing"], UnitInHand.Refused(() => unit.Device.TestSafety(answers, unit.Worker)));
        Assert.Equal(SafetyState.Untested, unit.Device.Safety);
        Assert.Empty(unit.Told<SafetyTested>());
    }

    [Fact]
    public void An_answer_to_a_question_that_nobody_asks_is_refused()
    {
        var answers = Safely(("smells-good", Answer.Pass));

        Assert.Equal(["answer-unknown"], UnitInHand.Refused(() => unit.Device.TestSafety(answers, unit.Worker)));
    }

    [Fact]
    public void A_device_of_unknown_type_cannot_be_tested_before_somebody_says_what_it_is()
    {
        var unknown = UnitInHand.WithoutSnapshot();
        Assert.Equal(["type-unknown"], UnitInHand.Refused(() => unknown.Device.TestSafety(Safely(), unknown.Worker)));

        unknown.Device.Describe(DeviceType.Laptop, unknown.Worker);
        unknown.Device.TestSafety(Safely(), unknown.Worker);
        Assert.Equal(SafetyState.Pass, unknown.Device.Safety);
    }

    [Fact]
    public void The_type_of_a_tested_device_does_not_change_any_more()
    {
        unit.Safe().Tested();

        Assert.Throws<Refusal>(() => unit.Device.Describe(DeviceType.Desktop, unit.Worker));
        Assert.Throws<Refusal>(() => unit.Device.Describe((DeviceType)99, unit.Worker));
        Assert.Equal(DeviceType.Laptop, unit.Device.Type);
    }

    [Fact]
    public void A_full_sheet_gives_the_class_and_keeps_the_parts_of_the_day()
    {
        unit.Tested();

        Assert.Equal(FunctionClass.F6, unit.Device.Function);
        Assert.Equal(unit.Device.ComponentsHash, unit.Device.HashAtTest);
        Assert.Equal(("F6", "Laptop/1"), (unit.Told<FunctionTested>()[0].Class, unit.Told<FunctionTested>()[0].Sheet));
    }

    [Fact]
    public void A_sheet_without_failure_has_to_be_whole()
    {
        var answers = UnitInHand.Passing(Sheet.Skip(1));
        var refusal = Assert.Throws<Refusal>(() => unit.Device.TestFunction(answers, "linux-mint-22", unit.Worker));

        Assert.Contains(Sheet[0].Question, refusal.Message, StringComparison.Ordinal);
        Assert.False(unit.Device.IsTested);
    }

    [Fact]
    public void A_sheet_may_end_at_the_first_failure()
    {
        unit.Device.TestFunction(new Dictionary<string, Answer> { ["starts"] = Answer.Fail }, null, unit.Worker);

        Assert.Equal(FunctionClass.F0, unit.Device.Function);
        Assert.Contains("function-too-low", unit.Blocks);
    }

    [Fact]
    public void An_installed_system_has_to_be_one_that_we_know()
    {
        Assert.Equal(
            ["system-unknown"],
            UnitInHand.Refused(() => unit.Device.TestFunction(UnitInHand.Passing(Sheet), "windows-95", unit.Worker))
        );
        Assert.Equal(
            ["system-unknown"],
            UnitInHand.Refused(() => unit.Device.TestFunction(UnitInHand.Passing(Sheet), null, unit.Worker))
        );
    }

    [Fact]
    public void Without_a_system_the_hardware_alone_is_proven_and_the_listing_waits()
    {
        var answers = UnitInHand.Passing(Sheet);
        answers["system"] = Answer.Fail;
        unit.Device.TestFunction(answers, "linux-mint-22", unit.Worker);

        Assert.Equal(FunctionClass.F4, unit.Device.Function);
        Assert.Null(unit.Device.OperatingSystem);
        Assert.Contains("os-support-too-short", unit.Blocks);
    }

    [Fact]
    public void A_system_that_is_supported_for_less_than_the_guarantee_blocks_the_listing()
    {
        unit.Tested("windows-11-25h2");

        Assert.Contains("os-support-too-short", unit.Blocks);
    }

    [Fact]
    public void A_new_test_takes_the_grade_back()
    {
        unit.Wiped().Safe().Tested().Graded().Checked();
        unit.Tested();

        Assert.Null(unit.Device.GradeLine);
        Assert.Null(unit.Device.QualityPassed);
        Assert.Equal(DeviceState.Diagnosed, unit.Device.State);
    }

    [Fact]
    public void The_answers_are_kept_to_be_shown_again()
    {
        unit.Device.TestSafety(Safely(("charger", Answer.Fail)), unit.Worker);
        var kept = Marketplace.Workshop.Devices.Device.ReadAnswers(unit.Device.SafetyAnswers);

        Assert.Equal(Answer.Fail, kept["charger"]);
        Assert.Equal(Safety.Count, kept.Count);
        Assert.Empty(Marketplace.Workshop.Devices.Device.ReadAnswers(null));
    }

    private static Dictionary<string, Answer> Safely(params (string Id, Answer Answer)[] but)
    {
        var answers = UnitInHand.Passing(Safety);
        foreach (var (id, answer) in but)
            answers[id] = answer;
        return answers;
    }
}
