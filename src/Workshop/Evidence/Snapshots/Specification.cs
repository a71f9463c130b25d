namespace Marketplace.Workshop.Evidence.Snapshots;

/// <summary>What is in the machine, as one snapshot saw it; the bench's own devices are left out.</summary>
internal sealed record Specification
{
    public Cpu? Cpu { get; init; }

    /// <summary>MiB of memory installed.</summary>
    public long? RamMb { get; init; }
    public IReadOnlyList<MemoryModule> MemoryModules { get; init; } = [];
    public IReadOnlyList<Drive> Drives { get; init; } = [];
    public Battery? Battery { get; init; }
    public Screen? Screen { get; init; }
    public string? Graphics { get; init; }
    public Board? Board { get; init; }
    public bool HasWifi { get; init; }
    public bool HasWebcam { get; init; }
}

/// <param name="X86Level">x86-64 micro-architecture level (1 to 4) that current systems ask for; null where not seen.</param>
internal sealed record Cpu(string Model, int? Cores, int? Threads, int? X86Level = null);

/// <param name="SizeMb">MiB.</param>
/// <param name="SpeedMts">Million transfers per second.</param>
/// <param name="Kind">DDR3, LPDDR4…</param>
internal sealed record MemoryModule(
    long? SizeMb,
    string? Serial,
    int? SpeedMts,
    string? Kind,
    string? Manufacturer = null,
    string? PartNumber = null
);

/// <summary>A drive inside the machine.</summary>
internal sealed record Drive
{
    public required DriveIdentity Identity { get; init; }

    /// <summary>ATA, NVMe, MMC…, as the tools say.</summary>
    public string? Interface { get; init; }
    public bool Removable { get; init; }
    public Smart? Smart { get; init; }

    /// <summary>Serial numbers by source (smart, lshw, inxi, workbench): they differ behind a USB bridge.</summary>
    public IReadOnlyDictionary<string, string> SerialsBySource { get; init; } = new Dictionary<string, string>();
}

/// <summary>A drive's account of its own health.</summary>
/// <param name="AssessmentPassed">Null where the drive was not asked.</param>
/// <param name="WearLeftPercent">Flash endurance left, 0 to 100.</param>
/// <param name="MediaErrors">NVMe media errors, or ATA sectors that cannot be read.</param>
internal sealed record Smart(
    bool? AssessmentPassed,
    long? Reallocated,
    long? Pending,
    long? PowerOnHours,
    int? WearLeftPercent,
    long? MediaErrors
);

/// <summary>A battery; all null means that there is one of which nothing is known.</summary>
/// <param name="HealthPercent">Full charge over design capacity.</param>
internal sealed record Battery(long? DesignMwh, long? FullMwh, int? HealthPercent, int? Cycles);

/// <summary>The built-in screen.</summary>
/// <param name="Resolution">« 1920x1080 ».</param>
internal sealed record Screen(double? Inches, string? Resolution);

internal sealed record Board(string? Maker, string? Model, string? Serial);
