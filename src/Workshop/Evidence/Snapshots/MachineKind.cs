namespace Marketplace.Workshop.Evidence.Snapshots;

/// <summary>What a snapshot shows the machine to be; a server or a virtual machine is told, though neither is refurbished here.</summary>
internal enum MachineKind
{
    Unknown,
    Laptop,
    Desktop,
    AllInOne,
    Tablet,
    Server,
    Virtual,
}
