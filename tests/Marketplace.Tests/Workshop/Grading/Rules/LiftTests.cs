using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Evidence;
using Marketplace.Workshop.Grading.Rules;
using static Marketplace.Workshop.Contracts.DefectSeverity;
using static Marketplace.Workshop.Contracts.DefectZone;

namespace Marketplace.Tests.Workshop.Grading.Rules;

public sealed class LiftTests
{
    private static readonly GradingFacts Best = Sample.Laptop with
    {
        Cpu = "Core i5-1135G7",
        RamMb = 16384,
        Drives = [new(Medium.Nvme, 512_000_000_000)],
    };

    [Fact]
    public void Four_more_gigabytes_lift_the_usage() =>
        Assert.Equal(["+4\u00a0Go de mémoire → U2"], Lifts(Sample.Laptop with { RamMb = 4096 }));

    [Fact]
    public void A_fast_drive_replaces_a_hard_disk() =>
        Assert.Equal(
            ["disque SSD de 256\u00a0Go → U2"],
            Lifts(Sample.Laptop with { Drives = [new(Medium.Hdd, 500_000_000_000)] })
        );

    [Fact]
    public void Two_changes_are_told_together_where_one_is_not_enough() =>
        Assert.Equal(
            ["+4\u00a0Go de mémoire et disque SSD de 256\u00a0Go → U2"],
            Lifts(Sample.Laptop with { RamMb = 4096, Drives = [new(Medium.Hdd, 500_000_000_000)] })
        );

    [Fact]
    public void A_new_battery_lifts_a_unit_that_runs_on_mains_only() =>
        Assert.Equal(["batterie neuve → A"], Lifts(Best with { BatteryPercent = 50 }));

    [Fact]
    public void Repairing_the_heaviest_defect_lifts_the_letter() =>
        Assert.Equal(
            ["aspect repris (écran) → A"],
            Lifts(Best with { Defects = [Sample.Defect(Feet, S1), Sample.Defect(Screen, S2)] })
        );

    [Fact]
    public void Removing_the_marks_lifts_a_unit_that_is_otherwise_sound() =>
        Assert.Equal(["marques et étiquettes retirées → A"], Lifts(Best with { AssetTagsGone = false }));

    [Fact]
    public void A_repair_lifts_a_unit_whose_functions_fail() =>
        Assert.Equal(["pannes réparées → A"], Lifts(Best with { Function = FunctionClass.F3 }));

    [Fact]
    public void A_failing_drive_is_to_be_replaced() =>
        Assert.Contains(
            "disque en panne remplacé → A",
            Lifts(Best with { Drives = [Sample.Ssd with { SmartPassed = false }] })
        );

    [Fact]
    public void The_best_unit_needs_nothing() => Assert.Empty(Lifts(Best));

    [Fact]
    public void A_processor_that_is_too_old_cannot_be_helped() =>
        Assert.DoesNotContain(
            Ruleset1.Grade(Sample.Laptop with { Cpu = "Core 2 Duo P8600" }).Lifts,
            lift => lift.To is "A" or "B" or "C"
        );

    private static IEnumerable<string> Lifts(GradingFacts facts) =>
        Ruleset1.Grade(facts).Lifts.Select(lift => lift.ToString());
}
