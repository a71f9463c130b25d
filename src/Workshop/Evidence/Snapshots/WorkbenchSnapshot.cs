using System.Text.Json;

namespace Marketplace.Workshop.Evidence.Snapshots;

/// <summary>S1, Workbench 11 to 14: components already parsed, each with its actions (benchmarks, tests, erasures).</summary>
internal static class WorkbenchSnapshot
{
    public static Snapshot Read(JsonElement root)
    {
        var warnings = new Warnings();
        var components = root.Objects("components").ToList();
        WorkbenchActions.Check(root, components);
        var drives = components.Where(IsDrive).Select(c => (Json: c, Sighting: Sight(c, warnings))).ToList();
        var view = View(root.Child("device") ?? default, components, warnings) with
        {
            Drives = [.. drives.Select(d => d.Sighting)],
        };
        var cover = new Cover(
            SnapshotFormat.S1,
            root.Text("uuid"),
            root.Text("software"),
            root.Text("version"),
            root.Text("endTime")
        );
        return Composition.Compose(cover, [view], warnings) with
        {
            Erasures = [.. drives.SelectMany(d => WorkbenchActions.Erasures(d.Json, d.Sighting))],
        };
    }

    private static MachineView View(JsonElement device, List<JsonElement> components, Warnings warnings)
    {
        var modules = components.Where(c => c.Text("type") == "RamModule").Select(WorkbenchComponents.Module).ToList();
        return new()
        {
            Manufacturer = Placeholder.Clean(device.Text("manufacturer")),
            Model = Placeholder.Clean(device.Text("model")),
            CommercialName = Names.Commercial(
                device.Text("manufacturer"),
                device.Text("model"),
                Placeholder.Clean(device.Text("version"))
            ),
            Serial = Placeholder.Clean(device.Text("serialNumber")),
            SystemUuid = Placeholder.CleanUuid(device.Text("systemUUID") ?? device.Text("system_uuid")),
            Sku = Placeholder.Clean(device.Text("sku")),
            Hid = Placeholder.Clean(device.Text("hid")),
            Shapes = [.. new[] { device.Text("chassis"), device.Text("type") }.OfType<string>()],
            Board = First("Motherboard", WorkbenchComponents.Board),
            Cpu = First("Processor", WorkbenchComponents.Processor),
            MemoryModules = modules,
            RamMb = modules is [] ? null : modules.Sum(m => m.SizeMb),
            Battery = First("Battery", WorkbenchComponents.Accumulator),
            Screen = First("Display", c => WorkbenchComponents.Panel(c, warnings)),
            Graphics = First("GraphicCard", c => Placeholder.Clean(c.Text("model"))),
            HasWifi = components.Exists(WorkbenchComponents.IsWifi),
            HasWebcam = components.Exists(c => Names.IsWebcam(c.Text("model"))),
        };

        T? First<T>(string type, Func<JsonElement, T?> read)
            where T : class =>
            components.Where(c => c.Text("type") == type).Select(read).FirstOrDefault(found => found is not null);
    }

    private static bool IsDrive(JsonElement component) =>
        component.Text("type") is "HardDrive" or "SolidStateDrive" or "DataStorage";

    private static DriveSighting Sight(JsonElement component, Warnings warnings)
    {
        var model = Placeholder.Clean(component.Text("model"));
        return new("workbench", null, model, Placeholder.Clean(component.Text("serialNumber")))
        {
            SizeBytes = Sizes.OfDrive(component.Text("size")),
            Medium = WorkbenchComponents.MediumOf(component, model, warnings),
            MediumDisputed = WorkbenchComponents.IsDisputed(component, model),
            Interface = component.Text("interface"),
            Attachment = component.Text("interface") is "USB" ? Attachment.Usb : Attachment.Internal,
            Smart = WorkbenchActions.Health(component),
        };
    }
}
