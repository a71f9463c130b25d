using System.Text.Json;

namespace Marketplace.Workshop.Evidence.Snapshots;

/// <summary>One line of an inxi section: its fields by name.</summary>
internal sealed record InxiEntry(IReadOnlyDictionary<string, string> Fields)
{
    public string? this[string name] => Placeholder.Clean(Fields.GetValueOrDefault(name));

    /// <summary>A count or a size, which a placeholder's "0" or "1" must not eat.</summary>
    public string? Raw(string name) => Fields.GetValueOrDefault(name);

    /// <summary>« type: USB »: the bench's own webcam, dongle or stick, or the machine's own camera.</summary>
    public bool IsUsb => this["type"] is "USB";

    /// <summary>Keys read « 003#0#2#vendor »: order, two counters, then the name; a name repeated in a line means the first.</summary>
    public static InxiEntry Read(JsonElement line)
    {
        var fields = new Dictionary<string, string>();
        foreach (var field in line.EnumerateObject().OrderBy(f => f.Name, StringComparer.Ordinal))
            if (field.Value.AsText() is { } value)
                fields.TryAdd(field.Name[(field.Name.LastIndexOf('#') + 1)..], value);
        return new(fields);
    }
}

/// <summary>The sections of <c>inxi --output json</c>.</summary>
internal sealed class Inxi
{
    private readonly ILookup<string, InxiEntry> _sections;

    private Inxi(JsonElement sections) =>
        _sections = sections
            .Items()
            .Where(s => s.ValueKind == JsonValueKind.Object)
            .SelectMany(s => s.EnumerateObject())
            .SelectMany(
                s => s.Value.Items().Where(l => l.ValueKind == JsonValueKind.Object).Select(InxiEntry.Read),
                (s, entry) => (Name: s.Name[(s.Name.LastIndexOf('#') + 1)..], entry)
            )
            .ToLookup(s => s.Name, s => s.entry);

    public static MachineView? Read(JsonElement? json) => json is { } sections ? new Inxi(sections).View() : null;

    private MachineView View()
    {
        var machine = _sections["Machine"].FirstOrDefault(e => e["System"] is not null || e["Type"] is not null);
        var mainboard = _sections["Machine"].FirstOrDefault(e => e["Mobo"] is not null);
        var modules = _sections["Memory"].Select(Module).OfType<MemoryModule>().ToList();
        return new()
        {
            Manufacturer = machine?["System"],
            Model = machine?["product"],
            CommercialName = Names.Commercial(machine?["System"], machine?["product"], machine?["v"]),
            Serial = machine?["serial"],
            Shapes = machine?["Type"] is { } shape ? [shape] : [],
            Board = mainboard is null ? null : new(mainboard["Mobo"], mainboard["model"], mainboard["serial"]),
            Cpu = Processor(),
            MemoryModules = modules,
            RamMb = modules is [] ? null : modules.Sum(m => m.SizeMb),
            Battery = _sections["Battery"].Where(IsOfTheMachine).Select(Accumulator).FirstOrDefault(),
            Screen = _sections["Graphics"].Where(IsBuiltIn).Select(Panel).FirstOrDefault(),
            Graphics = _sections["Graphics"]
                .Where(e => !e.IsUsb)
                .Select(e => e["Device"])
                .FirstOrDefault(d => d is not null),
            HasWifi = _sections["Network"].Any(e => !e.IsUsb && Names.IsWifi(e["Device"])),
            HasWebcam = _sections["Graphics"].Any(e => Names.IsBuiltInWebcam(e["Device"])),
            Drives =
            [
                .. _sections["Drives"]
                    .Where(e => e["ID"]?.StartsWith("/dev/", StringComparison.Ordinal) == true)
                    .Select(Sight),
            ],
        };
    }

    private Cpu? Processor()
    {
        var topology = _sections["CPU"].FirstOrDefault(e => e.Raw("cores") is not null && e.Raw("cpus") is not null);
        return _sections["CPU"].FirstOrDefault(e => e["model"] is not null) is { } cpu
            ? new(
                Names.Cpu(cpu["model"]!),
                Count(topology?.Raw("cores")),
                Count(topology?.Raw("threads")),
                Level(cpu["level"])
            )
            : null;
    }

    private static MemoryModule? Module(InxiEntry e) =>
        e["Device"] is not null && Sizes.OfMemoryInMiB(e.Raw("size")) is { } size
            ? new(size, e["serial"], Count(e.Raw("speed")), e["type"], e["manufacturer"], e["part-no"])
            : null;

    private static bool IsOfTheMachine(InxiEntry e) =>
        e["ID"]?.StartsWith("BAT", StringComparison.OrdinalIgnoreCase) == true;

    // « 53.6/57.0 Wh (94.0%) »: full charge, design.
    private static Battery Accumulator(InxiEntry e)
    {
        var condition = (e.Raw("condition") ?? "").Split('/', 2);
        var (full, design) = (MilliWattHours(condition[0]), MilliWattHours(condition.ElementAtOrDefault(1)));
        return new(design, full, Batteries.Health(full, design), Count(e.Raw("cycles")));
    }

    private static long? MilliWattHours(string? text) =>
        Sizes.Leading(text) is { } wh and > 0 and < 1000 ? (long)Math.Round(wh * 1000) : null;

    private static bool IsBuiltIn(InxiEntry e) =>
        e["Monitor"] is { } output
        && (
            output.StartsWith("eDP", StringComparison.Ordinal)
            || output.StartsWith("LVDS", StringComparison.Ordinal)
            || output.StartsWith("DSI", StringComparison.Ordinal)
        );

    // « diag: 318mm (12.5") »
    private static Screen Panel(InxiEntry e) =>
        new(Sizes.Leading(e.Raw("diag")) is { } mm ? Math.Round(mm / 25.4, 1) : null, e["res"]);

    private static DriveSighting Sight(InxiEntry e) =>
        new("inxi", DevicePaths.Normal(e["ID"]), Model(e), e["serial"])
        {
            SizeBytes = Sizes.OfDrive(e.Raw("size")),
            Medium = MediumOf(e),
            Interface =
                e["ID"]!.StartsWith("/dev/nvme", StringComparison.Ordinal) ? "NVMe"
                : e["sata"] is null ? null
                : "SATA",
            Attachment =
                e.IsUsb ? Attachment.Usb
                : DevicePaths.IsNotADrive(e["ID"]) ? Attachment.NotADrive
                : Attachment.Internal,
        };

    private static string? Model(InxiEntry e) => LooseJson.OneLine($"{e["vendor"]} {e["model"]}");

    private static Medium MediumOf(InxiEntry e) =>
        e["ID"]!.StartsWith("/dev/nvme", StringComparison.Ordinal) ? Medium.Nvme
        : (e["type"] ?? e["tech"]) is "SSD" ? Medium.SataSsd
        : (e["type"] ?? e["tech"]) is "HDD" ? Medium.Hdd
        : Medium.Unknown;

    private static int? Level(string? level) => level is ['v', >= '1' and <= '4'] ? level[1] - '0' : null;

    private static int? Count(string? text) => Sizes.Leading(text) is { } n and > 0 and < int.MaxValue ? (int)n : null;
}
