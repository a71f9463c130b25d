using System.Text.Json.Nodes;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Evidence;
using Marketplace.Workshop.Evidence.Snapshots;

namespace Marketplace.Tests.Workshop.Evidence.Snapshots;

/// <summary>S1: Workbench 11 to 14.</summary>
public sealed class WorkbenchSnapshotTests
{
    private const string Laptop = "s1-laptop.json";
    private const string Erased = "s1-erased-units-as-text.json";
    private const string TwoDrives = "s1-two-drives-one-failing.json";

    [Fact]
    public void A_snapshot_says_who_took_it_and_when()
    {
        var snapshot = Fixture.Read(Laptop);

        Assert.Equal(SnapshotFormat.S1, snapshot.Format);
        Assert.Equal(new Guid("5b0e6d0a-53f5-4c7d-9d0b-0f6a3c1b7a11"), snapshot.Uuid);
        Assert.Equal(("Workbench", "12.0b0"), (snapshot.Software, snapshot.SoftwareVersion));
        Assert.Equal(new DateTime(2023, 3, 14, 9, 26, 53, 589, DateTimeKind.Utc), snapshot.TakenAt);
    }

    [Fact]
    public void A_snapshot_says_which_machine_it_is()
    {
        var identity = Fixture.Read(Laptop).Identity;

        Assert.Equal(("Tramont", "Tramont Vallon 15"), (identity.Manufacturer, identity.Model));
        Assert.Equal(("TRM7Q2X901", "TRMB0042771"), (identity.Serial, identity.BoardSerial));
        Assert.Equal("TV15-EA#ABF", identity.Sku);
        Assert.True(identity.CanMatch);
    }

    [Fact]
    public void A_full_laptop_whose_chassis_says_netbook_is_a_laptop() =>
        Assert.Equal(DeviceType.Laptop, Fixture.Read(Laptop).DeviceType);

    [Fact]
    public void The_specification_is_read_from_the_components()
    {
        var specification = Fixture.Read(Laptop).Specification;

        Assert.Equal(new Cpu("Intel Core i5-6300U", 2, 4), specification.Cpu);
        Assert.Equal(8192, specification.RamMb);
        Assert.Equal(
            new MemoryModule(4096, "51A0FA42", 1600, "DDR3", "Samsung", "M471B5273DH0-CK0"),
            specification.MemoryModules[0]
        );
        Assert.Equal(new Screen(15.5, "1920x1080"), specification.Screen);
        Assert.Equal("Skylake Integrated Graphics", specification.Graphics);
    }

    [Fact]
    public void A_webcam_that_passes_for_a_sound_card_is_a_webcam() =>
        Assert.True(Fixture.Read(Laptop).Specification.HasWebcam);

    [Fact]
    public void A_802_11_card_that_says_it_is_not_wireless_is_wifi() =>
        Assert.True(Fixture.Read(Laptop).Specification.HasWifi);

    [Fact]
    public void The_health_of_a_battery_is_what_was_measured_over_its_design()
    {
        var battery = Fixture.Read(Laptop).Specification.Battery;

        Assert.Equal(new Battery(null, null, 82, 212), battery);
    }

    [Fact]
    public void An_ssd_typed_as_a_hard_drive_is_an_ssd_and_the_contradiction_is_told()
    {
        var snapshot = Fixture.Read(Laptop);

        Assert.Equal(Medium.SataSsd, Assert.Single(snapshot.Specification.Drives).Identity.Medium);
        Assert.Contains("medium-contradicted", snapshot.Codes());
    }

    [Fact]
    public void A_hard_drive_of_unknown_model_stays_in_doubt()
    {
        var snapshot = Fixture.Read(Laptop, root => Component(root, "HardDrive")["model"] = "Mystery 3000");

        Assert.Equal(Medium.Unknown, snapshot.Specification.Drives[0].Identity.Medium);
        Assert.Contains("medium-uncertain", snapshot.Codes());
    }

    [Fact]
    public void A_disk_model_typed_as_solid_state_stays_in_doubt()
    {
        var snapshot = Fixture.Read(TwoDrives, root => Component(root, "HardDrive")["type"] = "SolidStateDrive");

        Assert.Equal(Medium.Unknown, snapshot.Specification.Drives[0].Identity.Medium);
    }

    [Fact]
    public void A_drive_on_usb_is_not_a_drive_of_the_machine()
    {
        var snapshot = Fixture.Read(Laptop, root => Component(root, "HardDrive")["interface"] = "USB");

        Assert.Empty(snapshot.Specification.Drives);
        Assert.Contains("usb-storage-ignored", snapshot.Codes());
    }

    [Fact]
    public void Sizes_written_with_their_unit_are_read()
    {
        var specification = Fixture.Read(Erased).Specification;

        Assert.Equal(160_042_000_000, specification.Drives[0].Identity.SizeBytes);
        Assert.Equal(1024, specification.RamMb);
        Assert.Equal(667, specification.MemoryModules[0].SpeedMts);
        Assert.Equal(10, specification.Screen!.Inches);
        Assert.Equal(30, specification.Battery!.HealthPercent);
    }

