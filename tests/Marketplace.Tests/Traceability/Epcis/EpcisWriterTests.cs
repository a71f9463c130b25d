using System.Text.Json.Nodes;
using Marketplace.Platform;
using Marketplace.Platform.Ledger;
using Marketplace.Traceability.Epcis;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Tests.Traceability.Epcis;

public sealed class EpcisWriterTests
{
    private static readonly Tag Tag = Tag.Draw();
    private static readonly Guid Defect = Guid.NewGuid();

    private static JsonObject Whole => Write([.. TraceEvents.All.Select(TraceEvents.Sample)]);

    [Fact]
    public void Each_entry_is_one_event_named_by_its_hash()
    {
        var chain = TraceEvents.Chain(TraceEvents.All.Select(TraceEvents.Sample));

        var events = Events(Write(chain));

        Assert.Equal(
            chain.Select(entry => $"ni:///sha-256;{entry.Hash}"),
            events.Select(one => (string?)one["eventID"])
        );
    }

    [Fact]
    public void The_document_says_what_it_is()
    {
        var document = Whole;

        Assert.Equal("EPCISDocument", (string?)document["type"]);
        Assert.Equal("2.0", (string?)document["schemaVersion"]);
        Assert.Equal(
            "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
            (string?)document["@context"]![0]
        );
        Assert.Equal("https://reprise.test/vocabulaire#", (string?)document["@context"]![1]!["mkt"]);
    }

    [Fact]
    public void Each_event_has_its_time_and_zone()
    {
        Assert.All(
            Events(Whole),
            one =>
            {
                Assert.Equal("2026-11-23T09:30:00.123000Z", (string?)one["eventTime"]);
                Assert.Equal("+00:00", (string?)one["eventTimeZoneOffset"]);
            }
        );
    }

    [Fact]
    public void A_device_is_named_by_its_passport() =>
        Assert.Equal(
            $"https://reprise.test/passeport/{Tag}",
            (string?)One(TraceEvents.Sample(typeof(DeviceRegistered)))["epcList"]![0]
        );

    [Fact]
    public void A_part_joins_its_device()
    {
        var told = One(new ComponentInstalled(TraceEvents.Device, TraceEvents.Trace, "Memory", "8192 Mio DDR4"));

        Assert.Equal("AssociationEvent", (string?)told["type"]);
        Assert.Equal($"https://reprise.test/passeport/{Tag}", (string?)told["parentID"]);
        Assert.Single(told["childEPCs"]!.AsArray());
        Assert.False(told.ContainsKey("epcList"));
    }

    [Fact]
    public void The_same_drive_has_one_name_when_it_is_installed_erased_and_removed()
    {
        const string drive = "INTEL SSD …A7K2";
        var events = Events(
            Write(
                TraceEvents.Chain(
                    new ComponentInstalled(TraceEvents.Device, TraceEvents.Trace, "Drive", drive),
                    Wiped(drive),
                    new ComponentRemoved(TraceEvents.Device, TraceEvents.Trace, "Drive", drive)
                )
            )
        );

        string?[] names =
        [
            (string?)events[0]["childEPCs"]![0],
            (string?)events[1]["epcList"]![0],
            (string?)events[2]["childEPCs"]![0],
        ];
        Assert.Single(names.Distinct());
    }

    [Fact]
    public void An_accepted_wipe_names_its_proof_and_its_certificate()
    {
        var told = One(Wiped("INTEL SSD …A7K2"));

        Assert.Equal("https://reprise.test/vocabulaire#sanitizing", (string?)told["bizStep"]);
        Assert.Equal("cert", (string?)told["bizTransactionList"]![0]!["type"]);
        Assert.Equal($"ni:///sha-256;{Evidence}", (string?)told["bizTransactionList"]![0]!["bizTransaction"]);
        Assert.Equal(
            $"https://reprise.test/api/v1/devices/{Tag}/erasure-certificate",
            (string?)told["certificationInfo"]![0]
        );
    }

