using Marketplace.Workshop.Evidence;
using Marketplace.Workshop.Evidence.Erasures;

namespace Marketplace.Tests.Workshop.Evidence.Erasures;

public sealed class UsodySanitizeTests
{
    [Fact]
    public void A_disk_overwritten_through_usb_is_read_with_what_is_missing()
    {
        var report = ErasureFixtures.Only("usody-hdd-over-usb.json");

        Assert.Equal(
            ("100FAKE0PBN", Medium.Hdd, true),
            (report.Drive.Serial, report.Drive.Medium, report.OverUsbBridge)
        );
        Assert.Equal(
            (Technique.Overwrite, ErasureOutcome.Succeeded, 0),
            (report.Technique, report.Outcome, report.ExitStatus)
        );
        Assert.Equal((Verification.Sampled, HiddenAreas.Unknown), (report.Verification, report.HiddenAreas));
        Assert.Equal((1, 1, true), (report.PassesPlanned, report.PassesCompleted, report.ValidationResult));
    }

    [Fact]
    public void The_world_wide_name_of_smartctl_and_of_lsblk_are_written_alike()
    {
        var report = ErasureFixtures.Only("usody-hdd-over-usb.json");

        Assert.Equal("0x5000cca005d1e5f3", report.WwnsBySource["smart"]);
        Assert.Equal(report.WwnsBySource["smart"], report.WwnsBySource["lsblk"]);
    }

    [Fact]
    public void A_bridge_that_gives_its_own_serial_is_seen()
    {
        var report = ErasureFixtures.Only("usody-hdd-identity-disagrees.json");

        Assert.Equal(("29FAKE0CT", "152D00539000"), (report.SerialsBySource["smart"], report.SerialsBySource["lsblk"]));
        Assert.Equal((ErasureOutcome.Failed, Technique.Unknown), (report.Outcome, report.Technique));
    }

    [Theory]
    [InlineData("usody-ssd-secure-erase.json", Technique.AtaSecureErase, Medium.SataSsd, ErasureOutcome.Succeeded)]
    [InlineData("usody-ssd-frozen.json", Technique.Unknown, Medium.SataSsd, ErasureOutcome.Failed)]
    [InlineData("usody-nvme-format-ses1.json", Technique.NvmeFormat, Medium.Nvme, ErasureOutcome.Succeeded)]
    public void The_technique_is_read_from_the_commands(string file, object technique, object medium, object outcome)
    {
        var report = ErasureFixtures.Only(file);

        Assert.Equal(((Technique)technique, (Medium)medium), (report.Technique, report.Drive.Medium));
        Assert.Equal((ErasureOutcome)outcome, report.Outcome);
    }

    [Fact]
    public void A_success_without_exit_status_is_unproved() =>
        Assert.True(
            ErasureFixtures
                .Altered("usody-nvme-format-ses1.json", "\"return_code\": 0,", "\"return_code\": null,")
                .SuccessUnproved
        );

    [Fact]
    public void A_success_without_any_erasing_command_is_unproved() =>
        Assert.True(
            ErasureFixtures
                .Altered(
                    "usody-ssd-frozen.json",
                    "\"result\": false,\n  \"version\"",
                    "\"result\": true,\n  \"version\""
                )
                .SuccessUnproved
        );

    [Fact]
    public void A_command_killed_by_a_signal_has_failed()
    {
        var report = ErasureFixtures.Altered(
            "usody-nvme-format-ses1.json",
            "\"return_code\": 0,",
            "\"return_code\": -9,"
        );

        Assert.Equal((-9, ErasureOutcome.Failed), (report.ExitStatus, report.Outcome));
    }

    [Fact]
    public void An_item_of_a_snapshot_is_read_alike() =>
        Assert.Equivalent(
            ErasureFixtures.Only("usody-hdd-over-usb.json"),
            ErasureReader.FromSanitize(ErasureFixtures.Json("usody-hdd-over-usb.json"))
        );

    [Fact]
    public void An_item_of_another_shape_is_unreadable() =>
        Assert.Equal(
            "sanitize-unreadable",
            Assert
                .Throws<UnreadableEvidence>(() =>
                    ErasureReader.FromSanitize(ErasureFixtures.Json("workbench-erase-basic.json"))
                )
                .Code
        );
}
