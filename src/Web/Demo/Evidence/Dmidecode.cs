using System.Globalization;
using System.Text;
using Marketplace.Web.Demo.Stock;

namespace Marketplace.Web.Demo.Evidence;

/// <summary>What <c>dmidecode</c> prints of a computer: the firmware's own tables, as text.</summary>
internal static class Dmidecode
{
    public static string Of(DemoComputer computer)
    {
        var text = new StringBuilder("# dmidecode 3.4\nGetting SMBIOS data from sysfs.\nSMBIOS 3.0.0 present.\n");
        var handle = 0;
        foreach (var (type, title, lines) in Tables(computer))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\nHandle 0x{handle++:X4}, DMI type {type}, 27 bytes\n{title}\n"
            );
            foreach (var (name, value) in lines)
                text.Append(CultureInfo.InvariantCulture, $"\t{name}: {value}\n");
        }
        return text.ToString();
    }

    /// <summary>The board's own serial number, another alias of the device.</summary>
    public static string BoardSerial(DemoComputer computer) => Invented.Fill("L1HF*#******", "board " + computer.Key);

    public static string BiosDate(DemoModel model) =>
        string.Create(CultureInfo.InvariantCulture, $"03/14/{model.Year + 1}");

    private static IEnumerable<(int Type, string Title, (string, string)[] Lines)> Tables(DemoComputer computer)
    {
        yield return (0, "BIOS Information", Bios(computer.Model));
        yield return (1, "System Information", SystemTable(computer));
        yield return (2, "Base Board Information", Board(computer));
        yield return (3, "Chassis Information", ChassisTable(computer));
        yield return (4, "Processor Information", Processor(computer.Model.Cpu));
        foreach (var module in MemoryModule.Of(computer))
            yield return (17, "Memory Device", Memory(module));
        if (computer.BatteryHealth is not null)
            yield return (22, "Portable Battery", Battery.Of(computer).Table);
    }

    private static (string, string)[] Bios(DemoModel model) =>
        [
            ("Vendor", model.Maker),
            ("Version", "N24ET67W (1.42 )"),
            ("Release Date", BiosDate(model)),
            ("ROM Size", "16 MB"),
        ];

    private static (string, string)[] SystemTable(DemoComputer computer) =>
        [
            ("Manufacturer", computer.Model.Maker),
            ("Product Name", computer.Model.Product),
            ("Version", computer.Model.Name),
            ("Serial Number", computer.Serial),
            ("UUID", computer.Uuid.ToString()),
            ("Wake-up Type", "Power Switch"),
            ("SKU Number", $"SKU_{computer.Model.Name.Replace(' ', '_')}"),
            ("Family", computer.Model.Name),
        ];

    private static (string, string)[] Board(DemoComputer computer) =>
        [
            ("Manufacturer", computer.Model.Maker),
            ("Product Name", computer.Model.Product),
            ("Serial Number", BoardSerial(computer)),
            ("Asset Tag", "Not Available"),
            ("Type", "Motherboard"),
        ];

    private static (string, string)[] ChassisTable(DemoComputer computer) =>
        [
            ("Manufacturer", computer.Model.Maker),
            (
                "Type",
                computer.Model.Chassis switch
                {
                    Chassis.Laptop => "Notebook",
                    Chassis.AllInOne => "All In One",
                    _ => "Low Profile Desktop",
                }
            ),
            ("Serial Number", computer.Serial),
            ("Asset Tag", "No Asset Information"),
        ];

    private static (string, string)[] Processor(DemoCpu cpu) =>
        [
            ("Socket Designation", "U3E1"),
            ("Type", "Central Processor"),
            ("Manufacturer", cpu.Maker is "Intel" ? "Intel(R) Corporation" : "Advanced Micro Devices, Inc."),
            ("Version", cpu.Marking),
            ("Current Speed", $"{cpu.Megahertz} MHz"),
            ("Serial Number", "None"),
            ("Core Count", $"{cpu.Cores}"),
            ("Core Enabled", $"{cpu.Cores}"),
            ("Thread Count", $"{cpu.Threads}"),
        ];

    private static (string, string)[] Memory(MemoryModule module) =>
        [
            ("Total Width", "64 bits"),
            ("Size", $"{module.Gigabytes} GB"),
            ("Form Factor", module.Format),
            ("Locator", module.Slot),
            ("Type", module.Type),
            ("Speed", $"{module.Speed} MT/s"),
            ("Manufacturer", module.Maker),
            ("Serial Number", module.Serial),
            ("Part Number", module.Part),
        ];
}
