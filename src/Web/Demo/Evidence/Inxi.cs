using System.Globalization;
using System.Text.Json.Nodes;
using Marketplace.Web.Demo.Stock;

namespace Marketplace.Web.Demo.Evidence;

/// <summary>
/// What <c>inxi --output json</c> says: a list of sections whose keys carry an order, two levels and at last the
/// name (<c>001#1#1#System</c>), names that may repeat within an entry.
/// </summary>
internal static class Inxi
{
    public static JsonArray Of(DemoComputer computer)
    {
        var sections = new List<(string Name, JsonArray Entries)> { ("Machine", Machine(computer)) };
        if (computer.BatteryHealth is not null)
            sections.Add(("Battery", BatterySection(computer)));
        sections.Add(("Memory", Memory(computer)));
        sections.Add(("CPU", Cpu(computer.Model.Cpu)));
        sections.Add(("Graphics", Graphics(computer)));
        sections.Add(("Network", Network(computer)));
        sections.Add(("Drives", Drives(computer)));
        return
        [
            .. sections.Select(
                (section, place) =>
                    (JsonNode)
                        new JsonObject
                        {
                            [string.Create(CultureInfo.InvariantCulture, $"{place:000}#1#0#{section.Name}")] =
                                section.Entries,
                        }
            ),
        ];
    }

    private static JsonArray Machine(DemoComputer computer) =>
        [
            Entry(
                ("Type", computer.Model.Chassis is Chassis.Laptop ? "Laptop" : "Desktop"),
                ("System", computer.Model.Maker),
                ("product", computer.Model.Product),
                ("v", computer.Model.Name),
                ("serial", computer.Serial),
                ("Chassis", ""),
                ("type", computer.Model.Chassis is Chassis.Laptop ? "10" : "3"),
                ("serial", computer.Serial)
            ),
            Entry(
                ("Mobo", computer.Model.Maker),
                ("model", computer.Model.Product),
                ("serial", Dmidecode.BoardSerial(computer)),
                ("UEFI", computer.Model.Maker),
                ("v", "N24ET67W (1.42 )"),
                ("date", Dmidecode.BiosDate(computer.Model))
            ),
        ];

    private static JsonArray BatterySection(DemoComputer computer)
    {
        var battery = Battery.Of(computer);
        return
        [
            Entry(
                ("ID", "BAT0"),
                ("charge", "21.4 Wh (49.5%)"),
                ("condition", battery.Condition),
                ("volts", "11.4"),
                ("min", "11.4"),
                ("model", $"{battery.Maker} {battery.Model}"),
                ("type", "Li-poly"),
                ("serial", battery.Serial),
                ("status", "not charging"),
                ("cycles", battery.Cycles)
            ),
        ];
    }

    private static JsonArray Memory(DemoComputer computer)
    {
        var total = computer.MemoryGb - 0.45m;
        return
        [
            Entry(("RAM", ""), ("total", Text($"{total:0.00} GiB")), ("used", "1.21 GiB")),
            Entry(("Array", ""), ("capacity", "32 GiB"), ("slots", "2"), ("EC", "None")),
            .. MemoryModule.Of(computer).Select(Module),
        ];
    }

    private static JsonNode Module(MemoryModule module) =>
        Entry(
            ("Device", module.Slot),
            ("type", module.Type),
            ("detail", "synchronous"),
            ("size", Text($"{module.Gigabytes} GiB")),
            ("speed", Text($"{module.Speed} MT/s")),
            ("manufacturer", module.Maker),
            ("part-no", module.Part),
            ("serial", module.Serial)
        );

    private static JsonArray Cpu(DemoCpu cpu) =>
        [
            Entry(
                ("Info", ""),
                ("model", cpu.Name),
                ("bits", 64),
                ("type", "MT MCP"),
                ("arch", cpu.Architecture),
                ("level", "v3")
            ),
            Entry(
                ("Topology", ""),
                ("cpus", "1"),
                ("cores", Text($"{cpu.Cores}")),
                ("tpc", "2"),
                ("threads", Text($"{cpu.Threads}"))
            ),
            Entry(("Speed (MHz)", ""), ("avg", cpu.Megahertz), ("min/max", Text($"400/{cpu.Megahertz + 1600}"))),
            Entry(
                (
                    "Flags",
                    "avx avx2 bmi1 bmi2 cx16 f16c fma lahf_lm lm movbe nx popcnt sse sse2 sse4_1 sse4_2 ssse3 xsave"
                )
            ),
        ];

    private static JsonArray Graphics(DemoComputer computer)
    {
        var (width, height) = computer.Model.Resolution;
        var chip = computer.Model.Cpu.Maker is "Intel" ? "Intel UHD Graphics 620" : "AMD Picasso";
        JsonArray entries =
        [
            Entry(("Device", chip), ("vendor", computer.Model.Brand), ("driver", "i915"), ("bus-ID", "00:02.0")),
        ];
        if (computer.Model.Chassis is Chassis.Laptop)
            entries.Add(
                Entry(
                    ("Device", "Integrated Camera"),
                    ("type", "USB"),
                    ("driver", "uvcvideo"),
                    ("serial", "200901010001")
                )
            );
        if (computer.Model.HasScreen)
            entries.Add(
                Entry(
                    ("Monitor", "eDP-1"),
                    ("model", "AU Optronics 0x313d"),
                    ("res", Text($"{width}x{height}")),
                    ("diag", Text($"{computer.Model.Inches * 25.4:0}mm ({computer.Model.Inches}\")"))
                )
            );
        return entries;
    }

    private static JsonArray Network(DemoComputer computer) =>
        [
            Entry(("Device", "Intel Ethernet I219-LM"), ("vendor", computer.Model.Brand), ("driver", "e1000e")),
            Entry(("IF", "eno1"), ("state", "down"), ("mac", Invented.Mac("ethernet " + computer.Key))),
        ];

    private static JsonArray Drives(DemoComputer computer) =>
        [
            Entry(
                ("Local Storage", ""),
                ("total", Gibibytes(computer.Drives.Sum(drive => drive.Bytes))),
                ("used", "0 KiB (0.0%)")
            ),
            .. computer.Drives.SelectMany((drive, place) => Drive(drive, place)),
        ];

    private static JsonNode[] Drive(DemoDrive drive, int place) =>
        [
            Entry(
                ("ID", drive.Node(place)),
                ("vendor", drive.Vendor),
                ("model", drive.Model),
                ("size", Gibibytes(drive.Bytes)),
                ("block-size", ""),
                ("physical", "512 B"),
                ("logical", "512 B"),
                ("speed", drive.Kind is DriveKind.Nvme ? "31.6 Gb/s" : "6.0 Gb/s"),
                ("type", drive.Kind is DriveKind.Hdd ? "HDD" : "SSD"),
                ("serial", drive.Serial),
                ("rev", drive.Firmware)
            ),
            Entry(("SMART", "yes"), ("state", "enabled"), ("health", drive.SmartPassed ? "PASSED" : "FAILED")),
        ];

    private static string Gibibytes(long bytes) => Text($"{bytes / 1073741824m:0.00} GiB");

    private static string Text(FormattableString text) => FormattableString.Invariant(text);

    private static JsonObject Entry(params (string Name, JsonNode Value)[] fields)
    {
        var entry = new JsonObject();
        for (var place = 0; place < fields.Length; place++)
            entry[
                string.Create(CultureInfo.InvariantCulture, $"{place:000}#{(place < 2 ? 1 : 0)}#2#{fields[place].Name}")
            ] = fields[place].Value;
        return entry;
    }
}
