using System.Text.Json.Nodes;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Evidence;
using Marketplace.Workshop.Evidence.Snapshots;

namespace Marketplace.Tests.Workshop.Evidence.Snapshots;

/// <summary>S3: workbench-script, tool output as strings.</summary>
public sealed class ScriptSnapshotTests
{
    private const string TwoSsd = "s3-laptop-two-ssd.json";
    private const string NoSmartctl = "s3-no-smartctl.json";

    [Fact]
    public void A_snapshot_says_which_machine_it_is()
    {
        var snapshot = Fixture.Read(TwoSsd);

        Assert.Equal((SnapshotFormat.S3, DeviceType.Laptop), (snapshot.Format, snapshot.DeviceType));
        Assert.Equal(
            ("Latitude E7299", "5CQ0042", "/5CQ0042/CN0042/"),
            (snapshot.Identity.Model, snapshot.Identity.Serial, snapshot.Identity.BoardSerial)
        );
    }

    [Fact]
    public void Only_the_drives_inside_the_machine_are_its_drives()
    {
        var snapshot = Fixture.Read(TwoSsd);

        Assert.Equal(["AUVM256S0001", "AUVM500S0002"], snapshot.Specification.Drives.Select(d => d.Identity.Serial));
        Assert.All(snapshot.Specification.Drives, d => Assert.Equal(Medium.SataSsd, d.Identity.Medium));
        Assert.Contains("usb-storage-ignored", snapshot.Codes());
    }

    [Fact]
    public void A_drive_whose_serial_numbers_differ_keeps_both_and_the_drive_s_own_word_counts()
    {
        var snapshot = Fixture.Read(TwoSsd);

        Assert.Equal("BRIDGE-500", snapshot.Specification.Drives[1].SerialsBySource["inxi"]);
        Assert.Equal("AUVM500S0002", snapshot.Specification.Drives[1].SerialsBySource["smart"]);
        Assert.Contains("serial-mismatch", snapshot.Codes());
    }

    [Fact]
    public void A_volume_that_smartctl_cannot_open_is_no_drive_and_no_worry() =>
        Assert.DoesNotContain("smart-unreadable", Fixture.Read(TwoSsd).Codes());

    [Fact]
    public void The_built_in_panel_is_the_screen_and_not_the_monitor_of_the_bench() =>
        Assert.Equal(new Screen(12.5, "1366x768"), Fixture.Read(TwoSsd).Specification.Screen);

    [Fact]
    public void The_built_in_camera_counts_and_the_bench_s_does_not()
    {
        var withBoth = Fixture.Read(TwoSsd);
        var benchOnly = Fixture.Read(
            TwoSsd,
            root => Replace(root, "inxi", "Sunplus Laptop_Integrated_Webcam_HD", "Logitech Webcam C270")
        );

        Assert.True(withBoth.Specification.HasWebcam);
        Assert.False(benchOnly.Specification.HasWebcam);
    }

    [Fact]
    public void An_empty_memory_slot_is_no_module() =>
        Assert.Equal(
            (8192L, 1),
            (Fixture.Read(TwoSsd).Specification.RamMb, Fixture.Read(TwoSsd).Specification.MemoryModules.Count)
        );

    [Fact]
    public void The_processor_tells_its_level() =>
        Assert.Equal(new Cpu("Intel Core i7-4600U", 2, 4, 3), Fixture.Read(TwoSsd).Specification.Cpu);

    [Fact]
    public void A_date_without_zone_is_set_right_by_the_clock_that_smartctl_read() =>
        Assert.Equal(new DateTime(2025, 1, 23, 10, 44, 29, DateTimeKind.Utc), Fixture.Read(TwoSsd).TakenAt);

    [Fact]
    public void An_erase_field_is_no_evidence_of_an_erasure()
    {
        var snapshot = Fixture.Read(
            TwoSsd,
            root => root["erase"] = new JsonArray("erased", new JsonObject { ["result"] = true })
        );

        Assert.Empty(snapshot.Erasures);
    }

    [Fact]
    public void Without_smartctl_the_drive_is_known_by_inxi_alone()
    {
        var snapshot = Fixture.Read(NoSmartctl);

        var drive = Assert.Single(snapshot.Specification.Drives);
        Assert.Equal(("AUVN1T0042", Medium.Nvme), (drive.Identity.Serial, drive.Identity.Medium));
        Assert.InRange(drive.Identity.SizeBytes!.Value, 1_024_000_000_000, 1_024_400_000_000);
        Assert.Null(drive.Smart);
        Assert.Contains("smartctl-missing", snapshot.Codes());
    }

    [Fact]
    public void Without_zone_and_without_a_second_clock_the_date_is_taken_for_universal_time_and_told()
    {
        var snapshot = Fixture.Read(NoSmartctl);

        Assert.Equal(
            new DateTime(2025, 7, 25, 18, 3, 15, DateTimeKind.Utc),
            snapshot.TakenAt!.Value,
            TimeSpan.FromSeconds(1)
        );
        Assert.Contains("timestamp-without-zone", snapshot.Codes());
    }

    [Fact]
    public void The_battery_of_the_machine_is_read_and_not_that_of_a_mouse() =>
        Assert.Equal(new Battery(57000, 53600, 94, 738), Fixture.Read(NoSmartctl).Specification.Battery);

    [Fact]
    public void Soldered_memory_without_serial_numbers_is_memory_all_the_same()
    {
        var specification = Fixture.Read(NoSmartctl).Specification;

        Assert.Equal(16384, specification.RamMb);
        Assert.All(specification.MemoryModules, m => Assert.Null(m.Serial));
    }

    [Fact]
    public void The_wrapper_that_the_script_puts_around_is_seen_through()
    {
        var inner = JsonNode.Parse(Fixture.Bytes(NoSmartctl))!;
        var wrapped = new JsonObject
        {
            ["type"] = "HardwareList",
            ["save"] = true,
            ["data"] = inner,
        };

        var snapshot = SnapshotReader.Read(System.Text.Encoding.UTF8.GetBytes(wrapped.ToJsonString()));

        Assert.Equal(Fixture.Read(NoSmartctl).Identity, snapshot.Identity);
    }

    [Fact]
    public void A_snapshot_whose_inxi_is_cut_off_is_read_from_the_firmware_and_told()
    {
        var snapshot = Fixture.Read(NoSmartctl, root => root["data"]!["inxi"] = "[{\"000#1#0#Machine\":[{");

        Assert.Contains("inxi-unreadable", snapshot.Codes());
        Assert.Contains("no-drive-seen", snapshot.Codes());
        Assert.Equal("PF0Q0042", snapshot.Identity.Serial);
    }

    [Fact]
    public void A_snapshot_without_any_tool_s_output_is_refused()
    {
        var refusal = Fixture.Refusal("""{ "software": "workbench-script", "data": { "smartctl": "[\"\"]" } }""");

        Assert.Equal("tool-output-missing", refusal.Code);
    }

    private static void Replace(JsonObject root, string tool, string old, string text) =>
        root["data"]![tool] = root["data"]![tool]!.GetValue<string>().Replace(old, text, StringComparison.Ordinal);
}
