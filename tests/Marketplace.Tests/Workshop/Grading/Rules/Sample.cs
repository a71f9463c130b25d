using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Evidence;
using Marketplace.Workshop.Grading.Rules;

namespace Marketplace.Tests.Workshop.Grading.Rules;

/// <summary>A sound laptop to start from: each test changes the one fact that it is about.</summary>
internal static class Sample
{
    public static GradingFacts Laptop { get; } =
        new()
        {
            Type = DeviceType.Laptop,
            On = new(2026, 11, 23),
            DonorMarksGone = true,
            AssetTagsGone = true,
            Function = FunctionClass.F5,
            Drives = [Ssd],
            BatteryPercent = 90,
            RamMb = 8192,
            Cpu = "Intel(R) Core(TM) i5-6300U CPU @ 2.40GHz",
            CpuTable = new(2026, 11, 1),
            OsSupportedUntil = new(2029, 4, 30),
        };

    public static DriveFacts Ssd => new(Medium.SataSsd, 256_060_514_304, SmartPassed: true, WearLeftPercent: 80);

    public static Defect Defect(DefectZone zone, DefectSeverity severity) => new(zone, severity);

    public static Defect[] Defects(int count, DefectZone zone, DefectSeverity severity) =>
        [.. Enumerable.Repeat(Defect(zone, severity), count)];
}
