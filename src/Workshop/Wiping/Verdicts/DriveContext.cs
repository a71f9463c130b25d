using Marketplace.Workshop.Evidence;

namespace Marketplace.Workshop.Wiping.Verdicts;

/// <summary>What we know of the drive that a report speaks of, apart from the report.</summary>
internal sealed record DriveContext
{
    /// <summary>The drive of one of our devices; null where the report matches none.</summary>
    public DriveIdentity? KnownDrive { get; init; }

    /// <summary>When the drive entered the device as we know it; an older report speaks of another life.</summary>
    public DateTime? InstalledAt { get; init; }

    /// <summary>When the report reached us: it cannot tell of anything later; null where it is not asked.</summary>
    public DateTime? ReceivedAt { get; init; }

    /// <summary>The operator's policy takes overwriting for enough on flash, at level Clear only.</summary>
    public bool OperatorAcceptsOverwriteOnFlash { get; init; }

    /// <summary>A third person tried to recover data from this drive and found none (R2v3, appendix B).</summary>
    public bool Sampled { get; init; }

    public DestructionProof? Destruction { get; init; }
}

/// <summary>What proves that a drive was destroyed: a photo of it, its serial as read on it, and who saw it.</summary>
internal sealed record DestructionProof(bool Photo, string? Serial, string? Witness);
