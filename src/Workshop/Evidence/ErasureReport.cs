namespace Marketplace.Workshop.Evidence;

/// <summary>How a drive was erased; the verdict depends on it and on the medium, never on the tool's own word.</summary>
internal enum Technique
{
    Unknown,
    Overwrite,
    AtaSanitizeOverwrite,
    AtaSanitizeBlock,
    AtaSanitizeCrypto,
    AtaSecureErase,
    AtaEnhancedSecureErase,
    NvmeSanitizeBlock,
    NvmeSanitizeCrypto,
    NvmeFormat,
    PhysicalDestruction,
}

internal enum ErasureOutcome
{
    Unknown,
    Succeeded,
    Failed,
    Aborted,
}

/// <summary>Host-protected area and device configuration overlay: sectors that an ordinary overwrite does not reach.</summary>
internal enum HiddenAreas
{
    Unknown,
    None,
    Removed,
    Present,
}

internal enum Verification
{
    Unknown,
    None,
    Sampled,
    LastPass,
    AllPasses,
}

/// <summary>What an erasure tool says of one drive, read without believing it. Missing facts are null or Unknown.</summary>
internal sealed record ErasureReport
{
    public required DriveIdentity Drive { get; init; }

    /// <summary>Serial numbers of the same drive as several sources give them (smart, lsblk, wwn…), by source.</summary>
    public IReadOnlyDictionary<string, string> SerialsBySource { get; init; } = new Dictionary<string, string>();

    /// <summary>World-wide names of the same drive, by source, likewise.</summary>
    public IReadOnlyDictionary<string, string> WwnsBySource { get; init; } = new Dictionary<string, string>();

    public Technique Technique { get; init; }

    /// <summary>NVMe format's Secure Erase Setting: 0 none, 1 user data, 2 cryptographic; null where the option is absent.</summary>
    public int? SecureEraseSetting { get; init; }

    public ErasureOutcome Outcome { get; init; }
    public int? ExitStatus { get; init; }

    /// <summary>The tool says "success" of a command whose exit status it did not record: a word, not a proof.</summary>
    public bool SuccessUnproved { get; init; }

    /// <summary>
    /// What the drive's own sanitize log says once it has finished: true completed, false failed, null not shown.
    /// A sanitize command only starts the work, so that its exit status proves nothing.
    /// </summary>
    public bool? CompletionLogged { get; init; }

    /// <summary>False where the tool's own validation says so; null where it says nothing.</summary>
    public bool? ValidationResult { get; init; }

    public int? PassesPlanned { get; init; }
    public int? PassesCompleted { get; init; }

    /// <summary>Bytes that the system shows, and bytes that the drive really has (with hidden areas).</summary>
    public long? ApparentBytes { get; init; }
    public long? RealBytes { get; init; }
    public long? ErasedBytes { get; init; }

    public long Errors { get; init; }
    public long Retries { get; init; }
    public HiddenAreas HiddenAreas { get; init; }
    public Verification Verification { get; init; }
    public bool OverUsbBridge { get; init; }

    /// <summary>The method or standard as the tool names it (« DoD Short », « ATA Secure Erase »…).</summary>
    public string? Method { get; init; }
    public string? Tool { get; init; }
    public string? ToolVersion { get; init; }
    public string? Technician { get; init; }
    public DateTime? StartedAt { get; init; }
    public DateTime? EndedAt { get; init; }

    /// <summary>The tool wrote its clock without a zone; the instants above take it for UTC.</summary>
    public bool TimesAssumedUtc { get; init; }
}
