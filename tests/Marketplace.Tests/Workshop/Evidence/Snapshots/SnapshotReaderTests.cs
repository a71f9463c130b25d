using System.Text;
using Marketplace.Workshop.Evidence;
using Marketplace.Workshop.Evidence.Snapshots;

namespace Marketplace.Tests.Workshop.Evidence.Snapshots;

/// <summary>Bytes that are no snapshot, or hardly: each is read or refused with its reason, and nothing else happens.</summary>
public sealed class SnapshotReaderTests
{
    public static TheoryData<string> Fixtures => [.. Fixture.All];

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    public void An_empty_file_is_refused(string text) =>
        Refuses(Encoding.UTF8.GetBytes(text), "empty", EvidenceFault.NotJson);

    [Theory]
    [InlineData("Nwipe log 0.33")]
    [InlineData("<xml/>")]
    [InlineData("""{ "software": "Workbench", }""")]
    [InlineData("""{ "software": Infinity }""")]
    [InlineData("{} {}")]
    public void What_is_not_json_is_refused(string text) =>
        Refuses(Encoding.UTF8.GetBytes(text), "not-json", EvidenceFault.NotJson);

    [Theory, MemberData(nameof(Fixtures))]
    public void A_truncated_snapshot_is_not_json(string fixture)
    {
        var bytes = Fixture.Bytes(fixture);

        Refuses(bytes[..(bytes.Length / 2)], "not-json", EvidenceFault.NotJson);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("42")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{ "software": "workbench-script" }""")]
    [InlineData("""{ "software": "workbench-script", "data": "dmidecode" }""")]
    [InlineData("""{ "software": "Workbench", "device": {} }""")]
    [InlineData("""{ "software": "Workbench", "device": "laptop", "components": [] }""")]
    [InlineData("""{ "device": {}, "components": [] }""")]
    public void Json_that_is_no_snapshot_is_refused(string json) =>
        Refuses(Encoding.UTF8.GetBytes(json), "snapshot-format-unknown", EvidenceFault.UnreadableStructure);

    [Fact]
    public void A_field_given_twice_is_refused_since_one_of_them_lies() =>
        Refuses(
            """{ "software": "Workbench", "device": { "serialNumber": "A", "serialNumber": "B" }, "components": [] }"""u8.ToArray(),
            "duplicate-field",
            EvidenceFault.UnreadableStructure
        );

    [Theory]
    [InlineData(65)]
    [InlineData(100_000)]
    public void A_file_nested_too_deep_is_refused(int depth) =>
        Refuses(
            Encoding.UTF8.GetBytes(new string('[', depth) + new string(']', depth)),
            "nested-too-deep",
            EvidenceFault.UnreadableStructure
        );

    [Fact]
    public void Brackets_in_a_text_are_not_nesting()
    {
        var snapshot = Fixture.Read("s1-laptop.json", root => root["device"]!["model"] = new string('[', 200));

        Assert.Equal("TRM7Q2X901", snapshot.Identity.Serial);
    }

    [Theory]
    [InlineData("""{ "software": "\ud800", "device": {}, "components": [] }""")]
    [InlineData("""{ "software": "Workbench", "device": { "\udc00": 1 }, "components": [] }""")]
    public void Half_a_character_is_refused(string json) =>
        Refuses(Encoding.UTF8.GetBytes(json), "text-malformed", EvidenceFault.UnreadableStructure);

    [Fact]
    public void More_than_16_mebibytes_is_refused() =>
        Refuses(new byte[UnreadableEvidence.Limit + 1], "too-large", EvidenceFault.TooLarge);

    public static TheoryData<string> Encodings => ["utf-8", "utf-16", "utf-16BE", "iso-8859-1"];

    [Theory, MemberData(nameof(Encodings))]
    public void A_snapshot_in_another_encoding_is_the_same_snapshot(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var text = Encoding.UTF8.GetString(Fixture.Bytes("s1-no-drive.json"));

        byte[] marked = [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];

        Assert.Equal("Crête 13", SnapshotReader.Read(marked).Identity.Model);
        Assert.Equal("Crête 13", SnapshotReader.Read(encoding.GetBytes(text)).Identity.Model);
    }

    [Theory]
    [InlineData("components", """[null, 3, "x", [], {}]""")]
    [InlineData("components", """[{ "type": "RamModule", "size": 1e400 }, { "type": "HardDrive", "size": -1 }]""")]
    [InlineData(
        "components",
        """[{ "type": { "a": 1 }, "actions": 7 }, { "type": "Processor", "model": 12, "cores": 99999999999 }]"""
    )]
    [InlineData("components", """[{ "type": "HardDrive", "size": "9999999999999999999 TB", "serialNumber": ["a"] }]""")]
    [InlineData(
        "components",
        """[{ "type": "Battery", "size": 0, "actions": [{ "type": "MeasureBattery", "size": 9 }] }]"""
    )]
    [InlineData("uuid", "\"not-a-uuid\"")]
    [InlineData("endTime", "12")]
    [InlineData("version", "{}")]
    public void Fields_of_the_wrong_kind_or_beyond_all_measure_are_passed_over(string field, string value)
    {
        var snapshot = Fixture.Read(
            "s1-laptop.json",
            root => root[field] = System.Text.Json.Nodes.JsonNode.Parse(value)
        );

        Assert.Equal("TRM7Q2X901", snapshot.Identity.Serial);
    }

    [Fact]
    public void Memory_beyond_all_measure_is_not_added_up()
    {
        const string Module = """{ "type": "RamModule", "size": "8000 petabyte" }""";
        var snapshot = Fixture.Read(
            "s1-laptop.json",
            root => root["components"] = System.Text.Json.Nodes.JsonNode.Parse($"[{Module}, {Module}]")
        );

        Assert.All(snapshot.Specification.MemoryModules, m => Assert.Null(m.SizeMb));
    }

    [Fact]
    public void More_drives_than_a_machine_can_hold_are_refused()
    {
        var drives = string.Join(',', Enumerable.Repeat("""{ "type": "HardDrive" }""", 300));

        Refuses(
            Encoding.UTF8.GetBytes($$"""{ "software": "Workbench", "device": {}, "components": [{{drives}}] }"""),
            "too-many-drives",
            EvidenceFault.UnreadableStructure
        );
    }

    [Fact]
    public void A_serial_number_of_half_a_megabyte_is_cut() =>
        Assert.Equal(
            256,
            Fixture
                .Read(
                    "s1-laptop.json",
                    root => root["device"]!["serialNumber"] = new string('A', 500_000).Insert(1, "7")
                )
                .Identity.Serial!.Length
        );

    [Fact]
    public void Control_characters_do_not_come_in() =>
        Assert.Equal(
            "TRM 7Q2",
            Fixture
                .Read("s1-laptop.json", root => root["device"]!["serialNumber"] = "\u0000TRM\u0007\n7Q2\u200b")
                .Identity.Serial
        );

    private static void Refuses(byte[] bytes, string code, EvidenceFault fault)
    {
        var refusal = Fixture.Refusal(bytes);

        Assert.Equal((code, fault), (refusal.Code, refusal.Fault));
        Assert.EndsWith(".", refusal.Message, StringComparison.Ordinal);
    }
}
