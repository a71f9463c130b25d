using Marketplace.Platform;
using Marketplace.Workshop.Evidence.Snapshots;

namespace Marketplace.Workshop.Devices;

/// <summary>A device as the API shows it to its operator.</summary>
internal sealed record DeviceView(
    string Tag,
    string State,
    DeviceFacets Facets,
    DeviceIdentityView Identity,
    SpecificationView Specification,
    string? Grade,
    CanListView CanList,
    Guid? Permit
)
{
    public static DeviceView Of(Device device) =>
        new(
            device.Tag.ToString(),
            device.State.ToString(),
            new(
                device.Data.ToString(),
                device.Safety.ToString(),
                device.Function.ToString(),
                device.Legal.ToString(),
                device.RequiredLevel.ToString(),
                device.Origin.ToString()
            ),
            new(device.Manufacturer, device.Model, device.Serial, device.Type?.ToString()),
            SpecificationView.Of(device.ReadSnapshot()?.Specification),
            device.GradeLine,
            new(device.ListingReasons() is { Count: 0 }, device.ListingReasons()),
            device.Permit
        );
}

/// <summary>What is known, facet by facet; the state is derived from them.</summary>
internal sealed record DeviceFacets(
    string Data,
    string Safety,
    string Function,
    string Legal,
    string RequiredLevel,
    string Origin
);

internal sealed record DeviceIdentityView(string? Manufacturer, string? Model, string? Serial, string? Type);

/// <summary>Whether the device may be listed, and if not, every reason.</summary>
internal sealed record CanListView(bool Allowed, IReadOnlyList<Reason> Reasons);

/// <param name="RamMb">Memory in MiB.</param>
internal sealed record SpecificationView(string? Cpu, long? RamMb, IReadOnlyList<DriveView> Drives)
{
    public static SpecificationView Of(Specification? specification) =>
        specification is null
            ? new(null, null, [])
            : new(
                specification.Cpu?.Model,
                specification.RamMb,
                [.. specification.Drives.Select(drive => DriveView.Of(drive.Identity))]
            );
}

/// <param name="Medium">Hdd, SataSsd, Nvme, UsbFlash or Unknown.</param>
internal sealed record DriveView(string? Model, string? Serial, long? SizeBytes, string Medium)
{
    public static DriveView Of(Evidence.DriveIdentity drive) =>
        new(drive.Model, drive.Serial, drive.SizeBytes, drive.Medium.ToString());
}
