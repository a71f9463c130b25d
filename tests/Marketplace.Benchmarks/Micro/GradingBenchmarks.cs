using BenchmarkDotNet.Attributes;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Evidence;
using Marketplace.Workshop.Grading.Rules;

namespace Marketplace.Benchmarks.Micro;

/// <summary>Grading one unit by the ruleset in force.</summary>
[MemoryDiagnoser, ShortRunJob]
public class GradingBenchmarks
{
    private readonly GradingFacts facts = new()
    {
        Type = DeviceType.Laptop,
        On = new DateOnly(2026, 11, 23),
        Defects = [new(DefectZone.Lid, DefectSeverity.S2), new(DefectZone.Bottom, DefectSeverity.S1)],
        DonorMarksGone = true,
        AssetTagsGone = true,
        Function = FunctionClass.F5,
        Drives = [new(Medium.SataSsd, 256_060_514_304, SmartPassed: true)],
        BatteryPercent = 82,
        RamMb = 8192,
        Cpu = "Intel(R) Core(TM) i5-6300U CPU @ 2.40GHz",
        CpuTable = CpuTables.Latest.Published,
        OsSupportedUntil = new DateOnly(2029, 4, 30),
    };

    [Benchmark]
    public object Grade() => Rulesets.Current.Grade(facts);
}
