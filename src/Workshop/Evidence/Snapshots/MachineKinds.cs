using System.Text.RegularExpressions;

namespace Marketplace.Workshop.Evidence.Snapshots;

/// <summary>
/// Tells what kind of machine it is. The chassis is a claim of the firmware (a full laptop may call itself a netbook
/// or a desktop), so that what is built in and the name on the lid are heard before it.
/// </summary>
internal static partial class MachineKinds
{
    public static MachineKind Tell(MachineView machine, Warnings warnings)
    {
        if (IsVirtual(machine))
        {
            warnings.Add("virtual-machine", "Ce relevé vient d’une machine virtuelle, pas d’un appareil.");
            return MachineKind.Virtual;
        }
        var claimed = Claimed(machine.Shapes);
        var seen = Seen(machine, claimed);
        if (claimed != MachineKind.Unknown && seen != claimed)
            warnings.Add(
                "chassis-contradicted",
                $"Le châssis se dit « {machine.Shapes[0]} », mais le reste du relevé montre autre chose."
            );
        return seen;
    }

    private static MachineKind Seen(MachineView machine, MachineKind claimed)
    {
        var name = $"{machine.Manufacturer} {machine.Model} {machine.CommercialName}";
        if (claimed is MachineKind.Tablet or MachineKind.Server or MachineKind.AllInOne)
            return claimed;
        if (ServerNames().IsMatch(name))
            return MachineKind.Server;
        if (AllInOneNames().IsMatch(name))
            return MachineKind.AllInOne;
        if (LaptopNames().IsMatch(name) || machine is { Battery: not null, Screen: not null })
            return MachineKind.Laptop;
        return DesktopNames().IsMatch(name) && machine.Battery is null ? MachineKind.Desktop : claimed;
    }

    private static MachineKind Claimed(IReadOnlyList<string> shapes) =>
        shapes.Select(Claimed).FirstOrDefault(t => t != MachineKind.Unknown);

    private static MachineKind Claimed(string shape) =>
        shape
            .ToLowerInvariant()
            .Replace("-", "", StringComparison.Ordinal)
            .Replace(" ", "", StringComparison.Ordinal) switch
        {
            "laptop" or "notebook" or "netbook" or "portable" or "subnotebook" or "convertible" => MachineKind.Laptop,
            "tablet" or "detachable" or "handheld" => MachineKind.Tablet,
            "allinone" or "allinonepc" => MachineKind.AllInOne,
            "server" or "mainserverchassis" or "rackmount" or "rackmountchassis" or "blade" => MachineKind.Server,
            "desktop"
            or "tower"
            or "minitower"
            or "microtower"
            or "lowprofiledesktop"
            or "lowprofile"
            or "pizzabox"
            or "minipc"
            or "stickpc"
            or "spacesaving"
            or "lunchbox" => MachineKind.Desktop,
            _ => MachineKind.Unknown,
        };

    private static bool IsVirtual(MachineView machine) =>
        machine.Shapes.Contains("Virtual", StringComparer.OrdinalIgnoreCase)
        || VirtualNames()
            .IsMatch($"{machine.Manufacturer} | {machine.Model} | {machine.Board?.Model} | {machine.Cpu?.Model}");

    [GeneratedRegex(
        @"QEMU|VirtualBox|innotek|VMware|\bVirtual (?:Machine|Platform)|\bXen\b|HVM domU|\bKVM\b|Bochs|Parallels|Standard PC \((?:i440FX|Q35)|OpenStack|bhyve",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex VirtualNames();

    [GeneratedRegex(@"ProLiant|PowerEdge|ThinkServer|ThinkSystem|PRIMERGY", RegexOptions.IgnoreCase)]
    private static partial Regex ServerNames();

    [GeneratedRegex(@"\bAll.?in.?One\b|\bAIO\b|\biMac\b", RegexOptions.IgnoreCase)]
    private static partial Regex AllInOneNames();

    [GeneratedRegex(
        @"ProBook|EliteBook|ZBook|Latitude|ThinkPad|MacBook|IdeaPad|LifeBook|TravelMate|Tecra|Portege|Toughbook|VivoBook|ZenBook|Chromebook|\bSwift|Notebook|Laptop|\bXPS 1[3-7]|Satellite|Dynabook|Elite Dragonfly",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex LaptopNames();

    [GeneratedRegex(
        @"OptiPlex|ThinkCentre|ThinkStation|EliteDesk|ProDesk|Compaq dc|Veriton|Esprimo|\bMac ?mini|\bNUC\d",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex DesktopNames();
}
