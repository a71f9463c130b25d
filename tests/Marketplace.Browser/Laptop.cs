using System.Text.Json;

namespace Marketplace.Browser;

/// <summary>What a bench writes of an invented laptop, in the form of the open Workbench: its survey, and the wipe of its drive.</summary>
internal sealed class Laptop(string word)
{
    private const string DriveModel = "INTEL SSDSC2KW256G8";

    // Another laptop at each run, also against a shop that was left running.
    private readonly string serial = $"{word}-{Guid.CreateVersion7():N}"[..24].ToUpperInvariant();

    public byte[] Survey() =>
        Bytes(
            new
            {
                type = "Snapshot",
                uuid = Guid.NewGuid(),
                software = "Workbench",
                version = "12.0b0",
                closed = true,
                endTime = DateTime.UtcNow,
                elapsed = 40,
                device = new
                {
                    type = "Laptop",
                    manufacturer = "Tramont",
                    model = "Vallon 14",
                    serialNumber = $"{serial}-SN",
                    chassis = "Laptop",
                },
                components = Components(),
            }
        );

    /// <summary>A sanitize by the drive's own firmware, complete.</summary>
    public byte[] WipeReport() =>
        Bytes(
            new
            {
                format = "marketplace-bench-wipe/1",
                drive = new
                {
                    model = DriveModel,
                    serial = $"{serial}-D",
                    sizeBytes = 256_060_514_304,
                    medium = "sata-ssd",
                },
                command = "hdparm --yes-i-know-what-i-am-doing --sanitize-block-erase /dev/sda",
                exitStatus = 0,
                output = "Issuing SANITIZE_BLOCK_ERASE command",
                log = "Sanitize status:\n State:    SD0 Sanitize Idle\n Last Sanitize Operation Completed Without Error\n",
                hiddenAreas = "none",
                version = "1.0.0",
                startedAt = DateTime.UtcNow.AddMinutes(-2),
                endedAt = DateTime.UtcNow,
            }
        );

    private object[] Components() =>
        [
            new
            {
                type = "Processor",
                manufacturer = "Intel",
                model = "Intel Core i5-6300U CPU @ 2.40GHz",
                cores = 2,
                threads = 4,
                address = 64,
            },
            new
            {
                type = "RamModule",
                manufacturer = "Samsung",
                model = "M471A1K43BB1",
                serialNumber = $"{serial}-R",
                size = 8192,
                speed = 2133,
                @interface = "DDR4",
            },
            new
            {
                type = "Motherboard",
                manufacturer = "Tramont",
                model = "V14",
                serialNumber = $"{serial}-B",
            },
            new
            {
                type = "SolidStateDrive",
                manufacturer = "Intel",
                model = DriveModel,
                serialNumber = $"{serial}-D",
                size = 256060,
                @interface = "ATA",
            },
        ];

    private static byte[] Bytes(object facts) => JsonSerializer.SerializeToUtf8Bytes(facts);
}
