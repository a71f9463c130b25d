using System.Text;
using Marketplace.Platform.Ledger;
using Marketplace.Workshop;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Workshop.Intake;

public sealed class SendErasureTests(Shop shop) : IClassFixture<Shop>, IAsyncLifetime
{
    private HttpClient api = null!;
    private Workplace workplace = null!;
    private readonly byte[] wipe = Benches.Wipe("ERASE-ME-01");

    public async ValueTask InitializeAsync()
    {
        workplace = await shop.NewOperator();
        api = shop.Api(workplace.Token);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_report_of_an_unknown_drive_is_judged_and_waits_in_the_queue()
    {
        var answer = await api.SendErasure(Evidence.Erasure("nwipe-0.42-dod-short.log"));

        Assert.Equal(201, answer.Status);
        Assert.Equal("nwipe-log", answer["format"]);
        Assert.Null(answer.Verdict()["device"]);
        Assert.NotEqual("Accepted", answer.Verdict()["status"]!.ToString());
        Assert.Contains("drive-unknown", Codes(answer));
    }

    [Fact]
    public async Task An_aborted_wipe_is_rejected_whatever_its_percentage()
    {
        var answer = await api.SendErasure(Evidence.Erasure("nwipe-0.42-aborted.log"));

        Assert.Equal("Rejected", answer.Verdict()["status"]!.ToString());
        Assert.Contains("erasure-aborted", Codes(answer));
    }

    [Fact]
    public async Task A_format_of_NVMe_without_a_secure_erase_setting_is_rejected()
    {
        var answer = await api.SendErasure(Evidence.Erasure("bench-nvme-format-without-ses.json"));

        Assert.Contains("nvme-format-without-ses", Codes(answer));
    }

    [Fact]
    public async Task Each_drive_of_a_report_has_its_own_verdict()
    {
        var answer = await api.SendErasure(Evidence.Erasure("nwipe-0.33-two-drives-one-fails.log"));

        Assert.Equal(2, answer.Json!["verdicts"]!.AsArray().Count);
        Assert.Equal(1, answer.Json["verdicts"]!.AsArray().Count(v => v!["status"]!.ToString() == "Rejected"));
    }

    [Fact]
    public async Task A_wipe_that_matches_is_accepted_then_verified_by_another_person()
    {
        var (tag, verdict) = await WipedLaptop();
        Assert.Equal("Accepted", verdict["status"]!.ToString());
        Assert.Equal(tag, verdict["device"]!.ToString());

        var same = await api.Act($"/api/v1/devices/{tag}/verification");
        Assert.Equal((422, "same-person-verified"), (same.Status, same.Reasons[0]));

        var other = await shop.Api(workplace.OtherToken).Act($"/api/v1/devices/{tag}/verification");
        Assert.Equal(200, other.Status);
        Assert.Equal("PurgeVerified", other.Json!["facets"]!["data"]!.ToString());
    }

    [Fact]
    public async Task The_same_report_again_answers_the_same_and_adds_no_fact()
    {
        var (tag, _) = await WipedLaptop();
        var facts = await shop.InDb(db => db.Ledger.CountAsync());

        var again = await api.SendErasure(wipe);

        Assert.Equal((201, tag), (again.Status, again.Verdict()["device"]!.ToString()));
        Assert.Equal(facts, await shop.InDb(db => db.Ledger.CountAsync()));
    }

    [Fact]
    public async Task A_drive_installed_after_the_wipe_makes_the_data_unknown_again()
    {
        var (tag, _) = await WipedLaptop();
        await shop.Api(workplace.OtherToken).Act($"/api/v1/devices/{tag}/verification");

        await api.SendSnapshot(Laptop("EXTRA-DRIVE-01"), $"?device={tag}");

        var device = await api.Ask($"/api/v1/devices/{tag}");
        Assert.Equal("Bearing", device.Json!["facets"]!["data"]!.ToString());
        Assert.Contains(
            "drive-unwiped",
            device.Json["canList"]!["reasons"]!.AsArray().Select(r => r!["code"]!.ToString())
        );
    }

    [Theory, InlineData("", 415), InlineData("hello", 415), InlineData("<root><unclosed>", 422)]
    public async Task What_cannot_be_read_is_kept_with_a_sentence(string content, int status)
    {
        var answer = await api.SendErasure(Encoding.UTF8.GetBytes(content));

        Assert.Equal(status, answer.Status);
        var id = Guid.Parse(answer["evidenceId"]!);
        Assert.NotNull(
            await shop.InDb(db => db.EvidenceFiles.Where(f => f.Id == id).Select(f => f.ReasonText).SingleAsync())
        );
    }

    [Fact]
    public async Task The_chain_of_a_wiped_device_verifies()
    {
        await WipedLaptop();

        Assert.True((await shop.InDb(db => ChainCheck.Run(db, null, default))).Ok);
    }

    private async Task<(string Tag, System.Text.Json.Nodes.JsonNode Verdict)> WipedLaptop()
    {
        var snapshot = await api.SendSnapshot(Laptop());
        Assert.Equal(200, snapshot.Status);
        var answer = await api.SendErasure(wipe);
        Assert.Equal(201, answer.Status);
        return (snapshot.Tag, answer.Verdict());
    }

    private static byte[] Laptop(string? extraDrive = null) => Benches.Laptop("ERASE-ME-01", extraDrive);

    private static IEnumerable<string> Codes(Answer answer, int drive = 0) =>
        answer.Verdict(drive)["reasons"]!.AsArray().Select(reason => reason!["code"]!.ToString());
}
