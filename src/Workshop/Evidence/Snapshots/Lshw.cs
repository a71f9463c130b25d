using System.Text.Json;

namespace Marketplace.Workshop.Evidence.Snapshots;

/// <summary>One node of lshw's tree, with whether it hangs on a USB port.</summary>
internal sealed record LshwNode(JsonElement Json, bool OnUsb, bool InsideDisk)
{
    public string? this[string name] => Placeholder.Clean(Json.Text(name));

    public string? Class => Json.Text("class");

    public string? Setting(string name) => Placeholder.Clean(Json.Child("configuration")?.Text(name));

    public string? Raw(string setting) => Json.Child("configuration")?.Text(setting);

    public bool Can(string capability) => Json.Child("capabilities")?.Member(capability) is not null;

    /// <summary>The device file; several names are given for one optical drive.</summary>
    public string? Path =>
        Json.Items("logicalname").Select(n => n.AsText()).FirstOrDefault(DevicePaths.IsOptical)
        ?? Json.Text("logicalname")
        ?? Json.Items("logicalname").Select(n => n.AsText()).FirstOrDefault();

    /// <summary>The tree as a list. JSON's own limit of depth bounds the recursion.</summary>
    public static IEnumerable<LshwNode> Flatten(JsonElement node, bool onUsb = false, bool insideDisk = false)
    {
        if (node.ValueKind != JsonValueKind.Object)
            yield break;
        onUsb |= node.Text("businfo")?.StartsWith("usb@", StringComparison.Ordinal) == true;
        var self = new LshwNode(node, onUsb, insideDisk);
        yield return self;
        foreach (
            var child in node.Items("children").SelectMany(c => Flatten(c, onUsb, insideDisk || self.Class == "disk"))
        )
            yield return child;
    }
}

/// <summary>What <c>lshw -json</c> saw: an object, or a list of one.</summary>
internal static class Lshw
{
    public static MachineView? Read(JsonElement? json) =>
        json?.Items().FirstOrDefault(n => n.ValueKind == JsonValueKind.Object)
            is { ValueKind: JsonValueKind.Object } root
            ? View(root.ToNodes())
            : null;

    private static List<LshwNode> ToNodes(this JsonElement root) => [.. LshwNode.Flatten(root)];

    private static MachineView View(List<LshwNode> nodes)
    {
        var system = nodes[0];
        var core = nodes.FirstOrDefault(n => n["id"] == "core");
        var sku = system.Raw("sku");
        var model = Placeholder.Clean(Names.WithoutSku(system.Json.Text("product"), sku));
        return new()
        {
            Manufacturer = system["vendor"],
            Model = model,
            CommercialName = Names.Commercial(system["vendor"], model, system["version"]),
            Serial = system["serial"],
            SystemUuid = Placeholder.CleanUuid(system.Setting("uuid")),
            Sku = Placeholder.Clean(sku),
            Shapes = [.. new[] { system.Setting("chassis"), system["description"] }.OfType<string>()],
            Board = core is null ? null : new(core["vendor"], core["product"], core["serial"]),
            Cpu = nodes.Where(n => n.Class == "processor").Select(Processor).OfType<Cpu>().FirstOrDefault(),
            MemoryModules = [.. nodes.Select(Module).OfType<MemoryModule>()],
            RamMb = nodes.Where(n => n["id"] == "memory").Select(n => Sizes.OfMemoryInMiB(Bytes(n))).FirstOrDefault(),
            Battery = nodes.Any(n => n["id"] == "battery") ? new(null, null, null, null) : null,
            Graphics = nodes.Where(n => n.Class == "display").Select(n => n["product"]).FirstOrDefault(),
            HasWifi = nodes.Any(n =>
                n.Class == "network" && !n.OnUsb && (Names.IsWifi(n["product"]) || Names.IsWifi(n["description"]))
            ),
            HasWebcam = nodes.Any(n => n.Class == "multimedia" && Names.IsBuiltInWebcam(n["product"])),
            Drives = [.. nodes.Where(IsDrive).Select(Sight)],
        };
    }

    private static Cpu? Processor(LshwNode node) =>
        node["product"] is { } model
            ? new(Names.Cpu(model), Count(node.Raw("cores")), Count(node.Raw("threads")), X86Levels.Of(node.Can))
            : null;

    private static MemoryModule? Module(LshwNode node) =>
        node.Class == "memory"
        && node["id"]?.StartsWith("bank", StringComparison.Ordinal) == true
        && Bytes(node) is { } bytes
            ? new(
                Sizes.OfMemoryInMiB(bytes),
                node["serial"],
                Megahertz(node["description"]),
                Kind(node["description"]),
                node["vendor"],
                node["product"]
            )
            : null;

    // « SODIMM DDR3 Synchronous 1600 MHz (0.6 ns) »
    private static string? Kind(string? description) =>
        description?.Split(' ').FirstOrDefault(w => w.Contains("DDR", StringComparison.Ordinal));

    private static int? Megahertz(string? description)
    {
        var words = description?.Split(' ') ?? [];
        var unit = Array.IndexOf(words, "MHz");
        return unit > 0 ? Count(words[unit - 1]) : null;
    }

    // A "medium" inside a disk is the same hardware again; an empty card reader has no size.
    private static bool IsDrive(LshwNode node) =>
        node is { Class: "disk", InsideDisk: false } && (Bytes(node) is not null || node["product"] is not null);

    private static DriveSighting Sight(LshwNode node) =>
        new("lshw", DevicePaths.Normal(node.Path), node["product"], node["serial"])
        {
            SizeBytes = Sizes.OfDrive(Bytes(node)),
            Medium = IsNvme(node) ? Medium.Nvme : Medium.Unknown,
            Interface = IsNvme(node) ? "NVMe" : node["description"]?.Split(' ')[0],
            Removable = node.Can("removable"),
            Attachment = AttachmentOf(node),
        };

    private static bool IsNvme(LshwNode node) => node.Path?.StartsWith("/dev/nvme", StringComparison.Ordinal) == true;

    private static Attachment AttachmentOf(LshwNode node) =>
        DevicePaths.IsOptical(node.Path) || node["id"]?.StartsWith("cdrom", StringComparison.Ordinal) == true
            ? Attachment.Optical
        : node.OnUsb ? Attachment.Usb
        : DevicePaths.IsNotADrive(node.Path) ? Attachment.NotADrive
        : Attachment.Internal;

    private static string? Bytes(LshwNode node) => node.Json.Whole("size") is > 0 and var size ? $"{size} bytes" : null;

    private static int? Count(string? text) => Sizes.Leading(text) is { } n and > 0 and < int.MaxValue ? (int)n : null;
}
