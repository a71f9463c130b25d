namespace Marketplace.Workshop.Evidence.Snapshots;

/// <summary>What a format says around the tools' output.</summary>
internal sealed record Cover(SnapshotFormat Format, string? Uuid, string? Software, string? Version, string? TakenAt)
{
    /// <summary>The machine's own clock in UTC, where a tool told it.</summary>
    public DateTime? Clock { get; init; }
}

/// <summary>Lays the views of all tools over one another, the most trusted first, and says what does not fit.</summary>
internal static class Composition
{
    public static Snapshot Compose(Cover cover, IReadOnlyList<MachineView> views, Warnings warnings)
    {
        var machine = views.Aggregate(new MachineView(), (all, view) => all.Or(view));
        var identity = Identity(machine);
        WarnOfIdentity(identity, views, warnings);
        return new()
        {
            Uuid = UuidOf(cover, warnings),
            Format = cover.Format,
            Software = cover.Software,
            SoftwareVersion = cover.Version,
            TakenAt = Timestamps.Read(cover.TakenAt, cover.Clock, warnings),
            Identity = identity,
            Kind = MachineKinds.Tell(machine, warnings),
            Specification = SpecificationOf(machine, warnings),
            Warnings = warnings.All,
        };
    }

    private static SnapshotIdentity Identity(MachineView machine) =>
        new()
        {
            Manufacturer = machine.Manufacturer,
            Model = machine.Model,
            CommercialName = machine.CommercialName,
            Serial = machine.Serial,
            SystemUuid = machine.SystemUuid,
            BoardSerial = machine.Board?.Serial,
            Sku = machine.Sku,
            AssetTag = machine.AssetTag,
            Hid = machine.Hid,
        };

    private static Specification SpecificationOf(MachineView machine, Warnings warnings) =>
        new()
        {
            Cpu = machine.Cpu,
            RamMb = machine.RamMb,
            MemoryModules = machine.MemoryModules,
            Drives = DriveMatching.Match(machine.Drives, warnings),
            Battery = machine.Battery,
            Screen = machine.Screen,
            Graphics = machine.Graphics,
            Board = machine.Board,
            HasWifi = machine.HasWifi,
            HasWebcam = machine.HasWebcam,
        };

    private static Guid? UuidOf(Cover cover, Warnings warnings)
    {
        if (Guid.TryParse(cover.Uuid, out var uuid))
            return uuid == Guid.Empty ? null : uuid;
        if (cover.Uuid is not null)
            warnings.Add("uuid-malformed", "Le numéro du relevé n’est pas un UUID ; il n’est pas retenu.");
        return null;
    }

    private static void WarnOfIdentity(SnapshotIdentity identity, IReadOnlyList<MachineView> views, Warnings warnings)
    {
        if (!identity.CanMatch)
            warnings.Add(
                "identity-missing",
                "L’appareil ne donne ni numéro de série ni identifiant : il faut le reconnaître par son étiquette."
            );
        var serials = views.Select(v => v.Serial).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (serials.Count > 1)
            warnings.Add(
                "identity-disagrees",
                $"Le numéro de série de l’appareil n’est pas le même partout dans le relevé ({string.Join(", ", serials)})."
            );
    }
}
