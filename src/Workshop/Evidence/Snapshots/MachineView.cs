namespace Marketplace.Workshop.Evidence.Snapshots;

/// <summary>What one tool saw of the machine. No tool sees everything, and each may be wrong: views are laid over one another.</summary>
internal sealed record MachineView
{
    public string? Manufacturer { get; init; }
    public string? Model { get; init; }
    public string? CommercialName { get; init; }
    public string? Serial { get; init; }
    public Guid? SystemUuid { get; init; }
    public string? Sku { get; init; }
    public string? AssetTag { get; init; }
    public string? Hid { get; init; }

    /// <summary>What the tool calls the machine's shape (« Notebook », « Tower »): a claim.</summary>
    public IReadOnlyList<string> Shapes { get; init; } = [];
    public Board? Board { get; init; }
    public Cpu? Cpu { get; init; }
    public long? RamMb { get; init; }
    public IReadOnlyList<MemoryModule> MemoryModules { get; init; } = [];
    public Battery? Battery { get; init; }
    public Screen? Screen { get; init; }
    public string? Graphics { get; init; }
    public bool HasWifi { get; init; }
    public bool HasWebcam { get; init; }
    public IReadOnlyList<DriveSighting> Drives { get; init; } = [];

    /// <summary>This view, completed by another where it says nothing.</summary>
    public MachineView Or(MachineView other) =>
        this with
        {
            Manufacturer = Manufacturer ?? other.Manufacturer,
            Model = Model ?? other.Model,
            CommercialName = CommercialName ?? other.CommercialName,
            Serial = Serial ?? other.Serial,
            SystemUuid = SystemUuid ?? other.SystemUuid,
            Sku = Sku ?? other.Sku,
            AssetTag = AssetTag ?? other.AssetTag,
            Hid = Hid ?? other.Hid,
            Shapes = [.. Shapes, .. other.Shapes],
            Board = Both(Board, other.Board),
            Cpu = Both(Cpu, other.Cpu),
            RamMb = RamMb ?? other.RamMb,
            MemoryModules = MemoryModules is [] ? other.MemoryModules : MemoryModules,
            Battery = Both(Battery, other.Battery),
            Screen = Screen ?? other.Screen,
            Graphics = Graphics ?? other.Graphics,
            HasWifi = HasWifi || other.HasWifi,
            HasWebcam = HasWebcam || other.HasWebcam,
            Drives = [.. Drives, .. other.Drives],
        };

    private static Board? Both(Board? a, Board? b) =>
        a is null || b is null ? a ?? b : new(a.Maker ?? b.Maker, a.Model ?? b.Model, a.Serial ?? b.Serial);

    private static Cpu? Both(Cpu? a, Cpu? b) =>
        a is null || b is null
            ? a ?? b
            : new(a.Model, a.Cores ?? b.Cores, a.Threads ?? b.Threads, a.X86Level ?? b.X86Level);

    private static Battery? Both(Battery? a, Battery? b) =>
        a is null || b is null
            ? a ?? b
            : new(
                a.DesignMwh ?? b.DesignMwh,
                a.FullMwh ?? b.FullMwh,
                a.HealthPercent ?? b.HealthPercent,
                a.Cycles ?? b.Cycles
            );
}
