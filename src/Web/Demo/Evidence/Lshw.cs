using System.Text.Json.Nodes;
using Marketplace.Web.Demo.Stock;

namespace Marketplace.Web.Demo.Evidence;

/// <summary>What <c>lshw -json</c> says: a tree of the machine, sizes in bytes.</summary>
internal static class Lshw
{
    public static JsonObject Of(DemoComputer computer)
    {
        var model = computer.Model;
        var root = Node("bench", "system", model.Chassis is Chassis.Laptop ? "Notebook" : "Desktop Computer");
        Name(root, model.Maker, $"{model.Product} (SKU_{model.Name.Replace(' ', '_')})", computer.Serial);
        root["version"] = model.Name;
        root["width"] = 64;
        root["configuration"] = new JsonObject
        {
            ["boot"] = "normal",
            ["chassis"] = model.Chassis switch
            {
                Chassis.Laptop => "notebook",
                Chassis.AllInOne => "all-in-one",
                _ => "desktop",
            },
            ["family"] = model.Name,
            ["uuid"] = computer.Uuid.ToString(),
        };
        root["children"] = new JsonArray([.. Children(computer)]);
        return root;
    }

    private static IEnumerable<JsonNode> Children(DemoComputer computer)
    {
        var board = Node("core", "bus", "Motherboard");
        Name(board, computer.Model.Maker, computer.Model.Product, Dmidecode.BoardSerial(computer));
        board["children"] = new JsonArray(Processor(computer.Model.Cpu), Memory(computer), Pci(computer));
        yield return board;
        if (computer.BatteryHealth is not null)
            yield return BatteryNode(computer);
    }

    private static JsonObject Processor(DemoCpu cpu)
    {
        var node = Node("cpu", "processor", "CPU");
        Name(node, cpu.Maker + " Corp.", cpu.Marking, "To Be Filled By O.E.M.");
        node["size"] = cpu.Megahertz * 1_000_000L;
        node["units"] = "Hz";
        node["width"] = 64;
        node["configuration"] = new JsonObject
        {
            ["cores"] = Text(cpu.Cores),
            ["enabledcores"] = Text(cpu.Cores),
            ["threads"] = Text(cpu.Threads),
        };
        return node;
    }

    private static JsonObject Memory(DemoComputer computer)
    {
        var node = Node("memory", "memory", "System Memory");
        node["units"] = "bytes";
        node["size"] = computer.MemoryGb * 1073741824L;
        node["children"] = new JsonArray([.. MemoryModule.Of(computer).Select(Bank)]);
        return node;
    }

    private static JsonNode Bank(MemoryModule module, int place)
    {
        var node = Node(
            $"bank:{place}",
            "memory",
            $"{module.Format} {module.Type} Synchronous {module.Speed} MHz (0.4 ns)"
        );
        Name(node, module.Maker, module.Part, module.Serial);
        node["slot"] = module.Slot;
        node["units"] = "bytes";
        node["size"] = module.Gigabytes * 1073741824L;
        return node;
    }

    private static JsonObject Pci(DemoComputer computer)
    {
        var node = Node("pci", "bridge", "Host bridge");
        var children = new JsonArray(Display(computer.Model), Ethernet(computer));
        foreach (var drive in computer.Drives.Select(Controller))
            children.Add(drive);
        node["children"] = children;
        return node;
    }

    private static JsonObject Display(DemoModel model)
    {
        var node = Node("display", "display", "VGA compatible controller");
        Name(node, "Intel Corporation", "UHD Graphics 620", null);
        node["configuration"] = new JsonObject
        {
            ["resolution"] = $"{model.Resolution.Width},{model.Resolution.Height}",
        };
        return node;
    }

    private static JsonObject Ethernet(DemoComputer computer)
    {
        var node = Node("network", "network", "Ethernet interface");
        Name(node, "Intel Corporation", "Ethernet Connection I219-LM", Invented.Mac("ethernet " + computer.Key));
        node["logicalname"] = "eno1";
        return node;
    }

    private static JsonNode Controller(DemoDrive drive, int place)
    {
        if (drive.Kind is DriveKind.Nvme)
            return NvmeController(drive, place);
        var controller = Node("sata", "storage", "SATA controller");
        var disk = Node("disk", "disk", "ATA Disk");
        // The SCSI inquiry that lshw reads has room for sixteen characters.
        Name(disk, null, drive.Model.Length > 16 ? drive.Model[..16] : drive.Model, drive.Serial);
        Extent(disk, drive, place);
        disk["businfo"] = $"scsi@{place}:0.0.0";
        controller["children"] = new JsonArray(disk);
        return controller;
    }

    private static JsonObject NvmeController(DemoDrive drive, int place)
    {
        var controller = Node("nvme", "storage", "NVMe device");
        Name(controller, drive.Vendor, drive.Model, drive.Serial);
        controller["logicalname"] = $"/dev/nvme{place}";
        var space = Node("namespace", "disk", "NVMe disk");
        Extent(space, drive, place);
        controller["children"] = new JsonArray(space);
        return controller;
    }

    private static void Extent(JsonObject disk, DemoDrive drive, int place)
    {
        disk["logicalname"] = drive.Node(place);
        disk["units"] = "bytes";
        disk["size"] = drive.Bytes;
    }

    private static JsonObject BatteryNode(DemoComputer computer)
    {
        var battery = Battery.Of(computer);
        var node = Node("battery", "power", "Lithium Ion Battery");
        Name(node, battery.Maker, battery.Model, battery.Serial);
        node["units"] = "mWh";
        // lshw knows what the battery was made for, not what it still holds: the bench measures that.
        node["capacity"] = battery.DesignMwh;
        return node;
    }

    private static JsonObject Node(string id, string kind, string description) =>
        new()
        {
            ["id"] = id,
            ["class"] = kind,
            ["claimed"] = true,
            ["description"] = description,
        };

    private static void Name(JsonObject node, string? vendor, string product, string? serial)
    {
        if (vendor is not null)
            node["vendor"] = vendor;
        node["product"] = product;
        if (serial is not null)
            node["serial"] = serial;
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
