namespace Marketplace.Workshop.Evidence.Snapshots;

internal enum Attachment
{
    Internal,

    /// <summary>On a USB port: the bench's stick, or a drive that was taken out and put in a case.</summary>
    Usb,

    /// <summary>CD, DVD, Blu-ray.</summary>
    Optical,

    /// <summary>No hardware at all (loop, ZFS volume, floppy controller…).</summary>
    NotADrive,
}

/// <summary>One drive as one tool saw it, before the sightings of all tools are put together.</summary>
/// <param name="Source">smart, lshw, inxi or workbench.</param>
/// <param name="Path">Device file (/dev/sda), which ties the tools' sightings together.</param>
internal sealed record DriveSighting(string Source, string? Path, string? Model, string? Serial)
{
    public string? Wwn { get; init; }
    public long? SizeBytes { get; init; }
    public Medium Medium { get; init; }

    /// <summary>The tool's type and the model's name contradict each other: nothing else settles it.</summary>
    public bool MediumDisputed { get; init; }
    public string? Interface { get; init; }
    public bool Removable { get; init; }
    public Attachment Attachment { get; init; }
    public Smart? Smart { get; init; }

    public bool IsSameDriveAs(DriveSighting other) =>
        Source != other.Source
        && (SameText(Serial, other.Serial) || SameText(Wwn, other.Wwn) || SameText(Path, other.Path));

    private static bool SameText(string? a, string? b) =>
        a is not null && a.Equals(b, StringComparison.OrdinalIgnoreCase);
}
