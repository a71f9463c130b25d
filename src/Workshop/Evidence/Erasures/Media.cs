namespace Marketplace.Workshop.Evidence.Erasures;

/// <summary>A medium as tools name it.</summary>
internal static class Media
{
    public static Medium Named(string? word) =>
        word?.ToUpperInvariant() switch
        {
            "HDD" or "MAGNETIC" => Medium.Hdd,
            "SSD" or "SATA-SSD" or "SATASSD" => Medium.SataSsd,
            "NVME" or "NVME SSD" => Medium.Nvme,
            "USB-FLASH" or "USBFLASH" or "USB" or "FLASH" or "EMMC" => Medium.UsbFlash,
            _ => Medium.Unknown,
        };
}
