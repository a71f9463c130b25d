using System.Text.Json.Nodes;
using Marketplace.Web.Demo.Stock;

namespace Marketplace.Web.Demo.Evidence;

/// <summary>The report of usody-sanitize on one drive: each command with its answer, sectors read afterwards, the drive itself.</summary>
internal sealed class SanitizeWriter(DemoDrive drive, int place, DateTime startedAt)
{
    private const int SampledSectors = 12;
    private double clock = new DateTimeOffset(startedAt, TimeSpan.Zero).ToUnixTimeSeconds();

    /// <summary>The serial number of a USB bridge between the drive and the bench, where there was one.</summary>
    public string? BridgeSerial { get; init; }

    /// <summary>nvme format without its <c>--ses</c> option: the user data may stay on the drive.</summary>
    public bool ForgetSecureErase { get; init; }

    /// <summary>The older ATA Secure Erase in place of ATA SANITIZE.</summary>
    public bool WithSecurityErase { get; init; }

    private string Node => drive.Node(place);

    public JsonObject Write()
    {
        var commands = Commands();
        return new JsonObject
        {
            ["steps"] = new JsonArray(
                new JsonObject
                {
                    ["step_number"] = 1,
                    ["start_time"] = commands[0]!["start_time"]!.GetValue<double>(),
                    ["end_time"] = clock,
                    ["commands"] = commands,
                    ["success"] = true,
                }
            ),
            ["validation"] = Validation(),
            ["device_info"] = Device(),
            ["method"] = Method(),
            ["result"] = true,
            ["version"] = "0.1.1-beta1",
        };
    }

    private JsonArray Commands() =>
        drive.Kind switch
        {
            DriveKind.Nvme => [Format()],
            DriveKind.SataSsd => [.. WithSecurityErase ? SecurityErase() : CryptoScramble()],
            _ => [Overwrite()],
        };

    private JsonObject Format() =>
        Command(
            "Erase all contents from the disk.",
            ForgetSecureErase ? $"nvme format --force {Node}" : $"nvme format --force --ses=1 {Node}",
            "Success formatting namespace:1",
            4
        );

    /// <summary>ATA SANITIZE changes the key of the drive; the drive then says that it has finished.</summary>
    private IEnumerable<JsonNode> CryptoScramble()
    {
        yield return Command("Verify that the SSD disc is not frozen.", $"hdparm -I {Node}", Unlocked, 1);
        yield return Command(
            "Erase the SSD changing the encryption key.",
            $"hdparm --yes-i-know-what-i-am-doing --sanitize-crypto-scramble {Node}",
            $"\n{Node}:\nIssuing SANITIZE_CRYPTO_SCRAMBLE command\nOperation started in background\n",
            3
        );
        yield return Command(
            "Wait for the end of the erasure.",
            $"hdparm --sanitize-status {Node}",
            $"\n{Node}:\nIssuing SANITIZE_STATUS command\nSanitize status:\n    State:    SD0 Sanitize Idle\n"
                + "    Last Sanitize Operation Completed Without Error\n",
            5
        );
    }

    private IEnumerable<JsonNode> SecurityErase()
    {
        yield return Command("Verify that the SSD disc is not frozen.", $"hdparm -I {Node}", Unlocked, 1);
        yield return Command(
            "Set a temporal password to lock the device.",
            $"hdparm --user-master u --security-set-pass Demo {Node}",
            "security_password: \"Demo\"\n",
            1
        );
        yield return Command(
            "Erase the SSD.",
            $"hdparm --user-master u --security-erase Demo {Node}",
            $"\n{Node}:\n Issuing SECURITY_ERASE command, password=\"Demo\", user=user\n",
            46
        );
    }

    private static string Unlocked =>
        "\nSecurity: \n\tMaster password revision code = 65534\n\t\tsupported\n\tnot\tenabled\n\tnot\tlocked\n\tnot\tfrozen\n";

