using Marketplace.Platform;
using Marketplace.Workshop.Evidence.Snapshots;
using Marketplace.Workshop.Grading;
using Marketplace.Workshop.Photos;

namespace Marketplace.Workshop.Devices;

/// <summary>A device as the API shows it to its operator.</summary>
/// <param name="Grade">The line that a buyer reads; null until graded.</param>
/// <param name="Permit">The permit in force; null where there is none, or where it was revoked or ran out.</param>
internal sealed record DeviceView(
    string Tag,
    string State,
    DeviceFacets Facets,
    DeviceIdentityView Identity,
    SpecificationView Specification,
    string? Grade,
    GradeView? Grading,
    IReadOnlyList<DefectView> Defects,
    IReadOnlyList<PhotoView> Photos,
    CanListView CanList,
    PermitView? Permit
)
{
    /// <param name="now">UTC: rules with a date are asked for this instant.</param>
    public static DeviceView Of(Device device, DateTime now) =>
        new(
            device.Tag.ToString(),
            device.State.ToString(),
            DeviceFacets.Of(device),
            new(device.Manufacturer, device.Model, device.Serial, device.Type?.ToString()),
            SpecificationView.Of(device.ReadSnapshot()?.Specification),
            device.GradeLine,
            GradeView.Of(device.ReadGrade()),
            [.. device.StandingDefects.Select(DefectView.Of)],
            [.. device.Photos.OrderBy(photo => photo.Rank).Select(PhotoView.Of)],
            CanListView.Of(device.ListingReasons(DateOnly.FromDateTime(now))),
            PermitView.Of(device.PermitInForce(now))
        );
}

/// <summary>What is known, facet by facet; the state is derived from them.</summary>
/// <param name="QualityCheck">Untested, Pass or Fail.</param>
/// <param name="OperatingSystem">The id of the system that the function test found; null where none is installed.</param>
internal sealed record DeviceFacets(
    string Data,
    string Safety,
    string Function,
    string QualityCheck,
    string Legal,
    string RequiredLevel,
    string Origin,
    string? OperatingSystem
)
{
    public static DeviceFacets Of(Device device) =>
        new(
            device.Data.ToString(),
            device.Safety.ToString(),
            device.Function.ToString(),
            device.QualityPassed switch
            {
                null => "Untested",
                true => "Pass",
                false => "Fail",
            },
            device.Legal.ToString(),
            device.RequiredLevel.ToString(),
            device.Origin.ToString(),
            device.OperatingSystem
        );
}

internal sealed record DeviceIdentityView(string? Manufacturer, string? Model, string? Serial, string? Type);

/// <summary>Whether the device may be listed, and if not, every reason.</summary>
internal sealed record CanListView(bool Allowed, IReadOnlyList<Reason> Reasons)
{
    public static CanListView Of(IReadOnlyList<Reason> reasons) => new(reasons is [], reasons);
}

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
