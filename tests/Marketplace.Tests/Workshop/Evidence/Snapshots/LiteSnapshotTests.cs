using System.Text.Json.Nodes;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Evidence;
using Marketplace.Workshop.Evidence.Snapshots;

namespace Marketplace.Tests.Workshop.Evidence.Snapshots;

/// <summary>S2: Workbench « lite » and legacy, raw tool output.</summary>
public sealed class LiteSnapshotTests
{
    private const string Stick = "s2-laptop-usb-stick.json";
    private const string Broken = "s2-broken-lshw.json";
    private const string Legacy = "s2-legacy-sanitized.json";

    [Fact]
    public void A_snapshot_says_which_machine_it_is()
    {
        var snapshot = Fixture.Read(Stick);

        Assert.Equal((SnapshotFormat.S2, DeviceType.Laptop), (snapshot.Format, snapshot.DeviceType));
        Assert.Equal(("LENOVO", "50E5"), (snapshot.Identity.Manufacturer, snapshot.Identity.Model));
        Assert.Equal("Lenovo V50-80", snapshot.Identity.CommercialName);
        Assert.Equal(new Guid("76a68bb9-0000-11e5-9614-507b9d000042"), snapshot.Identity.SystemUuid);
        Assert.Null(snapshot.Identity.AssetTag);
    }

    [Fact]
    public void The_stick_and_the_dvd_drive_of_the_bench_are_not_drives_of_the_machine()
    {
        var snapshot = Fixture.Read(Stick);

        Assert.Equal("AUV240S0077", Assert.Single(snapshot.Specification.Drives).Identity.Serial);
        Assert.Contains("usb-storage-ignored", snapshot.Codes());
        Assert.Contains("optical-drive-ignored", snapshot.Codes());
        Assert.DoesNotContain("smart-unreadable", snapshot.Codes());
    }

    [Fact]
    public void What_smartctl_and_lshw_saw_of_one_drive_is_one_drive()
    {
        var drive = Fixture.Read(Stick).Specification.Drives[0];

        Assert.Equal(
            new DriveIdentity("Auvia SSD S240 Pro", "AUV240S0077", "50026b7783d25098", 240_057_409_536, Medium.SataSsd),
            drive.Identity
        );
        Assert.Equal(["lshw", "smart"], drive.SerialsBySource.Keys.Order());
        Assert.Equal(new Smart(true, 0, null, 7436, 92, null), drive.Smart);
    }

    [Fact]
    public void A_serial_number_that_lshw_gives_otherwise_is_kept_and_told()
    {
        var snapshot = Fixture.Read(Stick, root => Disk(root)["serial"] = "BRIDGE-0001");

        var drive = Assert.Single(snapshot.Specification.Drives);
        Assert.Equal("AUV240S0077", drive.Identity.Serial);
        Assert.Equal("BRIDGE-0001", drive.SerialsBySource["lshw"]);
        Assert.Contains("serial-mismatch", snapshot.Codes());
    }

    [Fact]
    public void A_drive_that_only_lshw_saw_is_a_drive()
    {
        var snapshot = Fixture.Read(Stick, root => root["data"]!["smart"] = new JsonArray());

        Assert.Equal("AUV240S0077", Assert.Single(snapshot.Specification.Drives).Identity.Serial);
        Assert.Contains("smartctl-missing", snapshot.Codes());
    }

    [Fact]
    public void Another_machine_s_serial_number_in_lshw_is_told()
    {
        var snapshot = Fixture.Read(Stick, root => root["data"]!["lshw"]!["serial"] = "OTHER0001");

        Assert.Contains("identity-disagrees", snapshot.Codes());
    }

    [Fact]
    public void A_date_without_zone_is_set_right_by_the_clock_that_smartctl_read() =>
        Assert.Equal(new DateTime(2025, 1, 17, 9, 38, 37, DateTimeKind.Utc), Fixture.Read(Stick).TakenAt);

    [Fact]
    public void The_components_are_those_of_the_tools()
    {
        var specification = Fixture.Read(Stick).Specification;

        Assert.Equal(new Cpu("Intel Core i3-5005U", 2, 4, 2), specification.Cpu);
        Assert.Equal((8192L, 2), (specification.RamMb, specification.MemoryModules.Count));
        Assert.Equal(new Board("LENOVO", "V50-80", "BRD50E0042"), specification.Board);
        Assert.Equal(new Screen(15.5, "1366x768"), specification.Screen);
        Assert.Equal("HD Graphics 5500", specification.Graphics);
        Assert.True(specification is { HasWifi: true, HasWebcam: true });
    }

    [Fact]
    public void A_battery_that_tells_nothing_is_still_a_battery() =>
        Assert.Equal(new Battery(null, null, null, null), Fixture.Read(Stick).Specification.Battery);

    [Fact]
    public void A_snapshot_whose_lshw_is_broken_is_read_from_the_other_tools()
    {
        var snapshot = Fixture.Read(Broken);

        Assert.Contains("lshw-unreadable", snapshot.Codes());
        Assert.Equal("TRM50E0042", snapshot.Identity.Serial);
        Assert.Equal(8192, snapshot.Specification.RamMb);
        Assert.Equal("AUV240S0077", Assert.Single(snapshot.Specification.Drives).Identity.Serial);
    }

    [Fact]
    public void A_date_written_like_a_file_name_is_understood_and_told()
    {
        var snapshot = Fixture.Read(Broken);

        Assert.Equal(new DateTime(2022, 4, 9, 10, 51, 48, DateTimeKind.Utc), snapshot.TakenAt);
        Assert.Contains("timestamp-malformed", snapshot.Codes());
        Assert.Contains("timestamp-without-zone", snapshot.Codes());
    }

    [Fact]
    public void A_legacy_snapshot_holds_its_tools_under_another_name_and_as_text()
    {
        var snapshot = Fixture.Read(Legacy);

        Assert.Equal(SnapshotFormat.S2, snapshot.Format);
        Assert.Equal(["lshw", "smart"], Assert.Single(snapshot.Specification.Drives).SerialsBySource.Keys.Order());
        Assert.Equal("HD Graphics 5500", snapshot.Specification.Graphics);
    }

    [Fact]
    public void A_sanitized_drive_is_handed_on_with_its_identity()
    {
        var erasure = Assert.Single(Fixture.Read(Legacy).Erasures);

        Assert.Equal(EmbeddedErasureKind.UsodySanitize, erasure.Kind);
        Assert.Equal(
            ("Auvia SSD S240 Pro", "AUV240S0077", Medium.SataSsd),
            (erasure.Drive.Model, erasure.Drive.Serial, erasure.Drive.Medium)
        );
        Assert.InRange(erasure.Drive.SizeBytes!.Value, 240_000_000_000, 240_200_000_000);
        Assert.True(erasure.Json.GetProperty("result").GetBoolean());
    }

    [Fact]
    public void A_snapshot_in_which_no_tool_said_anything_is_refused()
    {
        var refusal = Fixture.Refusal(
            """{ "software": "Workbench", "data": { "lshw": "", "dmidecode": "", "smart": [null] } }"""
        );

        Assert.Equal("tool-output-missing", refusal.Code);
    }

    private static JsonObject Disk(JsonObject root) =>
        Nodes(root["data"]!["lshw"]!).First(n => n["logicalname"]?.ToJsonString() == "\"/dev/sda\"");

    private static IEnumerable<JsonObject> Nodes(JsonNode node) =>
        [node.AsObject(), .. (node["children"]?.AsArray() ?? []).SelectMany(c => Nodes(c!))];
}
