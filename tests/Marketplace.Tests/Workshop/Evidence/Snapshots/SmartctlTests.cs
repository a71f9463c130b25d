using Marketplace.Workshop.Evidence;
using Marketplace.Workshop.Evidence.Snapshots;

namespace Marketplace.Tests.Workshop.Evidence.Snapshots;

public sealed class SmartctlTests
{
    [Theory]
    [InlineData("""[""]""")]
    [InlineData("[]")]
    [InlineData("[null]")]
    [InlineData("\"smartctl: command not found\"")]
    [InlineData("7")]
    public void A_missing_tool_is_missing(string json) => Assert.True(Smartctl.Read(Fixture.Json(json)).IsMissing);

    [Fact]
    public void A_drive_that_could_not_be_opened_is_named_and_is_no_drive()
    {
        var read = Smartctl.Read(
            Fixture.Json("""[{ "smartctl": { "argv": ["smartctl", "-x", "/dev/sdb"], "exit_status": 1 } }]""")
        );

        Assert.Empty(read.Drives);
        Assert.Equal(["/dev/sdb"], read.Unopened);
        Assert.False(read.IsMissing);
    }

    [Fact]
    public void A_spinning_drive_is_a_disk() =>
        Assert.Equal(
            Medium.Hdd,
            One("""{ "model_name": "WDC WD16", "serial_number": "S1", "rotation_rate": 5400 }""").Medium
        );

    [Fact]
    public void A_drive_that_does_not_spin_is_an_ssd() =>
        Assert.Equal(
            Medium.SataSsd,
            One("""{ "model_name": "Auvia", "serial_number": "S1", "rotation_rate": 0 }""").Medium
        );

    [Fact]
    public void A_drive_that_says_nothing_of_spinning_is_left_in_doubt() =>
        Assert.Equal(
            Medium.Unknown,
            One("""{ "model_name": "QEMU HARDDISK", "serial_number": "S1", "trim": { "supported": true } }""").Medium
        );

    [Fact]
    public void An_nvme_drive_is_read_with_its_health()
    {
        var drive = One(
            """
            { "device": { "name": "/dev/nvme0n1", "type": "nvme", "protocol": "NVMe" }, "model_name": "Auvia NV1", "serial_number": "N1",
              "nvme_total_capacity": 512110190592, "smart_status": { "passed": true },
              "nvme_smart_health_information_log": { "percentage_used": 13, "media_errors": 2, "power_on_hours": 4711 } }
            """
        );

        Assert.Equal(("/dev/nvme0", Medium.Nvme, 512_110_190_592L), (drive.Path, drive.Medium, drive.SizeBytes));
        Assert.Equal(new Smart(true, null, null, 4711, 87, 2), drive.Smart);
    }

    [Theory]
    [InlineData("""{ "device": { "name": "/dev/sdb", "type": "usbjmicron" }, "serial_number": "S1" }""")]
    [InlineData("""{ "device": { "name": "/dev/sdb", "type": "sntasmedia" }, "serial_number": "S1" }""")]
    [InlineData(
        """{ "device": { "name": "/dev/sdb", "type": "sat", "info_name": "/dev/sdb [USB NVMe]" }, "serial_number": "S1" }"""
    )]
    public void A_drive_behind_a_usb_bridge_is_told(string json) => Assert.Equal(Attachment.Usb, One(json).Attachment);

    [Fact]
    public void The_world_wide_name_is_put_together() =>
        Assert.Equal(
            "5002538d41b6fe49",
            One("""{ "serial_number": "S1", "wwn": { "naa": 5, "oui": 9528, "id": 56937086537 } }""").Wwn
        );

    [Fact]
    public void The_clock_is_that_of_the_first_report_that_has_one() =>
        Assert.Equal(
            DateTime.UnixEpoch.AddSeconds(1_700_000_000),
            Smartctl
                .Read(
                    Fixture.Json(
                        """[{ "serial_number": "A" }, { "serial_number": "B", "local_time": { "time_t": 1700000000 } }]"""
                    )
                )
                .Clock
        );

    [Theory]
    [InlineData("1e300")]
    [InlineData("-7")]
    [InlineData("999999999999999")]
    public void A_clock_beyond_time_is_none(string seconds) =>
        Assert.Null(Smartctl.Read(Fixture.Json($$"""[{ "local_time": { "time_t": {{seconds}} } }]""")).Clock);

    [Fact]
    public void A_list_that_is_a_lone_report_is_read() =>
        Assert.Single(Smartctl.Read(Fixture.Json("""{ "serial_number": "S1" }""")).Drives);

    private static DriveSighting One(string report) => Assert.Single(Smartctl.Read(Fixture.Json($"[{report}]")).Drives);
}
