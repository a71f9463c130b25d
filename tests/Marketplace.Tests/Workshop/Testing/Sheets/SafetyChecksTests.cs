using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Testing.Sheets;

namespace Marketplace.Tests.Workshop.Testing.Sheets;

public sealed class SafetyChecksTests
{
    [Theory]
    [InlineData(DeviceType.Laptop)]
    [InlineData(DeviceType.Desktop)]
    [InlineData(DeviceType.AllInOne)]
    public void All_answers_good_pass(DeviceType type) =>
        Assert.Equal(SafetyState.Pass, SafetyChecks.Judge(type, AllPass(type)).Outcome);

    [Fact]
    public void A_swollen_battery_fails_whatever_else_passes()
    {
        var answers = AllPass(DeviceType.Laptop);
        answers["battery-not-swollen"] = Answer.Fail;
        var verdict = SafetyChecks.Judge(DeviceType.Laptop, answers);
        Assert.Equal(SafetyState.Fail, verdict.Outcome);
        Assert.Equal(["battery-not-swollen"], verdict.Failed.Select(check => check.Id));
    }

    [Fact]
    public void A_laptop_whose_battery_was_taken_out_may_pass()
    {
        var answers = AllPass(DeviceType.Laptop);
        answers["battery-not-swollen"] = Answer.Absent;
        Assert.Equal(SafetyState.Pass, SafetyChecks.Judge(DeviceType.Laptop, answers).Outcome);
    }

    [Fact]
    public void A_laptop_without_its_charger_fails()
    {
        var answers = AllPass(DeviceType.Laptop);
        answers["charger"] = Answer.Absent;
        Assert.Equal(SafetyState.Fail, SafetyChecks.Judge(DeviceType.Laptop, answers).Outcome);
    }

    [Fact]
    public void While_an_answer_is_missing_nothing_is_said()
    {
        var answers = AllPass(DeviceType.Desktop);
        answers.Remove("earth");
        var verdict = SafetyChecks.Judge(DeviceType.Desktop, answers);
        Assert.Equal(SafetyState.Untested, verdict.Outcome);
        Assert.Equal(["earth"], verdict.Missing.Select(check => check.Id));
    }

    [Fact]
    public void One_failure_is_enough_even_before_the_end() =>
        Assert.Equal(
            SafetyState.Fail,
            SafetyChecks.Judge(DeviceType.Desktop, new Dictionary<string, Answer> { ["visual"] = Answer.Fail }).Outcome
        );

    [Fact]
    public void Earth_and_insulation_are_measured_on_mains_devices_only()
    {
        Assert.Contains(SafetyChecks.For(DeviceType.Desktop), check => check.Id is "insulation");
        Assert.DoesNotContain(SafetyChecks.For(DeviceType.Laptop), check => check.Id is "insulation" or "earth");
    }

    private static Dictionary<string, Answer> AllPass(DeviceType type) =>
        SafetyChecks.For(type).ToDictionary(check => check.Id, _ => Answer.Pass);
}
