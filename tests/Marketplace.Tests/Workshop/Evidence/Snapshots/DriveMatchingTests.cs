using Marketplace.Workshop.Evidence;
using Marketplace.Workshop.Evidence.Snapshots;

namespace Marketplace.Tests.Workshop.Evidence.Snapshots;

public sealed class DriveMatchingTests
{
    private readonly Warnings _warnings = new();

    [Fact]
    public void Sightings_of_one_serial_number_are_one_drive()
    {
        var drives = Match(new("smart", null, "Auvia SSD", "S1"), new("inxi", "/dev/sda", null, "s1"));

        Assert.Equal(2, Assert.Single(drives).SerialsBySource.Count);
        Assert.DoesNotContain(_warnings.All, w => w.Code == "serial-mismatch");
    }

    [Fact]
    public void Sightings_at_one_path_are_one_drive_even_if_the_serial_numbers_differ()
    {
        var drives = Match(new("smart", "/dev/sda", null, "REAL"), new("lshw", "/dev/sda", null, "BRIDGE"));

        Assert.Equal("REAL", Assert.Single(drives).Identity.Serial);
        Assert.Contains(
            _warnings.All,
            w => w.Code == "serial-mismatch" && w.Text.Contains("BRIDGE", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Sightings_of_one_world_wide_name_are_one_drive() =>
        Assert.Single(
            Match(
                new DriveSighting("smart", "/dev/sda", null, "A") { Wwn = "5002538d41b6fe49" },
                new DriveSighting("lshw", "/dev/sdb", null, "A-cut") { Wwn = "5002538D41B6FE49" }
            )
        );

    [Fact]
    public void Two_drives_that_one_tool_saw_are_never_one() =>
        Assert.Equal(
            2,
            Match(new("workbench", null, "WDC WD10", "S1"), new("workbench", null, "WDC WD10", "S1")).Count
        );

    [Fact]
    public void Drives_of_which_nothing_is_known_are_not_mixed_up() =>
        Assert.Equal(2, Match(new("smart", null, "WDC WD10", null), new("lshw", null, "WDC WD10", null)).Count);

    [Fact]
    public void What_one_tool_saw_on_usb_is_left_out_of_what_the_others_saw()
    {
        var drives = Match(
            new DriveSighting("smart", "/dev/sdb", "Stick", "SHORT"),
            new DriveSighting("lshw", "/dev/sdb", "Stick", "LONG") { Attachment = Attachment.Usb }
        );

        Assert.Empty(drives);
        Assert.Equal(["usb-storage-ignored", "no-drive-seen"], _warnings.All.Select(w => w.Code));
    }

    [Fact]
    public void The_first_source_that_knows_a_fact_is_believed()
    {
        var drive = Assert.Single(
            Match(
                new DriveSighting("smart", "/dev/sda", null, "S1") { Smart = new(true, 0, 0, 1, null, 0) },
                new DriveSighting("lshw", "/dev/sda", "ST500LM021", "S1")
                {
                    SizeBytes = 5,
                    Removable = true,
                    Interface = "ATA",
                }
            )
        );

        Assert.Equal(new DriveIdentity("ST500LM021", "S1", null, 5, Medium.Hdd), drive.Identity);
        Assert.True(drive is { Removable: true, Interface: "ATA", Smart.AssessmentPassed: true });
    }

    [Fact]
    public void A_drive_that_any_tool_saw_as_nvme_is_nvme() =>
        Assert.Equal(
            Medium.Nvme,
            Match(
                new DriveSighting("smart", "/dev/nvme0", null, "S1") { Medium = Medium.SataSsd },
                new DriveSighting("lshw", "/dev/nvme0", null, "S1") { Medium = Medium.Nvme }
            )[0].Identity.Medium
        );

    [Fact]
    public void What_is_no_hardware_is_left_out_without_a_word()
    {
        Match(new DriveSighting("inxi", "/dev/zd0", null, null) { Attachment = Attachment.NotADrive });

        Assert.Equal(["no-drive-seen"], _warnings.All.Select(w => w.Code));
    }

    private IReadOnlyList<Drive> Match(params DriveSighting[] sightings) => DriveMatching.Match(sightings, _warnings);
}
