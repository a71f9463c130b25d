using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Grading.Rules;
using static Marketplace.Workshop.Contracts.DefectSeverity;
using static Marketplace.Workshop.Contracts.DefectZone;

namespace Marketplace.Tests.Workshop.Grading.Rules;

public sealed class Ruleset1Tests
{
    [Fact]
    public void A_sound_laptop_reads_as_its_buyer_will_read_it()
    {
        var grade = Ruleset1.Grade(Sample.Laptop with { BatteryPercent = 82, Defects = [Sample.Defect(Screen, S2)] });
        Assert.Equal("B · F5 · U2 · batterie 82\u00a0%", grade.Line);
        Assert.Equal(1, grade.Version);
        Assert.Empty(grade.Gates);
    }

    [Fact]
    public void The_letter_is_the_worse_of_looks_and_battery()
    {
        Assert.Equal(GradeLetter.A, Letter(Sample.Laptop));
        Assert.Equal(GradeLetter.B, Letter(Sample.Laptop with { BatteryPercent = 80 }));
        Assert.Equal(
            GradeLetter.C,
            Letter(Sample.Laptop with { BatteryPercent = 80, Defects = [Sample.Defect(Screen, S3)] })
        );
    }

    [Fact]
    public void Without_a_usable_battery_the_letter_is_C_at_most_and_the_reason_says_mains_only()
    {
        var grade = Ruleset1.Grade(Sample.Laptop with { BatteryPercent = 40 });
        Assert.Equal(GradeLetter.C, grade.Letter.Value);
        Assert.Equal("Sur secteur uniquement : C au plus.", grade.Letter.Why);
    }

    [Theory]
    [InlineData(FunctionClass.F0, GradeLetter.C)]
    [InlineData(FunctionClass.F3, GradeLetter.C)]
    [InlineData(FunctionClass.F4, GradeLetter.A)]
    public void Hardware_that_is_not_fully_functional_is_C_at_most(FunctionClass function, GradeLetter letter) =>
        Assert.Equal(letter, Letter(Sample.Laptop with { Function = function }));

    [Fact]
    public void A_desktop_needs_no_battery_to_be_an_A()
    {
        var grade = Ruleset1.Grade(Sample.Laptop with { Type = DeviceType.Desktop, BatteryPercent = null });
        Assert.Equal("A · F5 · U2", grade.Line);
    }

    [Fact]
    public void Marks_of_the_donor_make_it_D_until_they_are_gone() =>
        AssertGate("donor-marks", Sample.Laptop with { DonorMarksGone = false });

    [Fact]
    public void An_asset_tag_makes_it_D_until_it_is_gone() =>
        AssertGate("asset-tags", Sample.Laptop with { AssetTagsGone = false });

    [Fact]
    public void A_failing_drive_makes_it_D_until_it_is_replaced() =>
        AssertGate("drive-failing", Sample.Laptop with { Drives = [Sample.Ssd with { MediaErrors = 1 }] });

    [Fact]
    public void A_processor_without_x86_64_v2_is_not_for_sale() =>
        AssertGate("cpu-too-old", Sample.Laptop with { Cpu = "Intel(R) Core(TM)2 Duo CPU P8600 @ 2.40GHz" });

    [Fact]
    public void A_processor_that_nobody_recognises_waits_for_a_person() =>
        AssertGate("cpu-unknown", Sample.Laptop with { Cpu = "Mystery 9000" });

    [Fact]
    public void The_processor_s_own_flags_win_over_the_table()
    {
        Assert.Empty(Ruleset1.Grade(Sample.Laptop with { Cpu = "Mystery 9000", X8664V2 = true }).Gates);
        AssertGate("cpu-too-old", Sample.Laptop with { X8664V2 = false });
    }

    [Fact]
    public void A_tablet_is_not_asked_for_a_pc_s_instructions() =>
        Assert.Empty(Ruleset1.Grade(Sample.Laptop with { Type = DeviceType.Tablet, Cpu = "Snapdragon 680" }).Gates);

    [Fact]
    public void All_open_gates_are_told_at_once() =>
        Assert.Equal(
            ["donor-marks", "asset-tags"],
            Ruleset1
                .Grade(Sample.Laptop with { DonorMarksGone = false, AssetTagsGone = false })
                .Gates.Select(gate => gate.Code)
        );

    [Fact]
    public void Less_than_two_years_of_updates_ask_for_linux()
    {
        Assert.False(Ruleset1.Grade(Sample.Laptop with { OsSupportedUntil = new(2028, 11, 23) }).LinuxRequired);
        Assert.True(Ruleset1.Grade(Sample.Laptop with { OsSupportedUntil = new(2028, 11, 22) }).LinuxRequired);
        Assert.True(Ruleset1.Grade(Sample.Laptop with { OsSupportedUntil = null }).LinuxRequired);
    }

    [Fact]
    public void Every_class_comes_with_a_sentence()
    {
        var grade = Ruleset1.Grade(Sample.Laptop with { Defects = Sample.Defects(3, Lid, S2) });
        Assert.All(
            [grade.Letter.Why, grade.Cosmetic.Why, grade.Function.Why, grade.Battery.Why, grade.Usage.Why],
            why => Assert.Matches(@"^\p{Lu}?\d?.+\.$", why)
        );
    }

    [Fact]
    public void The_current_ruleset_is_the_active_one_and_old_ones_are_found_by_version()
    {
        Assert.Same(Rulesets.Current, Rulesets.Find(1));
        Assert.True(Rulesets.Current.Active);
        Assert.Null(Rulesets.Find(2));
    }

    private static GradeLetter Letter(GradingFacts facts) => Ruleset1.Grade(facts).Letter.Value;

    private static void AssertGate(string code, GradingFacts facts)
    {
        var grade = Ruleset1.Grade(facts);
        var gate = Assert.Single(grade.Gates);
        Assert.Equal(code, gate.Code);
        Assert.Equal(GradeLetter.D, grade.Letter.Value);
        Assert.Equal(gate.Text, grade.Letter.Why);
        Assert.Equal(GradeLetter.A, grade.Cosmetic.Value);
    }
}