    [Fact]
    public void A_refused_wipe_has_no_certificate()
    {
        var told = One(
            new WipeRejected(TraceEvents.Device, TraceEvents.Trace, "SSD …1", "Rejected", Evidence, ["erasure-failed"])
        );

        Assert.Equal("non_conformant", (string?)told["disposition"]);
        Assert.False(told.ContainsKey("certificationInfo"));
    }

    [Theory]
    [InlineData(true, "conformant")]
    [InlineData(false, "non_conformant")]
    public void A_test_tells_whether_it_was_passed(bool passed, string disposition) =>
        Assert.Equal(
            disposition,
            (string?)One(new SafetyTested(TraceEvents.Device, TraceEvents.Trace, passed, []))["disposition"]
        );

    [Fact]
    public void A_grade_is_told_in_our_own_terms()
    {
        var told = One(new Graded(TraceEvents.Device, TraceEvents.Trace, "B · F5 · U2 · batterie 82 %", "B", 1));

        Assert.Equal("B · F5 · U2 · batterie 82 %", (string?)told["mkt:fact-line"]);
        Assert.Equal("Graded", (string?)told["mkt:event"]);
        Assert.Equal("conformant", (string?)told["disposition"]);
    }

    [Fact]
    public void A_letter_that_is_not_for_sale_does_not_conform() =>
        Assert.Equal(
            "non_conformant",
            (string?)One(new Graded(TraceEvents.Device, TraceEvents.Trace, "D · F5 · U2", "D", 1))["disposition"]
        );

    [Fact]
    public void A_corrected_defect_is_declared_an_error_by_the_entry_that_corrects_it()
    {
        var events = Events(
            Write(
                TraceEvents.Chain(
                    new DefectRecorded(TraceEvents.Device, TraceEvents.Trace, Defect, "Screen", "S2", null),
                    new DefectRecorded(TraceEvents.Device, TraceEvents.Trace, Guid.NewGuid(), "Lid", "S1", null),
                    new DefectCorrected(TraceEvents.Device, TraceEvents.Trace, Defect, "c’était une poussière")
                )
            )
        );

        var declared = events[0]["errorDeclaration"]!;
        Assert.Equal("incorrect_data", (string?)declared["reason"]);
        Assert.Equal((string?)events[2]["eventID"], (string?)declared["correctiveEventIDs"]![0]);
        Assert.False(events[1].ContainsKey("errorDeclaration"));
    }

    [Fact]
    public void An_act_without_a_place_has_no_read_point()
    {
        var nowhere = TraceEvents.Trace with { Place = "" };

        Assert.False(One(new Held(TraceEvents.Device, nowhere, "Other", "bruit")).ContainsKey("readPoint"));
        Assert.True(One(new Held(TraceEvents.Device, TraceEvents.Trace, "Other", "bruit")).ContainsKey("readPoint"));
    }

    [Fact]
    public void The_whole_document_is_valid_against_the_schema_of_the_standard()
    {
        if (Repository.Shared is not { } shared)
            return;
        var schema = JsonSchema.Read(Path.Combine(shared, "data", "spec", "epcis", "EPCIS-JSON-Schema.json"));

        Assert.Empty(schema.Faults(JsonNode.Parse(Whole.ToJsonString())));
    }

    private static string Evidence { get; } = new('b', 64);

    private static WipeAccepted Wiped(string drive) =>
        new(TraceEvents.Device, TraceEvents.Trace, drive, "Purge", "sanitize", Evidence, []);

    private static JsonObject One(ITraceEvent happened) => Events(Write(TraceEvents.Chain(happened)))[0];

    private static JsonObject Write(IReadOnlyList<ITraceEvent> events) => Write(TraceEvents.Chain(events));

    private static JsonObject Write(IReadOnlyList<LedgerEntry> chain) =>
        new EpcisWriter(new Address(), Tag).Document(chain, TraceEvents.At);

    private static List<JsonObject> Events(JsonObject document) =>
        [.. document["epcisBody"]!["eventList"]!.AsArray().Select(one => one!.AsObject())];

    private sealed class Address : IPublicAddress
    {
        public string Of(string path) => $"https://reprise.test{path}";
    }
}
