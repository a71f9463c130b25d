using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Grading.Rules;

namespace Marketplace.Tests.Workshop.Grading;

public sealed class DeviceGradingTests
{
    private readonly UnitInHand unit = UnitInHand.Received().Wiped().Safe();

    [Fact]
    public void A_device_that_is_not_tested_is_not_graded() =>
        Assert.Equal(
            ["function-missing"],
            UnitInHand.Refused(() => unit.Device.GradeBy(Rulesets.Current, unit.Worker))
        );

    [Fact]
    public void A_device_without_a_snapshot_is_not_graded()
    {
        var bare = UnitInHand.WithoutSnapshot();
        bare.Device.Describe(DeviceType.Laptop, bare.Worker);
        bare.Tested();

        Assert.Equal(
            ["specification-incomplete"],
            UnitInHand.Refused(() => bare.Device.GradeBy(Rulesets.Current, bare.Worker))
        );
    }

    [Fact]
    public void The_grade_is_kept_with_its_rules_its_grader_and_its_parts()
    {
        unit.Tested().Graded();
        var device = unit.Device;

        Assert.Equal(Rulesets.Current.Version, device.Ruleset);
        Assert.Equal(unit.Worker.By.Person, device.GradedBy);
        Assert.Equal(device.ComponentsHash, device.HashAtGrade);
        Assert.Equal(device.GradeLine, Assert.Single(unit.Told<Graded>()).Line);
    }

    [Fact]
    public void The_facts_that_were_kept_replay_to_the_same_result()
    {
        unit.Tested();
        unit.Device.RecordDefect(new(DefectZone.Screen, DefectSeverity.S1, Note: "fine rayure"), null, unit.Worker);
        unit.Graded();
        var replayed = Rulesets.Find(unit.Device.Ruleset!.Value)!.Grade(unit.Device.ReadGradingFacts()!);

        Assert.Equal(unit.Device.GradeResult, GradingJson.Write(replayed));
    }

    [Fact]
    public void Nobody_who_looked_for_the_donors_marks_means_D()
    {
        unit.Tested();
        var grade = unit.Device.GradeBy(Rulesets.Current, unit.Worker);

        Assert.Equal(GradeLetter.D, grade.Letter.Value);
        Assert.Equal(["donor-marks", "asset-tags"], grade.Gates.Select(gate => gate.Code));
        Assert.Equal(DeviceState.PartsHarvest, unit.Device.State);
    }

    [Fact]
    public void The_facts_come_from_the_evidence()
    {
        var facts = unit.Tested().Graded().Device.ReadGradingFacts()!;

        Assert.Equal(8192, facts.RamMb);
        Assert.Contains("i5-6300U", facts.Cpu, StringComparison.Ordinal);
        Assert.Equal(256_060_000_000, Assert.Single(facts.Drives).SizeBytes, tolerance: 1_000_000_000);
        Assert.Equal(new DateOnly(2029, 4, 30), facts.OsSupportedUntil);
    }

    [Fact]
    public void A_corrected_defect_does_not_weigh_on_the_next_grade()
    {
        unit.Tested();
        var defect = unit.Device.RecordDefect(new(DefectZone.Screen, DefectSeverity.S4), null, unit.Worker);
        unit.Graded();
        Assert.Equal(GradeLetter.D, unit.Device.Letter);

        unit.Device.CorrectDefect(defect.Id, "dalle remplacée", unit.Worker);
        unit.Graded();
        Assert.NotEqual(GradeLetter.D, unit.Device.Letter);
    }

    [Fact]
    public void A_new_grade_asks_for_a_new_quality_check()
    {
        unit.Tested().Graded().Checked();
        unit.Graded();

        Assert.Null(unit.Device.QualityPassed);
        Assert.Contains("quality-check-missing", unit.Blocks);
    }
}
