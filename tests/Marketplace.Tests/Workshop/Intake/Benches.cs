using System.Text.Json;

namespace Marketplace.Tests.Workshop.Intake;

/// <summary>What a bench sends of an invented laptop: a snapshot, and the transcript of its wipe.</summary>
internal static class Benches
{
    private const long Size = 256_060_514_304;

    /// <summary>A laptop whose serial numbers all derive from one word; the extra drive is named in full.</summary>
    /// <param name="at">When it was looked at; now where nothing is said.</param>
    public static byte[] Laptop(string word, string? extraDrive = null, string drive = "D", DateTime? at = null) =>
        Bytes(
            new
            {
                type = "Snapshot",
                uuid = Guid.NewGuid(),
                software = "Workbench",
                version = "12.0b0",
                closed = true,
                endTime = at ?? DateTime.UtcNow,
                elapsed = 40,
                device = new
                {
                    type = "Laptop",
                    manufacturer = "Tramont",
                    model = "Vallon 14",
                    serialNumber = $"{word}-SN",
                    chassis = "Laptop",
                },
                components = Components(word, drive, extraDrive),
            }
        );

    /// <summary>A firmware sanitize of that laptop's drive, complete.</summary>
    /// <param name="endedAt">Now where nothing is said.</param>
    public static byte[] Wipe(string word, string drive = "D", int exitStatus = 0, DateTime? endedAt = null) =>
        Bytes(
            new
            {
                format = "marketplace-bench-wipe/1",
                drive = new
                {
                    model = Model,
                    serial = $"{word}-{drive}",
                    sizeBytes = Size,
                    medium = "sata-ssd",
                },
                command = "hdparm --yes-i-know-what-i-am-doing --sanitize-block-erase /dev/sda",
                exitStatus,
                output = "Issuing SANITIZE_BLOCK_ERASE command",
                log = "Sanitize status:\n State:    SD0 Sanitize Idle\n Last Sanitize Operation Completed Without Error\n",
                hiddenAreas = "none",
                version = "1.0.0",
                startedAt = (endedAt ?? DateTime.UtcNow).AddMinutes(-2),
                endedAt = endedAt ?? DateTime.UtcNow,
            }
        );

    /// <summary>A security erase of that laptop's drive: its maker decides what it does, so that a sample has to confirm it.</summary>
    public static byte[] SecureErase(string word, int exitStatus = 0, DateTime? endedAt = null) =>
        Bytes(
            new
            {
                format = "marketplace-bench-wipe/1",
                drive = new
                {
                    model = Model,
                    serial = $"{word}-D",
                    sizeBytes = Size,
                    medium = "sata-ssd",
                },
                command = "hdparm --user-master u --security-erase PasSWorD /dev/sda",
                exitStatus,
                output = "Issuing SECURITY_ERASE command",
                hiddenAreas = "none",
                version = "1.0.0",
                startedAt = (endedAt ?? DateTime.UtcNow).AddMinutes(-2),
                endedAt = endedAt ?? DateTime.UtcNow,
            }
        );

    private const string Model = "INTEL SSDSC2KW256G8";

    private static object[] Components(string word, string drive, string? extra) =>
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
                serialNumber = $"{word}-R",
                size = 8192,
                speed = 2133,
                @interface = "DDR4",
            },
            new
            {
                type = "Motherboard",
                manufacturer = "Tramont",
                model = "V14",
                serialNumber = $"{word}-B",
            },
            Ssd($"{word}-{drive}"),
            .. extra is null ? Array.Empty<object>() : [Ssd(extra)],
        ];

    private static object Ssd(string serial) =>
        new
        {
            type = "SolidStateDrive",
            manufacturer = "Intel",
            model = Model,
            serialNumber = serial,
            size = 256060,
            @interface = "ATA",
        };

    private static byte[] Bytes(object facts) => JsonSerializer.SerializeToUtf8Bytes(facts);
}
