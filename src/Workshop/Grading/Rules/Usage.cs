using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Evidence;

namespace Marketplace.Workshop.Grading.Rules;

/// <summary>Ruleset 1, what the computer is good for: memory (to 30) + processor (to 40) + storage (to 30), with ceilings.</summary>
internal static class Usage
{
    private const long SmallDrive = 240_000_000_000;

    public static int Score(GradingFacts facts) =>
        Math.Max(0, Memory(facts.RamMb) + Processor(facts).Score + Storage(facts.Drives));

    public static Explained<UsageClass> Class(GradingFacts facts)
    {
        var score = Score(facts);
        var reached = score switch
        {
            < 30 => UsageClass.U0,
            < 55 => UsageClass.U1,
            < 80 => UsageClass.U2,
            _ => UsageClass.U3,
        };
        var why =
            $"{Gigabytes(facts.RamMb)}\u00a0Go de mémoire, {StorageWords(facts.Drives)}. {Processor(facts).Reason}";
        if (reached <= UsageClass.U1 || Ceiling(facts) is not { } ceiling)
            return new(reached, why);
        return new(UsageClass.U1, $"{why} {ceiling}");
    }

    public static CpuScore Processor(GradingFacts facts) =>
        (
            CpuTables.Find(facts.CpuTable)
            ?? throw new InvalidOperationException($"No processor table was published on {facts.CpuTable:yyyy-MM-dd}.")
        ).Score(facts.Cpu);

    /// <summary>Installed memory in GiB, rounded: what a graphics chip reserves is not missing.</summary>
    public static int Gigabytes(int ramMb) => (int)Math.Round(ramMb / 1024.0, MidpointRounding.AwayFromZero);

    private static int Memory(int ramMb) =>
        Gigabytes(ramMb) switch
        {
            >= 16 => 30,
            >= 8 => 20,
            >= 4 => 10,
            _ => 0,
        };

    private static int Storage(IReadOnlyList<DriveFacts> drives) => Fastest(drives) is { } drive ? Points(drive) : 0;

    private static int Points(DriveFacts drive)
    {
        var speed = drive.Medium switch
        {
            Medium.Nvme => 30,
            Medium.SataSsd => 20,
            _ => 0,
        };
        return speed - (drive.SizeBytes < SmallDrive ? 5 : 0);
    }

    // The system goes on the best drive; a second, slower one takes nothing away.
    private static DriveFacts? Fastest(IReadOnlyList<DriveFacts> drives) => drives.MaxBy(Points);

    private static string? Ceiling(GradingFacts facts)
    {
        if (Gigabytes(facts.RamMb) < 8)
            return "Moins de 8\u00a0Go de mémoire : U1 au plus.";
        return Fastest(facts.Drives)?.Medium is Medium.SataSsd or Medium.Nvme
            ? null
            : "Sans disque rapide (SSD) : U1 au plus.";
    }

    private static string StorageWords(IReadOnlyList<DriveFacts> drives) =>
        Fastest(drives) is { } drive
            ? $"{Word(drive.Medium)} de {Math.Round(drive.SizeBytes / 1e9)}\u00a0Go"
            : "aucun disque";

    private static string Word(Medium medium) =>
        medium switch
        {
            Medium.Nvme => "disque rapide NVMe",
            Medium.SataSsd => "disque rapide SSD",
            Medium.Hdd => "disque dur",
            _ => "stockage",
        };
}
