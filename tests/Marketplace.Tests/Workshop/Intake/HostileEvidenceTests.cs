using System.Text;
using System.Text.Json.Nodes;
using Marketplace.Workshop;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Workshop.Intake;

/// <summary>Bad, strange and lying evidence over HTTP: each has its sentence and its status, and none is lost.</summary>
public sealed class HostileEvidenceTests(Shop shop) : IClassFixture<Shop>, IAsyncLifetime
{
    private Workplace workplace = null!;
    private HttpClient api = null!;

    public async ValueTask InitializeAsync()
    {
        workplace = await shop.NewOperator();
        api = shop.Api(workplace.Token);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-16, without its mark")]
    [InlineData("utf-8, with its mark")]
    [InlineData("iso-8859-1")]
    public async Task A_snapshot_in_another_encoding_is_read_with_its_accents(string encoding)
    {
        var word = Staffing.Unused("ENC");
        var answer = await api.SendSnapshot(Encoded(Text(Named(word, "Crémieux")), encoding));

        Assert.Equal(200, answer.Status);
        Assert.Equal("Crémieux", answer.Json!["device"]!["identity"]!["manufacturer"]!.ToString());
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-8, with its mark")]
    public async Task A_report_in_another_encoding_is_judged_alike(string encoding)
    {
        var unit = await UnitPath.Received(shop, workplace);

        var answer = await api.SendErasure(Encoded(Text(Benches.Wipe(unit.Word)), encoding));

        Assert.Equal("Accepted", answer.Verdict()["status"]!.ToString());
    }

    [Theory]
    [InlineData("", "empty", 400)]
    [InlineData(" \r\n\t ", "empty", 400)]
    [InlineData("\0\0\0\0", "empty", 400)]
    [InlineData("hello", "not-json", 400)]
    [InlineData("{\"software\": \"Workbench\", \"device\": {", "not-json", 400)]
    [InlineData("[1, 2, 3]", "snapshot-format-unknown", 422)]
    [InlineData("{\"a\": 1, \"a\": 2}", "duplicate-field", 422)]
    [InlineData("{\"a\": \"\\ud800\"}", "text-malformed", 422)]
    public async Task A_snapshot_that_says_nothing_waits_with_its_reason(string content, string code, int status)
    {
        var answer = await api.SendSnapshot(Encoding.UTF8.GetBytes(content));

        Assert.Equal((status, code), (answer.Status, answer.Reasons.Single()));
        Assert.EndsWith(".", answer["detail"]!.TrimEnd(')'), StringComparison.Ordinal);
        await IsKept(answer, Encoding.UTF8.GetBytes(content));
    }

    [Fact]
    public async Task A_snapshot_cut_in_the_middle_is_kept_whole_as_it_came()
    {
        var whole = Benches.Laptop(Staffing.Unused("CUT"));
        var half = whole[..(whole.Length / 2)];

        var answer = await api.SendSnapshot(half);

        Assert.Equal((400, "not-json"), (answer.Status, answer.Reasons.Single()));
        await IsKept(answer, half);
    }

    [Theory, InlineData('['), InlineData('{')]
    public async Task Deep_nesting_is_told_by_its_name(char bracket)
    {
        var deep =
            bracket == '['
                ? $"{{\"software\": {new string('[', 5000)}{new string(']', 5000)}}}"
                : string.Concat(Enumerable.Repeat("{\"a\":", 5000)) + "1" + new string('}', 5000);

        var answer = await api.SendSnapshot(Encoding.UTF8.GetBytes(deep));

        Assert.Equal((422, "nested-too-deep"), (answer.Status, answer.Reasons.Single()));
    }

    [Theory]
    [InlineData("", "empty", 415)]
    [InlineData("{}", "unsupported-format", 415)]
    [InlineData("%PDF-1.7 …", "pdf-unsupported", 415)]
    public async Task A_report_of_no_known_tool_waits_with_its_reason(string content, string code, int status)
    {
        var answer = await api.SendErasure(Encoding.UTF8.GetBytes(content));

        Assert.Equal((status, code), (answer.Status, answer.Reasons.Single()));
        await IsKept(answer, Encoding.UTF8.GetBytes(content));
    }

    [Fact]
    public async Task A_report_with_an_external_entity_reads_no_file_of_ours()
    {
        var xml = """
            <?xml version="1.0"?><!DOCTYPE root [<!ENTITY file SYSTEM "file:///etc/hostname">]>
            <root><report><blancco_data><serial>&file;</serial></blancco_data></report></root>
            """;

        var answer = await api.SendErasure(Encoding.UTF8.GetBytes(xml));

        Assert.Contains(answer.Status, new[] { 415, 422 });
        Assert.DoesNotContain(Environment.MachineName, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_of_more_than_16_MiB_is_kept_and_not_read()
    {
        var huge = new byte[(16 * 1024 * 1024) + 1];
        Array.Fill(huge, (byte)' ');

        var answer = await api.SendErasure(huge);

        Assert.Equal((413, "evidence-too-large"), (answer.Status, answer.Reasons.Single()));
        await IsKept(answer, null);
    }

    [Fact]
    public async Task A_wipe_of_another_devices_drive_clears_nothing_of_this_one()
    {
        var mine = await UnitPath.Received(shop, workplace);
        var other = await UnitPath.Received(shop, workplace);

        var answer = await api.SendErasure(Benches.Wipe(other.Word), $"?device={mine.Tag}");

        Assert.Equal(201, answer.Status);
        Assert.Null(answer.Verdict()["device"]);
        Assert.Contains("drive-unknown", Codes(answer));
        Assert.Equal("Bearing", (await mine.Read()).Json!["facets"]!["data"]!.ToString());
        Assert.Equal("Bearing", (await other.Read()).Json!["facets"]!["data"]!.ToString());
    }

    [Fact]
    public async Task A_serial_copied_on_a_report_of_another_size_waits()
    {
        var unit = await UnitPath.Received(shop, workplace);

        var answer = await api.SendErasure(Changed(unit.Word, json => json["drive"]!["sizeBytes"] = 500_107_862_016));

        Assert.Equal("Pending", answer.Verdict()["status"]!.ToString());
        Assert.Contains("size-mismatch", Codes(answer));
    }

    [Fact]
    public async Task A_report_from_the_future_waits_for_a_person()
    {
        var unit = await UnitPath.Received(shop, workplace);

        var answer = await api.SendErasure(
            Changed(
                unit.Word,
                json =>
                {
                    json["startedAt"] = DateTime.UtcNow.AddDays(40);
                    json["endedAt"] = DateTime.UtcNow.AddDays(41);
                }
            )
        );

        Assert.Equal("Pending", answer.Verdict()["status"]!.ToString());
        Assert.Contains("date-in-the-future", Codes(answer));
        Assert.Equal(422, (await unit.Act(unit.Other, "verification")).Status);
    }

    [Fact]
    public async Task A_success_that_ended_before_it_began_waits()
    {
        var unit = await UnitPath.Received(shop, workplace);

        var answer = await api.SendErasure(Changed(unit.Word, json => json["endedAt"] = DateTime.UtcNow.AddDays(-2)));

        Assert.Contains("dates-reversed", Codes(answer));
    }

    [Fact]
    public async Task A_word_of_success_over_an_exit_status_of_failure_is_rejected()
    {
        var unit = await UnitPath.Received(shop, workplace);

        var answer = await api.SendErasure(Benches.Wipe(unit.Word, exitStatus: 5));

        Assert.Equal("Rejected", answer.Verdict()["status"]!.ToString());
        Assert.Contains("erasure-failed", Codes(answer));
    }

    [Fact]
    public async Task A_snapshot_from_the_future_is_read_and_its_date_is_doubted()
    {
        var json = JsonNode.Parse(Benches.Laptop(Staffing.Unused("FUT")))!;
        json["endTime"] = DateTime.UtcNow.AddYears(3);

        var answer = await api.SendSnapshot(Encoding.UTF8.GetBytes(json.ToJsonString()));

        Assert.Equal(200, answer.Status);
        Assert.Contains(
            "timestamp-in-the-future",
            answer.Json!["warnings"]!.AsArray().Select(warning => warning!["code"]!.ToString())
        );
    }

    [Theory, InlineData("OS-00000000"), InlineData("OS-"), InlineData("'; DROP TABLE"), InlineData("🙂")]
    public async Task An_unknown_tag_keeps_the_file_for_a_person(string tag)
    {
        var snapshot = await api.SendSnapshot(
            Benches.Laptop(Staffing.Unused("TAG")),
            $"?device={Uri.EscapeDataString(tag)}"
        );
        var report = await api.SendErasure(
            Benches.Wipe(Staffing.Unused("TAG")),
            $"?device={Uri.EscapeDataString(tag)}"
        );

        Assert.Equal((422, "tag-unknown"), (snapshot.Status, snapshot.Reasons.Single()));
        Assert.Equal((422, "tag-unknown"), (report.Status, report.Reasons.Single()));
        await IsKept(snapshot, null);
        await IsKept(report, null);
    }

    [Fact]
    public async Task The_same_file_sent_by_many_at_once_is_one_device_and_one_piece_of_evidence()
    {
        var laptop = Benches.Laptop(Staffing.Unused("MANY"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => api.SendSnapshot(laptop)));

        Assert.All(answers, answer => Assert.Contains(answer.Status, new[] { 200, 409 }));
        Assert.Single(answers.Where(answer => answer.Status == 200).Select(answer => answer.Tag).Distinct());
        Assert.Equal(1, await shop.InDb(db => db.Devices.CountAsync(device => device.Operator == workplace.Id)));
        Assert.Equal(1, await shop.InDb(db => db.EvidenceFiles.CountAsync(file => file.Operator == workplace.Id)));
    }

    /// <summary>The file waits in the queue with a reason, and the store has it byte for byte.</summary>
    private async Task IsKept(Answer answer, byte[]? content)
    {
        var id = Guid.Parse(answer["evidenceId"]!);
        var file = await shop.InDb(db => db.EvidenceFiles.AsNoTracking().SingleAsync(one => one.Id == id));
        Assert.Equal(Marketplace.Workshop.Intake.EvidenceStatus.Queued, file.Status);
        Assert.NotEqual("received", file.ReasonCode);
        if (content is null)
            return;
        var lead = await shop.SignIn(workplace.Lead);
        using var raw = await lead.Browser.GetAsync(new Uri($"/atelier/preuves/{id}/fichier", UriKind.Relative));
        Assert.Equal(content, await raw.Content.ReadAsByteArrayAsync());
    }

    private static byte[] Changed(string word, Action<JsonNode> change)
    {
        var json = JsonNode.Parse(Benches.Wipe(word))!;
        change(json);
        return Encoding.UTF8.GetBytes(json.ToJsonString());
    }

    private static byte[] Named(string word, string maker)
    {
        var json = JsonNode.Parse(Benches.Laptop(word))!;
        json["device"]!["manufacturer"] = maker;
        var plain = new System.Text.Json.JsonSerializerOptions
        {
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        return Encoding.UTF8.GetBytes(json.ToJsonString(plain));
    }

    private static string Text(byte[] utf8) => Encoding.UTF8.GetString(utf8);

    private static byte[] Encoded(string text, string how) =>
        how switch
        {
            "utf-16, without its mark" => Encoding.Unicode.GetBytes(text),
            "utf-8, with its mark" => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)],
            _ => [.. Encoding.GetEncoding(how).GetPreamble(), .. Encoding.GetEncoding(how).GetBytes(text)],
        };

    private static IEnumerable<string> Codes(Answer answer) =>
        answer.Verdict()["reasons"]!.AsArray().Select(reason => reason!["code"]!.ToString());
}
