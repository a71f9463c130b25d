using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Evidence;

namespace Marketplace.Workshop.Grading.Rules;

/// <summary>
/// All that a grade is computed from, and nothing else: kept as JSON beside the grade, it replays to the same result.
/// </summary>
internal sealed record GradingFacts
{
    public required DeviceType Type { get; init; }

    /// <summary>The day of grading: how long the operating system is still supported counts from here.</summary>
    public required DateOnly On { get; init; }

    public IReadOnlyList<Defect> Defects { get; init; } = [];

    /// <summary>No name, logo, engraving or account of the donor is left.</summary>
    public required bool DonorMarksGone { get; init; }

    public required bool AssetTagsGone { get; init; }

    /// <summary>What the test sheet proves, before the drives' own health is counted.</summary>
    public required FunctionClass Function { get; init; }

    public IReadOnlyList<DriveFacts> Drives { get; init; } = [];

    /// <summary>What the battery holds, in percent of its design capacity; null where it is missing or unknown.</summary>
    public int? BatteryPercent { get; init; }

    /// <summary>Installed memory in MiB.</summary>
    public required int RamMb { get; init; }

    /// <summary>The processor as the evidence names it, messy or not.</summary>
    public string? Cpu { get; init; }

    /// <summary>The date of the processor table that scores it: the latest one on the day of grading.</summary>
    public required DateOnly CpuTable { get; init; }

    /// <summary>What the processor's own flags say; null where the evidence has none, and then the table decides.</summary>
    public bool? X8664V2 { get; init; }

    /// <summary>The operating system on the unit, and the last day of its maker's updates; null where none is installed.</summary>
    public DateOnly? OsSupportedUntil { get; init; }
}

/// <summary>A drive and what its own diagnostics (SMART) say; a missing attribute is null and accuses nobody.</summary>
/// <param name="SizeBytes">As the maker counts: 240 GB are 240 × 10⁹ bytes.</param>
/// <param name="WearLeftPercent">How much of an SSD's promised writes are left.</param>
internal sealed record DriveFacts(
    Medium Medium,
    long SizeBytes,
    bool? SmartPassed = null,
    int? Reallocated = null,
    int? Pending = null,
    int? WearLeftPercent = null,
    int? MediaErrors = null
);