    [Fact]
    public void A_size_that_only_makes_a_drive_in_mebibytes_is_in_mebibytes() =>
        Assert.Equal(320_072_581_120, Fixture.Read(TwoDrives).Specification.Drives[0].Identity.SizeBytes);

    [Fact]
    public void A_version_given_as_a_number_and_a_date_with_a_zone_are_read()
    {
        var snapshot = Fixture.Read(Erased);

        Assert.Equal("11.0", snapshot.SoftwareVersion);
        Assert.Equal(
            new DateTime(2020, 5, 6, 5, 8, 9, DateTimeKind.Utc),
            snapshot.TakenAt!.Value,
            TimeSpan.FromSeconds(1)
        );
    }

    [Fact]
    public void A_placeholder_for_the_board_is_no_serial_number() =>
        Assert.Null(Fixture.Read(Erased).Identity.BoardSerial);

    [Fact]
    public void Each_drive_keeps_the_erasure_that_is_told_of_it()
    {
        var erasures = Fixture.Read(TwoDrives).Erasures;

        Assert.Equal(["WD-WCAV20000001", "WD-WCAV20000002"], erasures.Select(e => e.Drive.Serial));
        Assert.All(erasures, e => Assert.Equal(EmbeddedErasureKind.WorkbenchAction, e.Kind));
        Assert.All(erasures, e => Assert.Equal("EraseBasic", e.Json.GetProperty("type").GetString()));
        Assert.All(erasures, e => Assert.Equal(Medium.Hdd, e.Drive.Medium));
    }

    [Fact]
    public void A_failing_drive_is_told_by_its_own_test()
    {
        var drives = Fixture.Read(TwoDrives).Specification.Drives;

        Assert.Equal(new Smart(false, 15, 1, 24658, null, 1), drives[0].Smart);
        Assert.Equal(new Smart(true, 0, 0, 21979, null, 0), drives[1].Smart);
    }

    [Fact]
    public void Two_drives_with_one_serial_number_stay_two_and_are_told()
    {
        var snapshot = Fixture.Read(
            TwoDrives,
            root => Component(root, "HardDrive")["serialNumber"] = "WD-WCAV20000002"
        );

        Assert.Equal(2, snapshot.Specification.Drives.Count);
        Assert.Contains("drive-serial-repeated", snapshot.Codes());
    }

    [Fact]
    public void A_drive_without_serial_number_is_told()
    {
        var snapshot = Fixture.Read(TwoDrives, root => Component(root, "HardDrive")["serialNumber"] = null);

        Assert.Null(snapshot.Specification.Drives[0].Identity.Serial);
        Assert.Contains("drive-serial-missing", snapshot.Codes());
    }

    [Fact]
    public void No_drive_seen_is_told_to_be_no_proof()
    {
        var snapshot = Fixture.Read("s1-no-drive.json");

        Assert.Empty(snapshot.Specification.Drives);
        Assert.Contains("no-drive-seen", snapshot.Codes());
    }

    [Fact]
    public void An_all_zero_number_and_an_impossible_date_count_as_absent()
    {
        var snapshot = Fixture.Read("s1-no-drive.json");

        Assert.Null(snapshot.Uuid);
        Assert.Null(snapshot.TakenAt);
        Assert.Contains("timestamp-missing", snapshot.Codes());
    }

    [Fact]
    public void A_monitor_with_its_own_serial_number_is_not_the_screen_of_a_laptop()
    {
        var snapshot = Fixture.Read("s1-no-drive.json");

        Assert.Null(snapshot.Specification.Screen);
        Assert.Contains("external-screen-ignored", snapshot.Codes());
    }

    [Fact]
    public void A_virtual_machine_is_told_and_matches_no_device()
    {
        var snapshot = Fixture.Read("s1-virtual.json");

        Assert.Equal(MachineKind.Virtual, snapshot.Kind);
        Assert.Null(snapshot.DeviceType);
        Assert.False(snapshot.Identity.CanMatch);
        Assert.Contains("virtual-machine", snapshot.Codes());
        Assert.Contains("identity-missing", snapshot.Codes());
    }

    [Fact]
    public void An_action_that_we_do_not_know_may_be_an_erasure_and_is_for_a_person()
    {
        var refusal = Fixture.Refusal(Fixture.Bytes("s1-unknown-action.json"));

        Assert.Equal(("unknown-action", EvidenceFault.UnreadableStructure), (refusal.Code, refusal.Fault));
        Assert.Contains("EraseByMagnet", refusal.Message, StringComparison.Ordinal);
    }

    private static JsonObject Component(JsonObject root, string type) =>
        root["components"]!.AsArray().First(c => c!["type"]!.GetValue<string>() == type)!.AsObject();
}
