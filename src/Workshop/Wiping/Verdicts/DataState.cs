namespace Marketplace.Workshop.Wiping.Verdicts;

/// <summary>What is known of the donor's data on a device. Only the last four are cleared.</summary>
internal enum DataState
{
    /// <summary>We do not know which media the device holds.</summary>
    Unknown,

    /// <summary>A medium is not erased, or not at the level that the donor asked for.</summary>
    Bearing,

    /// <summary>Erased, as far as it is said; a proof or the second person is still missing.</summary>
    InProgress,

    /// <summary>At least one erasure was rejected.</summary>
    Failed,
    ClearVerified,
    PurgeVerified,
    DestroyedVerified,

    /// <summary>Two independent proofs say that there is no medium.</summary>
    NoMedium,
}
