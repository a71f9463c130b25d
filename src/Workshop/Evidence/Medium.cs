namespace Marketplace.Workshop.Evidence;

/// <summary>What data is held on; it decides which erasure technique counts (NIST SP 800-88r2, IEEE 2883).</summary>
internal enum Medium
{
    Unknown,
    Hdd,
    SataSsd,
    Nvme,
    UsbFlash,
}

/// <summary>A drive as one tool saw it. A missing fact is null, never an empty string or a placeholder.</summary>
internal sealed record DriveIdentity(string? Model, string? Serial, string? Wwn, long? SizeBytes, Medium Medium);
