using static Marketplace.Workshop.Grading.Rules.Architecture;

namespace Marketplace.Workshop.Grading.Rules;

/// <summary>The published processor tables, by date; a grade names the table that it was computed with.</summary>
internal static class CpuTables
{
    private static readonly CpuTable November2026 = new(
        new(2026, 11, 1),
        [
            .. OldIntel(),
            .. IntelSecondToFourth(),
            .. IntelFifthToNinth(),
            .. IntelTenthToTwelfth(),
            .. SmallIntel(),
            .. Amd(),
        ]
    );

    private static readonly CpuTable[] Published = [November2026];

    public static CpuTable Latest => Published[^1];

    public static CpuTable? Find(DateOnly published) => Array.Find(Published, table => table.Published == published);

    private static Cpu[] OldIntel() =>
        [
            new("Core 2 Duo T6600", Core2, 2, 2, 2.2m, 2.2m),
            new("Core 2 Duo P8600", Core2, 2, 2, 2.4m, 2.4m),
            new("Core 2 Duo E7500", Core2, 2, 2, 2.93m, 2.93m),
            new("Core 2 Duo E8400", Core2, 2, 2, 3.0m, 3.0m),
            new("Core 2 Quad Q8300", Core2, 4, 4, 2.5m, 2.5m),
            new("Pentium T4200", Core2, 2, 2, 2.0m, 2.0m),
            new("Pentium E5300", Core2, 2, 2, 2.6m, 2.6m),
            new("Core i3-350M", Nehalem, 2, 4, 2.26m, 2.26m),
            new("Core i5-520M", Nehalem, 2, 4, 2.4m, 2.93m),
            new("Core i7-620M", Nehalem, 2, 4, 2.66m, 3.33m),
            new("Core i3-540", Nehalem, 2, 4, 3.06m, 3.06m),
            new("Core i5-650", Nehalem, 2, 4, 3.2m, 3.46m),
            new("Core i7-870", Nehalem, 4, 8, 2.93m, 3.6m),
        ];

    private static Cpu[] IntelSecondToFourth() =>
        [
            new("Core i3-2310M", SandyBridge, 2, 4, 2.1m, 2.1m),
            new("Core i5-2520M", SandyBridge, 2, 4, 2.5m, 3.2m),
            new("Core i7-2620M", SandyBridge, 2, 4, 2.7m, 3.4m),
            new("Core i3-2100", SandyBridge, 2, 4, 3.1m, 3.1m),
            new("Core i5-2400", SandyBridge, 4, 4, 3.1m, 3.4m),
            new("Core i7-2600", SandyBridge, 4, 8, 3.4m, 3.8m),
            new("Xeon E3-1225", SandyBridge, 4, 4, 3.1m, 3.4m),
            new("Core i3-3110M", IvyBridge, 2, 4, 2.4m, 2.4m),
            new("Core i5-3320M", IvyBridge, 2, 4, 2.6m, 3.3m),
            new("Core i7-3520M", IvyBridge, 2, 4, 2.9m, 3.6m),
            new("Core i3-3220", IvyBridge, 2, 4, 3.3m, 3.3m),
            new("Core i5-3470", IvyBridge, 4, 4, 3.2m, 3.6m),
            new("Core i7-3770", IvyBridge, 4, 8, 3.4m, 3.9m),
            new("Core i3-4010U", Haswell, 2, 4, 1.7m, 1.7m),
            new("Core i5-4200M", Haswell, 2, 4, 2.5m, 3.1m),
            new("Core i5-4300U", Haswell, 2, 4, 1.9m, 2.9m),
            new("Core i7-4600U", Haswell, 2, 4, 2.1m, 3.3m),
            new("Core i3-4130", Haswell, 2, 4, 3.4m, 3.4m),
            new("Core i5-4570", Haswell, 4, 4, 3.2m, 3.6m),
            new("Core i7-4770", Haswell, 4, 8, 3.4m, 3.9m),
            new("Xeon E3-1225 v3", Haswell, 4, 4, 3.2m, 3.6m),
        ];

    private static Cpu[] IntelFifthToNinth() =>
        [
            new("Core i3-5005U", Broadwell, 2, 4, 2.0m, 2.0m),
            new("Core i5-5300U", Broadwell, 2, 4, 2.3m, 2.9m),
            new("Core i7-5600U", Broadwell, 2, 4, 2.6m, 3.2m),
            new("Core i3-6100U", Skylake, 2, 4, 2.3m, 2.3m),
            new("Core i5-6200U", Skylake, 2, 4, 2.3m, 2.8m),
            new("Core i5-6300U", Skylake, 2, 4, 2.4m, 3.0m),
            new("Core i7-6600U", Skylake, 2, 4, 2.6m, 3.4m),
            new("Core i3-6100", Skylake, 2, 4, 3.7m, 3.7m),
            new("Core i5-6500", Skylake, 4, 4, 3.2m, 3.6m),
            new("Core i7-6700", Skylake, 4, 8, 3.4m, 4.0m),
            new("Core i3-7100U", Skylake, 2, 4, 2.4m, 2.4m),
            new("Core i5-7200U", Skylake, 2, 4, 2.5m, 3.1m),
            new("Core i7-7500U", Skylake, 2, 4, 2.7m, 3.5m),
            new("Core i5-7500", Skylake, 4, 4, 3.4m, 3.8m),
            new("Core i3-8130U", Skylake, 2, 4, 2.2m, 3.4m),
            new("Core i5-8250U", Skylake, 4, 8, 1.6m, 3.4m),
            new("Core i5-8350U", Skylake, 4, 8, 1.7m, 3.6m),
            new("Core i7-8550U", Skylake, 4, 8, 1.8m, 4.0m),
            new("Core i3-8100", Skylake, 4, 4, 3.6m, 3.6m),
            new("Core i5-8500", Skylake, 6, 6, 3.0m, 4.1m),
            new("Core i7-8700", Skylake, 6, 12, 3.2m, 4.6m),
            new("Core i5-9500", Skylake, 6, 6, 3.0m, 4.4m),
            new("Core i7-9700", Skylake, 8, 8, 3.0m, 4.7m),
        ];

