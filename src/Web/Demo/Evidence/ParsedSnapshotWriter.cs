using System.Globalization;
using System.Text.Json.Nodes;
using Marketplace.Web.Demo.Stock;

namespace Marketplace.Web.Demo.Evidence;

/// <summary>A snapshot as Workbench 11 to 14 sends it (S1): parsed on the bench, a device and its components.</summary>
internal static class ParsedSnapshotWriter
{
    public static JsonObject Write(DemoComputer computer, DateTime takenAt) =>
        new()
        {
            ["type"] = "Snapshot",
            ["uuid"] = Invented.Uuid("snapshot " + computer.Key).ToString(),
            ["software"] = "Workbench",
            ["version"] = "14.0.0",
            ["closed"] = true,
            ["elapsed"] = 42,
            ["endTime"] = takenAt.ToString("yyyy-MM-ddTHH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ["device"] = new JsonObject
            {
                ["type"] = computer.Model.Chassis is Chassis.Laptop ? "Laptop" : "Desktop",
                ["actions"] = new JsonArray(),
                ["manufacturer"] = computer.Model.Maker,
                ["model"] = computer.Model.Name,
                ["serialNumber"] = computer.Serial,
                ["sku"] = null,
                ["version"] = "A3009",
                ["chassis"] = computer.Model.Chassis switch
                {
                    Chassis.Laptop => "Netbook",
                    Chassis.AllInOne => "AllInOne",
                    _ => "Tower",
                },
            },
            ["components"] = new JsonArray([.. Components(computer)]),
        };

    private static IEnumerable<JsonNode> Components(DemoComputer computer)
    {
        yield return Processor(computer.Model.Cpu);
        foreach (var module in MemoryModule.Of(computer))
            yield return Memory(module);
        foreach (var drive in computer.Drives)
            yield return Drive(drive);
        yield return Network(computer);
        yield return Part("GraphicCard", "Uhd Graphics 620", computer.Model.Cpu.Maker + " Corporation", null);
        yield return Part("SoundCard", "Sunrise Point-Lp Hd Audio", "Intel Corporation", null);
        if (computer.Model.Chassis is Chassis.Laptop)
            yield return Part("SoundCard", "Integrated Webcam", "Chicony Electronics Co.,ltd.", "200901010001");
        if (computer.Model.HasScreen)
            yield return Display(computer.Model);
        yield return Part("Motherboard", computer.Model.Product, computer.Model.Maker, Dmidecode.BoardSerial(computer));
        if (computer.BatteryHealth is not null)
            yield return BatteryPart(computer);
    }

    private static JsonObject Part(string type, string model, string maker, string? serial) =>
        new()
        {
            ["type"] = type,
            ["actions"] = new JsonArray(),
            ["model"] = model,
            ["manufacturer"] = maker,
            ["serialNumber"] = serial,
        };

    private static JsonObject Processor(DemoCpu cpu)
    {
        var part = Part("Processor", cpu.Marking, cpu.Maker + " Corp.", null);
        part["speed"] = cpu.Megahertz / 1000.0;
        part["cores"] = cpu.Cores;
        part["threads"] = cpu.Threads;
        part["address"] = 64;
        return part;
    }

    private static JsonObject Memory(MemoryModule module)
    {
        var part = Part("RamModule", module.Part, module.Maker, module.Serial);
        part["size"] = module.Gigabytes * 1024;
        part["speed"] = module.Speed;
        part["interface"] = module.Type;
        part["format"] = module.Format;
        return part;
    }

    private static JsonObject Drive(DemoDrive drive)
    {
        var part = Part(
            drive.Kind is DriveKind.Hdd ? "HardDrive" : "SolidStateDrive",
            drive.Model,
            drive.Vendor,
            drive.Serial
        );
        part["variant"] = drive.Firmware;
        part["size"] = drive.Bytes / 1_000_000.0;
        part["interface"] = drive.Kind is DriveKind.Nvme ? "NVMe" : "ATA";
        part["actions"] = new JsonArray(
            new JsonObject
            {
                ["type"] = "TestDataStorage",
                ["severity"] = drive.SmartPassed ? "Info" : "Error",
                ["status"] = drive.SmartPassed ? "Completed without error" : "Completed: read failure",
                ["length"] = "Short",
                ["elapsed"] = 118,
                ["assessment"] = drive.SmartPassed,
                ["lifetime"] = drive.Hours,
                ["powerCycleCount"] = drive.Hours / 7,
                ["reallocatedSectorCount"] = drive.Reallocated,
                ["currentPendingSectorCount"] = drive.Pending,
                ["offlineUncorrectable"] = drive.Pending / 2,
            }
        );
        return part;
    }

    private static JsonObject Network(DemoComputer computer)
    {
        var part = Part(
            "NetworkAdapter",
            "Ethernet Connection I219-LM",
            "Intel Corporation",
            Invented.Mac("ethernet " + computer.Key)
        );
        part["speed"] = 1000;
        part["wireless"] = false;
        return part;
    }

    private static JsonObject Display(DemoModel model)
    {
        var part = Part("Display", "Lcd Monitor", "Auo", null);
        part["size"] = model.Inches;
        part["technology"] = "LCD";
        part["resolutionWidth"] = model.Resolution.Width;
        part["resolutionHeight"] = model.Resolution.Height;
        part["refreshRate"] = 60;
        return part;
    }

    private static JsonObject BatteryPart(DemoComputer computer)
    {
        var battery = Battery.Of(computer);
        var part = Part("Battery", battery.Model, battery.Maker, battery.Serial);
        part["technology"] = "LiIon";
        part["size"] = battery.DesignMah;
        part["actions"] = new JsonArray(
            new JsonObject
            {
                ["type"] = "MeasureBattery",
                ["severity"] = "Info",
                ["voltage"] = Battery.Voltage,
                ["size"] = battery.FullMah,
                ["cycleCount"] = battery.Cycles,
            }
        );
        return part;
    }
}
