using System.Globalization;
using CsCheck;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Evidence;
using Marketplace.Workshop.Grading.Rules;

namespace Marketplace.Tests.Workshop.Grading.Rules;

public sealed class RulesetPropertyTests
{
    private static readonly string?[] Processors =
    [
        "Core i5-6300U",
        "Core 2 Duo P8600",
        "Core i9-10900",
        "AMD Ryzen 5 3500U",
        "Mystery",
        null,
    ];

    private static readonly Gen<Defect> Defects = Gen.Select(
        Gen.Enum<DefectZone>(),
        Gen.Enum<DefectSeverity>(),
        Gen.Bool,
        (zone, severity, affects) => new Defect(zone, severity, affects && severity is DefectSeverity.S3)
    );

    private static readonly Gen<DriveFacts> Drives = Gen.Select(
        Gen.Enum<Medium>(),
        Gen.Long[32_000_000_000, 2_000_000_000_000],
        Gen.Int[0, 12].Nullable(),
        Gen.Int[0, 100].Nullable(),
        (medium, size, reallocated, wear) =>
            new DriveFacts(medium, size, Reallocated: reallocated, WearLeftPercent: wear)
    );

    private static readonly Gen<GradingFacts> Facts = Gen.Select(
        Defects.Array[0, 8],
        Drives.Array[0, 3],
        Gen.Int[0, 100].Nullable(),
        Gen.Int[512, 40_000],
        Gen.Enum<FunctionClass>(),
        Gen.Int[0, Processors.Length - 1],
        Gen.Bool,
        (defects, drives, battery, ram, function, cpu, clean) =>
            Sample.Laptop with
            {
                Defects = defects,
                Drives = drives,
                BatteryPercent = battery,
                RamMb = ram,
                Function = function,
                Cpu = Processors[cpu],
                AssetTagsGone = clean,
            }
    );

    [Fact]
    public void Adding_a_defect_never_improves_the_letter() =>
        Gen.Select(Facts, Defects)
            .Sample(
                (facts, defect) =>
                    Ruleset1.Judge(facts with { Defects = [.. facts.Defects, defect] }).Letter.Value
                    >= Ruleset1.Judge(facts).Letter.Value
            );

    [Fact]
    public void More_memory_never_lowers_the_usage() =>
        Gen.Select(Facts, Gen.Int[0, 32_768])
            .Sample(
                (facts, more) =>
                    Ruleset1.Judge(facts with { RamMb = facts.RamMb + more }).Usage.Value
                    >= Ruleset1.Judge(facts).Usage.Value
            );

    [Fact]
    public void A_better_battery_never_worsens_the_letter() =>
        Gen.Select(Facts, Gen.Int[0, 100], Gen.Int[0, 100])
            .Sample(
                (facts, one, other) =>
                    Letter(facts with { BatteryPercent = Math.Max(one, other) })
                    <= Letter(facts with { BatteryPercent = Math.Min(one, other) })
            );

    [Fact]
    public void Facts_kept_as_text_replay_to_the_same_grade_in_any_culture() =>
        Facts.Sample(
            facts =>
            {
                var then = GradingJson.Write(Ruleset1.Grade(facts));
                var kept = GradingJson.Read<GradingFacts>(GradingJson.Write(facts));
                return then == InCulture("en-US", () => GradingJson.Write(Rulesets.Find(1)!.Grade(kept)));
            },
            iter: 30
        );

    [Fact]
    public void What_is_said_to_lift_the_unit_never_says_a_class_that_it_already_has() =>
        Facts.Sample(
            facts =>
            {
                var grade = Ruleset1.Grade(facts);
                return grade.Lifts.All(lift =>
                    lift.To != grade.Letter.Value.ToString() && lift.To != grade.Usage.Value.ToString()
                );
            },
            iter: 30
        );

    [Fact]
    public void Facts_without_a_processor_table_are_not_read_with_today_s()
    {
        var text = GradingJson
            .Write(Sample.Laptop)
            .Replace("\"cpuTable\":\"2026-11-01\",", "", StringComparison.Ordinal);
        Assert.Throws<System.Text.Json.JsonException>(() => GradingJson.Read<GradingFacts>(text));
    }

    private static GradeLetter Letter(GradingFacts facts) => Ruleset1.Judge(facts).Letter.Value;

    private static string InCulture(string name, Func<string> act)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
        try
        {
            return act();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
