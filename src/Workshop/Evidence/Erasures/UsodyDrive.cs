using System.Text.Json;
using Marketplace.Workshop.Evidence.Snapshots;

namespace Marketplace.Workshop.Evidence.Erasures;

/// <summary>The drive as lsblk and smartctl saw it; through a USB bridge the two may name different serials.</summary>
internal sealed record UsodyDrive(
    DriveIdentity Identity,
    IReadOnlyDictionary<string, string> Serials,
    IReadOnlyDictionary<string, string> Wwns,
    bool OverUsb
)
{
    public static UsodyDrive Read(JsonElement item)
    {
        var device = item.Child("device_info") ?? default;
        var block = device.Child("export_data")?.Child("block") ?? default;
        var smart = device.Child("export_data")?.Child("smart") ?? default;
        var (lsblkWwn, smartWwn) = (block.Text("wwn"), SmartWwn(smart));
        var serials = Sources.Of(
            ("smart", smart.Text("serial_number")),
            ("lsblk", block.Text("serial")),
            ("report", device.Text("serial_number"))
        );
        var identity = new DriveIdentity(
            smart.Text("model_name") ?? device.Text("model"),
            serials.Values.FirstOrDefault(),
            smartWwn ?? lsblkWwn,
            smart.Child("user_capacity")?.Whole("bytes"),
            MediumOf(device, block, smart)
        );
        return new(
            identity,
            serials,
            Sources.Of(("smart", smartWwn), ("lsblk", lsblkWwn)),
            block.Text("tran") is "usb"
        );
    }

    /// <summary>smartctl splits a world-wide name in its three fields (NAA 4 bits, OUI 24, identifier 36).</summary>
    private static string? SmartWwn(JsonElement smart) =>
        smart.Child("wwn") is { } wwn
        && wwn.Whole("naa") is >= 0 and <= 0xF and var naa
        && wwn.Whole("oui") is >= 0 and <= 0xFFFFFF and var oui
        && wwn.Whole("id") is >= 0 and <= 0xF_FFFF_FFFF and var id
            ? $"0x{naa:x}{oui:x6}{id:x9}"
            : null;

    /// <summary>The drive's protocol and rotation first; the report's own word last.</summary>
    private static Medium MediumOf(JsonElement device, JsonElement block, JsonElement smart)
    {
        if (smart.Child("device")?.Text("protocol") is "NVMe" || block.Text("tran") is "nvme")
            return Medium.Nvme;
        return smart.Whole("rotation_rate") switch
        {
            0 => Medium.SataSsd,
            > 0 => Medium.Hdd,
            _ => Media.Named(device.Text("storage_medium")),
        };
    }
}
