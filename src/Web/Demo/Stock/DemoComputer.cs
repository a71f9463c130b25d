namespace Marketplace.Web.Demo.Stock;

/// <summary>The four shapes in which a bench sends what it saw of a computer.</summary>
internal enum SnapshotFormat
{
    Parsed,
    Lshw,
    Script,
    Credential,
}

/// <summary>How the drives were erased, well or badly.</summary>
internal enum Wipe
{
    None,

    /// <summary>nwipe 0.42 over the whole disk, hidden areas looked at, last pass verified.</summary>
    Nwipe,

    /// <summary>The firmware's own erase: ATA SANITIZE for a SATA drive, a secure format for an NVMe drive.</summary>
    Sanitize,

    /// <summary>nwipe 0.33, which says nothing of hidden areas.</summary>
    OldNwipe,

    /// <summary>The older ATA Secure Erase, whose worth depends on the maker: a third person must look for data first.</summary>
    SecurityErase,

    Aborted,
    HiddenSectors,
    FormatWithoutErase,
    SerialOfTheBridge,

    /// <summary>Only the first of two drives was erased.</summary>
    FirstDriveOnly,
}

/// <summary>How far the story of a unit goes.</summary>
internal enum Ending
{
    /// <summary>On the bench: a snapshot, no erasure yet.</summary>
    Identified,

    /// <summary>Its erasure is refused or waits for more proof.</summary>
    WipeRefused,

    /// <summary>Erased; the second person has not looked yet.</summary>
    AwaitsVerification,

    /// <summary>Fails the safety test: swollen battery.</summary>
    Unsafe,

    /// <summary>Fails the function test: the drive's own assessment.</summary>
    DriveFailing,

    /// <summary>Grade D: for parts.</summary>
    ForParts,

    /// <summary>Graded; waits for the quality check by another person.</summary>
    AwaitsQualityCheck,

    /// <summary>Permitted, but asked for more than the ceiling of its origin.</summary>
    PriceOverCap,

    Listed,
}

/// <summary>One unit of the demonstration: what it is, what is wrong with it, and what happens to it.</summary>
internal sealed record DemoComputer
{
    /// <summary>A name that never changes, from which serial numbers are drawn: « marseille-07 ».</summary>
    public required string Key { get; init; }
    public required DemoModel Model { get; init; }
    public required int MemoryGb { get; init; }
    public required IReadOnlyList<DemoDrive> Drives { get; init; }
    public required SnapshotFormat Format { get; init; }
    public required Wipe Wipe { get; init; }
    public Ending Ending { get; init; } = Ending.Listed;
    public IReadOnlyList<Flaw> Flaws { get; init; } = [];

    /// <summary>Capacity left in the battery, in percent of the design; null for a computer without one.</summary>
    public int? BatteryHealth { get; init; }
    public int PriceEuros { get; init; }

    /// <summary>Given free by a public body: who may buy it and at which price is ruled (CG3P L.3212-2).</summary>
    public bool PublicDonor { get; init; }

    /// <summary>The system that the workshop installed, by its id in the API; null: the network's image of that day.</summary>
    public string? System { get; init; }

    public string Serial => Invented.Fill(Model.SerialPattern, Key);

    public Guid Uuid => Invented.Uuid("system " + Key);

    public bool IsPhotographed =>
        Ending is Ending.Listed or Ending.AwaitsQualityCheck or Ending.ForParts or Ending.PriceOverCap;
}
