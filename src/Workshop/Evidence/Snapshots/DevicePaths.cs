using System.Text.RegularExpressions;

namespace Marketplace.Workshop.Evidence.Snapshots;

/// <summary>What Linux device files tell.</summary>
internal static partial class DevicePaths
{
    /// <summary>The drive's path: an NVMe name space (/dev/nvme0n1) is told by its controller (/dev/nvme0).</summary>
    public static string? Normal(string? path) => path is null ? null : NameSpace().Replace(path, "$1");

    public static bool IsOptical(string? path) => path?.StartsWith("/dev/sr", StringComparison.Ordinal) == true;

    /// <summary>Not hardware that keeps data: loops, volumes over other drives, floppy controllers, memory.</summary>
    public static bool IsNotADrive(string? path) => path is not null && Unreal().IsMatch(path);

    [GeneratedRegex(@"^(/dev/nvme\d+)n\d+$")]
    private static partial Regex NameSpace();

    [GeneratedRegex(@"^/dev/(?:loop|zd|ram|zram|dm-|md|fd|nbd|mapper/)")]
    private static partial Regex Unreal();
}