    private JsonObject Overwrite() =>
        Command(
            "Write zeros to the disk with `shred`.",
            $"shred --force --verbose --iterations=1 {Node}",
            "",
            (int)(drive.Bytes / 100_000_000)
        );

    private JsonObject Command(string description, string command, string output, int seconds)
    {
        var start = clock;
        clock += seconds;
        return new JsonObject
        {
            ["description"] = description,
            ["command"] = command,
            ["stdout"] = output,
            ["stderr"] = "",
            ["return_code"] = 0,
            ["success"] = true,
            ["start_time"] = start,
            ["end_time"] = clock,
        };
    }

    private JsonObject Validation()
    {
        var step = drive.Bytes / 512 / SampledSectors;
        var sectors = Enumerable.Range(0, SampledSectors).Select(number => number * step).ToList();
        return new JsonObject
        {
            ["result"] = true,
            ["commands"] = new JsonArray([
                .. sectors.Select(sector =>
                    (JsonNode)Command(
                        $"Read data from sector {sector} to validate if have been changed.",
                        $"dd if={Node} bs=512 count=1 skip={sector} | xxd -ps",
                        "Private",
                        0
                    )
                ),
            ]),
            ["data"] = new JsonObject(sectors.Select(sector => KeyValuePair.Create($"{sector}", (JsonNode?)Zeros))),
        };
    }

    private static JsonNode Zeros => string.Join('\n', Enumerable.Repeat(new string('0', 60), 17)) + "\n0000";

    private JsonObject Device() =>
        new()
        {
            ["manufacturer"] = null,
            ["model"] = drive.Model,
            ["serial_number"] = BridgeSerial ?? drive.Serial,
            ["connector"] =
                BridgeSerial is not null ? "block:scsi:usb:pci"
                : drive.Kind is DriveKind.Nvme ? "block:nvme:pci"
                : "block:scsi:pci",
            ["size"] = FormattableString.Invariant($"{drive.Bytes / 1073741824m:0.0}G"),
            ["storage_medium"] = drive.Kind switch
            {
                DriveKind.Hdd => "HDD",
                DriveKind.Nvme => "NVMe",
                _ => "SSD",
            },
            ["export_data"] = new JsonObject
            {
                ["block"] = Block(),
                ["smart"] = Smartctl.Of(drive, place, asNode: false),
            },
        };

    private JsonObject Block() =>
        new()
        {
            ["path"] = Node,
            ["name"] = Node["/dev/".Length..],
            ["kname"] = Node["/dev/".Length..],
            ["type"] = "disk",
            ["model"] = drive.Model,
            ["serial"] = BridgeSerial ?? drive.Serial,
            ["size"] = FormattableString.Invariant($"{drive.Bytes / 1073741824m:0.0}G"),
            ["rota"] = drive.Kind is DriveKind.Hdd,
            ["tran"] =
                BridgeSerial is not null ? "usb"
                : drive.Kind is DriveKind.Nvme ? "nvme"
                : "sata",
            ["wwn"] = drive.Kind is DriveKind.Nvme ? null : "0x" + drive.Wwn,
            ["hotplug"] = BridgeSerial is not null,
            ["ro"] = false,
        };

    private JsonObject Method() =>
        new()
        {
            ["name"] = drive.Kind is DriveKind.Hdd ? "Basic Erasure" : "Baseline Cryptographic",
            ["standard"] = drive.Kind is DriveKind.Hdd ? "" : "NIST, Infosec HGM Baseline",
            ["description"] = "One pass over the entire drive.",
            ["removal_process"] = "Overwriting",
            ["verification_enabled"] = true,
            ["bad_sectors_enabled"] = false,
            ["warnings"] = null,
            ["overwriting_steps"] = new JsonArray(
                new JsonObject
                {
                    ["tool"] = drive.Kind switch
                    {
                        DriveKind.Hdd => "shred",
                        DriveKind.Nvme => "nvme",
                        _ => "hdparm",
                    },
                    ["pattern"] = null,
                }
            ),
        };
}
