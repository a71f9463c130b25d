using System.Text.Json.Nodes;
using Marketplace.Web.Demo.Evidence;
using Marketplace.Web.Demo.Stock;

namespace Marketplace.Tests.Web.Demo.Evidence;

public sealed class SnapshotWriterTests
{
    private static readonly DateTime At = new(2026, 11, 20, 9, 30, 0, DateTimeKind.Utc);

    internal static IReadOnlyList<DemoComputer> All { get; } = [.. DemoComputers.Marseille, .. DemoComputers.Nimes];

    public static TheoryData<string> Keys => [.. All.Select(computer => computer.Key)];

    [Theory, MemberData(nameof(Keys))]
    public void The_same_unit_at_the_same_time_gives_the_same_bytes(string key)
    {
        var computer = Unit(key);

        Assert.Equal(SnapshotWriter.Write(computer, At).Content, SnapshotWriter.Write(computer, At).Content);
    }

    [Theory, MemberData(nameof(Keys))]
    public void A_snapshot_names_its_unit_and_each_of_its_drives(string key)
    {
        var computer = Unit(key);

        var text = Read(computer).ToJsonString();

        Assert.Contains(computer.Serial, text, StringComparison.Ordinal);
        Assert.All(computer.Drives, drive => Assert.Contains(drive.Serial, text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_parsed_snapshot_has_a_device_and_components()
    {
        var snapshot = Read(First(SnapshotFormat.Parsed));

        Assert.Equal("Workbench", (string?)snapshot["software"]);
        Assert.NotNull(snapshot["device"]!["serialNumber"]);
        Assert.Contains(snapshot["components"]!.AsArray(), part => (string?)part!["type"] == "Processor");
        Assert.Null(snapshot["data"]);
    }

    [Fact]
    public void A_snapshot_of_raw_outputs_holds_lshw_as_a_tree()
    {
        var snapshot = Read(First(SnapshotFormat.Lshw));

        Assert.IsType<JsonObject>(snapshot["data"]!["lshw"]);
        Assert.Equal("system", (string?)snapshot["data"]!["lshw"]!["class"]);
        Assert.NotEmpty(snapshot["data"]!["smart"]!.AsArray());
    }

    [Fact]
    public void A_script_snapshot_holds_its_outputs_as_strings_and_a_time_without_zone()
    {
        var snapshot = Read(First(SnapshotFormat.Script));

        Assert.Equal("workbench-script", (string?)snapshot["software"]);
        Assert.IsType<JsonArray>(JsonNode.Parse((string)snapshot["data"]!["smartctl"]!));
        Assert.IsType<JsonArray>(JsonNode.Parse((string)snapshot["data"]!["inxi"]!));
        Assert.StartsWith("# dmidecode", (string?)snapshot["data"]!["dmidecode"]);
        Assert.DoesNotMatch("Z$|[+-][0-9]{2}:", (string)snapshot["timestamp"]!);
    }

    [Fact]
    public void A_credential_holds_its_outputs_as_evidence_and_the_identity_in_its_subject()
    {
        var computer = First(SnapshotFormat.Credential);

        var snapshot = Read(computer);

        Assert.Equal(
            ["dmidecode", "smartctl", "inxi"],
            snapshot["evidence"]!.AsArray().Select(output => (string?)output!["operation"])
        );
        var fields = snapshot["credentialSubject"]!["deviceId"]!.AsArray();
        Assert.Contains(fields, field => (string?)field!["value"] == computer.Serial);
    }

    [Fact]
    public void An_inxi_key_ends_with_the_name_of_its_field()
    {
        var machine = Inxi.Of(First(SnapshotFormat.Script))[0]!.AsObject();

        Assert.Equal("000#1#0#Machine", machine.First().Key);
        var fields = machine.First().Value![0]!.AsObject().Select(field => field.Key.Split('#')[^1]);
        Assert.Equal(["Type", "System", "product", "v", "serial", "Chassis", "type", "serial"], fields);
    }

    [Fact]
    public void A_failing_drive_says_so_itself()
    {
        var failing = All.Single(computer => computer.Ending is Ending.DriveFailing);

        var smart = Smartctl.Of(failing.Drives[0], 0);

        Assert.False((bool)smart["smart_status"]!["passed"]!);
        Assert.Contains(
            smart["ata_smart_attributes"]!["table"]!.AsArray(),
            row => (int)row!["id"]! == 5 && (int)row["raw"]!["value"]! > 10
        );
    }

    [Fact]
    public void A_battery_tells_what_it_holds_of_what_it_was_made_for()
    {
        var battery = Battery.Of(First(SnapshotFormat.Script));

        Assert.Equal(43200, battery.FullMwh);
        Assert.Equal("43.2/48.0 Wh (90.0%)", battery.Condition);
    }

    [Fact]
    public void A_desktop_has_no_battery_to_tell_of() =>
        Assert.Throws<InvalidOperationException>(() =>
            Battery.Of(All.First(computer => computer.BatteryHealth is null))
        );

    [Theory]
    [InlineData(4, 1)]
    [InlineData(8, 2)]
    [InlineData(32, 2)]
    public void Memory_is_in_one_module_or_in_two_equal_ones(int gigabytes, int modules)
    {
        var found = MemoryModule.Of(All[0] with { MemoryGb = gigabytes });

        Assert.Equal(modules, found.Count);
        Assert.Equal(gigabytes, found.Sum(module => module.Gigabytes));
    }

    internal static DemoComputer Unit(string key) => All.Single(computer => computer.Key == key);

    private static DemoComputer First(SnapshotFormat format) => All.First(computer => computer.Format == format);

    private static JsonNode Read(DemoComputer computer) => JsonNode.Parse(SnapshotWriter.Write(computer, At).Content)!;
}
