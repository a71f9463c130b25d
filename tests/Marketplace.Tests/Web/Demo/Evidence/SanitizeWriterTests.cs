using System.Text.Json.Nodes;
using Marketplace.Web.Demo.Evidence;
using Marketplace.Web.Demo.Stock;

namespace Marketplace.Tests.Web.Demo.Evidence;

public sealed class SanitizeWriterTests
{
    private static readonly DateTime At = new(2026, 11, 20, 9, 40, 0, DateTimeKind.Utc);

    [Fact]
    public void An_nvme_drive_is_formatted_with_its_user_data_erased()
    {
        var report = new SanitizeWriter(DemoDrives.Nvme256("test"), 0, At).Write();

        Assert.Equal(["nvme format --force --ses=1 /dev/nvme0n1"], Commands(report));
        Assert.Equal("NVMe", (string?)report["device_info"]!["storage_medium"]);
    }

    [Fact]
    public void A_forgotten_option_is_missing_from_the_command_alone()
    {
        var report = new SanitizeWriter(DemoDrives.Nvme256("test"), 0, At) { ForgetSecureErase = true }.Write();

        Assert.Equal(["nvme format --force /dev/nvme0n1"], Commands(report));
        Assert.True((bool)report["result"]!);
    }

    [Fact]
    public void A_sata_ssd_scrambles_its_key_and_says_when_it_has_finished()
    {
        var report = new SanitizeWriter(DemoDrives.Ssd256("test"), 0, At).Write();

        Assert.Contains(
            Commands(report),
            command => command.Contains("--sanitize-crypto-scramble", StringComparison.Ordinal)
        );
        Assert.Contains("Completed Without Error", report.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_older_secure_erase_says_nothing_of_its_end()
    {
        var report = new SanitizeWriter(DemoDrives.Ssd256("test"), 0, At) { WithSecurityErase = true }.Write();

        Assert.Contains(Commands(report), command => command.Contains("--security-erase ", StringComparison.Ordinal));
        Assert.DoesNotContain("Completed Without Error", report.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Behind_a_bridge_two_sources_give_two_serial_numbers()
    {
        var drive = DemoDrives.Ssd240("test");

        var report = new SanitizeWriter(drive, 0, At) { BridgeSerial = "152D00539000" }.Write();

        Assert.Equal("152D00539000", (string?)report["device_info"]!["serial_number"]);
        Assert.Equal(drive.Serial, (string?)report["device_info"]!["export_data"]!["smart"]!["serial_number"]);
        Assert.Equal("usb", (string?)report["device_info"]!["export_data"]!["block"]!["tran"]);
    }

    [Fact]
    public void Twelve_sectors_spread_over_the_drive_are_read_back()
    {
        var report = new SanitizeWriter(DemoDrives.Ssd256("test"), 0, At).Write();

        Assert.Equal(12, report["validation"]!["data"]!.AsObject().Count);
        Assert.Equal(12, report["validation"]!["commands"]!.AsArray().Count);
    }

    [Fact]
    public void Times_follow_one_another()
    {
        var report = new SanitizeWriter(DemoDrives.Ssd256("test"), 0, At).Write();

        var times = report["steps"]![0]!["commands"]!
            .AsArray()
            .Select(command => (double)command!["start_time"]!)
            .ToList();
        Assert.Equal(times.Order(), times);
        Assert.Equal(new DateTimeOffset(At).ToUnixTimeSeconds(), times[0]);
    }

    private static List<string> Commands(JsonObject report) =>
        [.. report["steps"]![0]!["commands"]!.AsArray().Select(command => (string)command!["command"]!)];
}