    private static Cpu[] IntelTenthToTwelfth() =>
        [
            new("Core i3-10110U", Skylake, 2, 4, 2.1m, 4.1m),
            new("Core i5-1035G1", SunnyCove, 4, 8, 1.0m, 3.6m),
            new("Core i5-10210U", Skylake, 4, 8, 1.6m, 4.2m),
            new("Core i5-10310U", Skylake, 4, 8, 1.7m, 4.4m),
            new("Core i7-10510U", Skylake, 4, 8, 1.8m, 4.9m),
            new("Core i5-10500", Skylake, 6, 12, 3.1m, 4.5m),
            new("Core i3-1115G4", WillowCove, 2, 4, 3.0m, 4.1m),
            new("Core i5-1135G7", WillowCove, 4, 8, 2.4m, 4.2m),
            new("Core i7-1165G7", WillowCove, 4, 8, 2.8m, 4.7m),
            new("Core i5-1235U", GoldenCove, 6, 12, 1.3m, 4.4m),
            new("Core i5-12500", GoldenCove, 6, 12, 3.0m, 4.6m),
        ];

    private static Cpu[] SmallIntel() =>
        [
            new("Atom N450", Bonnell, 1, 2, 1.66m, 1.66m),
            new("Celeron 847", SandyBridge, 2, 2, 1.1m, 1.1m),
            new("Celeron 1007U", IvyBridge, 2, 2, 1.5m, 1.5m),
            new("Pentium 2020M", IvyBridge, 2, 2, 2.4m, 2.4m),
            new("Pentium G630", SandyBridge, 2, 2, 2.7m, 2.7m),
            new("Pentium G3220", Haswell, 2, 2, 3.0m, 3.0m),
            new("Pentium G4400", Skylake, 2, 2, 3.3m, 3.3m),
            new("Pentium G5400", Skylake, 2, 4, 3.7m, 3.7m),
            new("Celeron J1900", Silvermont, 4, 4, 2.0m, 2.42m),
            new("Celeron N2840", Silvermont, 2, 2, 2.16m, 2.58m),
            new("Celeron N3060", Silvermont, 2, 2, 1.6m, 2.48m),
            new("Pentium N4200", Goldmont, 4, 4, 1.1m, 2.5m),
            new("Celeron N4020", GoldmontPlus, 2, 2, 1.1m, 2.8m),
            new("Pentium N5030", GoldmontPlus, 4, 4, 1.1m, 3.1m),
            new("Celeron N5100", Tremont, 4, 4, 1.1m, 2.8m),
        ];

    private static Cpu[] Amd() =>
        [
            new("Athlon II X2 250", K10, 2, 2, 3.0m, 3.0m),
            new("AMD E-450", Bobcat, 2, 2, 1.65m, 1.65m),
            new("AMD E1-2100", Jaguar, 2, 2, 1.0m, 1.0m),
            new("A4-5000", Jaguar, 4, 4, 1.5m, 1.5m),
            new("A8-5500", Piledriver, 4, 4, 3.2m, 3.7m),
            new("A10-8700B", Excavator, 4, 4, 1.8m, 3.2m),
            new("A12-9800", Excavator, 4, 4, 3.8m, 4.2m),
            new("Athlon 200GE", Zen, 2, 4, 3.2m, 3.2m),
            new("Athlon Silver 3050U", Zen, 2, 2, 2.3m, 3.2m),
            new("Ryzen 3 2200G", Zen, 4, 4, 3.5m, 3.7m),
            new("Ryzen 5 2500U", Zen, 4, 8, 2.0m, 3.6m),
            new("Ryzen 5 3500U", Zen, 4, 8, 2.1m, 3.7m),
            new("Ryzen 5 4500U", Zen2, 6, 6, 2.3m, 4.0m),
            new("Ryzen 7 4700U", Zen2, 8, 8, 2.0m, 4.1m),
            new("Ryzen 5 5500U", Zen2, 6, 12, 2.1m, 4.0m),
            new("Ryzen 5 5600G", Zen3, 6, 12, 3.9m, 4.4m),
            new("Ryzen 7 5850U", Zen3, 8, 16, 1.9m, 4.4m),
        ];
}
