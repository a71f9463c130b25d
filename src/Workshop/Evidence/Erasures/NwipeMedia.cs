namespace Marketplace.Workshop.Evidence.Erasures;

/// <summary>What nwipe's words for a bus and a method tell.</summary>
internal static class NwipeMedia
{
    /// <summary>A bus rarely tells the medium: ATA carries disks and SSDs alike.</summary>
    public static Medium OfBus(string? bus) =>
        bus switch
        {
            null => Medium.Unknown,
            _ when bus.StartsWith("NVME", StringComparison.OrdinalIgnoreCase) => Medium.Nvme,
            _ when bus.StartsWith("MMC", StringComparison.OrdinalIgnoreCase) => Medium.UsbFlash,
            _ when bus.StartsWith("ATA-S", StringComparison.OrdinalIgnoreCase) => Medium.SataSsd,
            _ => Medium.Unknown,
        };

    public static bool IsUsb(string? bus) =>
        bus is not null
        && (
            bus.StartsWith("USB", StringComparison.OrdinalIgnoreCase)
            || bus.StartsWith("UAS", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>nwipe overwrites; a method that wrote nothing (it only verifies) or asks the firmware is another thing.</summary>
    public static Technique Technique(string? method, bool wrote)
    {
        var firmware =
            method is not null
            && (
                method.Contains("sanitize", StringComparison.OrdinalIgnoreCase)
                || method.Contains("secure erase", StringComparison.OrdinalIgnoreCase)
            );
        var verifies = method is not null && method.StartsWith("Verify", StringComparison.OrdinalIgnoreCase);
        return firmware || (verifies && !wrote) ? Evidence.Technique.Unknown : Evidence.Technique.Overwrite;
    }
}
