using System.Text;
using System.Text.Json.Nodes;
using Marketplace.Workshop;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Workshop.Intake;

public sealed class SendSnapshotTests(Shop shop) : IClassFixture<Shop>, IAsyncLifetime
{
    private HttpClient api = null!;
    private Workplace workplace = null!;

    public async ValueTask InitializeAsync()
    {
        workplace = await shop.NewOperator();
        api = shop.Api(workplace.Token);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory, InlineData("s1-laptop.json"), InlineData("s2-laptop-usb-stick.json")]
    [InlineData("s3-laptop-two-ssd.json"), InlineData("s4-credential.json")]
    public async Task Each_format_gives_a_device_with_a_tag(string file)
    {
        var answer = await api.SendSnapshot(Evidence.Snapshot(file));

        Assert.Equal(200, answer.Status);
        Assert.Equal("success", answer["status"]);
        Assert.StartsWith("OS-", answer.Tag, StringComparison.Ordinal);
        Assert.EndsWith($"/atelier/appareils/{answer.Tag}", answer["url"], StringComparison.Ordinal);
        Assert.EndsWith($"/passeport/{answer.Tag}", answer["public_url"], StringComparison.Ordinal);
        Assert.NotEmpty(answer.Json!["device"]!["specification"]!["drives"]!.AsArray());
    }

    [Fact]
    public async Task The_old_address_of_workbench_answers_too()
    {
        using var body = new ByteArrayContent(Evidence.Snapshot("s1-laptop.json"));

        var response = await api.PostAsync(new Uri("/api/v1/snapshot/", UriKind.Relative), body);

        Assert.Equal(200, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("/api/v1/snapshots?origin=PublicGift", Origin.PublicGift)]
    [InlineData("/api/v1/snapshots", Origin.Private)]
    public async Task The_sender_may_say_that_a_public_body_gave_the_machine(string address, Origin origin)
    {
        using var body = new ByteArrayContent(Evidence.Snapshot("s1-laptop.json"));

        var response = await api.PostAsync(new Uri(address, UriKind.Relative), body);

        Assert.Equal(200, (int)response.StatusCode);
        var known = await shop.InDb(db => db.Devices.SingleAsync(device => device.Operator == workplace.Card.Id));
        Assert.Equal(origin, known.Origin);
    }

    [Fact]
    public async Task An_origin_that_does_not_exist_is_bad_input()
    {
        using var body = new ByteArrayContent(Evidence.Snapshot("s1-laptop.json"));

        var response = await api.PostAsync(new Uri("/api/v1/snapshots?origin=Moon", UriKind.Relative), body);

        Assert.Equal(400, (int)response.StatusCode);
    }

    [Fact]
    public async Task The_same_snapshot_again_is_the_same_device_and_no_new_fact()
    {
        var first = await api.SendSnapshot(Evidence.Snapshot("s1-laptop.json"));
        var facts = await shop.InDb(db => db.Ledger.CountAsync());

        var again = await api.SendSnapshot(Evidence.Snapshot("s1-laptop.json"));

        Assert.Equal((200, first.Tag), (again.Status, again.Tag));
        Assert.Equal(facts, await shop.InDb(db => db.Ledger.CountAsync()));
    }

    [Fact]
    public async Task A_later_snapshot_finds_the_device_by_its_serial()
    {
        var first = await api.SendSnapshot(Evidence.Snapshot("s1-laptop.json"));

        var later = await api.SendSnapshot(Evidence.Renumbered("s1-laptop.json"));

        Assert.Equal(first.Tag, later.Tag);
    }

    [Fact]
    public async Task The_same_number_with_another_content_is_refused_and_kept()
    {
        await api.SendSnapshot(Evidence.Snapshot("s1-laptop.json"));
        var changed = JsonNode.Parse(Evidence.Snapshot("s1-laptop.json"))!;
        changed["elapsed"] = "0:59:59";

        var answer = await api.SendSnapshot(Encoding.UTF8.GetBytes(changed.ToJsonString()));

        Assert.Equal(409, answer.Status);
        Assert.Equal(["uuid-conflict"], answer.Reasons);
        await AssertQueued(answer);
    }

    [Fact]
    public async Task Two_names_that_point_at_two_devices_wait_for_a_person()
    {
        await api.SendSnapshot(Named("serial-one", "11111111-aaaa-4aaa-8aaa-111111111111"));
        await api.SendSnapshot(Named("serial-two", "22222222-bbbb-4bbb-8bbb-222222222222"));

        var both = await api.SendSnapshot(Named("serial-one", "22222222-bbbb-4bbb-8bbb-222222222222"));

        Assert.Equal((422, "alias-conflict"), (both.Status, both.Reasons.Single()));
        await AssertQueued(both);
    }

    [Fact]
    public async Task The_same_computer_at_another_operator_is_another_device()
    {
        var here = await api.SendSnapshot(Evidence.Snapshot("s1-laptop.json"));
        var stranger = await shop.NewOperator();

        var there = await shop.Api(stranger.Token).SendSnapshot(Evidence.Snapshot("s1-laptop.json"));

        Assert.NotEqual(here.Tag, there.Tag);
    }

    [Fact]
    public async Task A_virtual_machine_is_set_aside()
    {
        var answer = await api.SendSnapshot(Evidence.Snapshot("s1-virtual.json"));

        Assert.Equal(200, answer.Status);
        Assert.Equal("Quarantine", answer.Json!["device"]!["state"]!.ToString());
        Assert.Contains("virtual-machine", answer.Json["warnings"]!.AsArray().Select(w => w!["code"]!.ToString()));
    }

    [Theory, InlineData("", 400), InlineData("not json", 400), InlineData("{\"half\": ", 400), InlineData("[]", 422)]
    [InlineData("{\"device\": {\"type\": \"Laptop\"}}", 422)]
    public async Task What_cannot_be_read_is_kept_in_the_queue_with_a_sentence(string content, int status)
    {
        var answer = await api.SendSnapshot(Encoding.UTF8.GetBytes(content));

        Assert.Equal(status, answer.Status);
        Assert.NotEmpty(answer["detail"]!);
        await AssertQueued(answer);
    }

    [Fact]
    public async Task A_deeply_nested_file_is_refused_and_kept()
    {
        var nested = string.Concat(Enumerable.Repeat("[", 100_000));

        var answer = await api.SendSnapshot(Encoding.UTF8.GetBytes(nested));

        Assert.Contains(answer.Status, new[] { 400, 422 });
        await AssertQueued(answer);
    }

    [Fact]
    public async Task A_file_of_more_than_16_MiB_is_kept_and_not_read()
    {
        var huge = new byte[(16 * 1024 * 1024) + 1];
        Array.Fill(huge, (byte)' ');

        var answer = await api.SendSnapshot(huge);

        Assert.Equal(413, answer.Status);
        await AssertQueued(answer);
    }

    [Fact]
    public async Task The_raw_file_is_kept_encrypted()
    {
        await api.SendSnapshot(Evidence.Snapshot("s1-laptop.json"));
        var kept = Directory.GetFiles(Path.Combine(shop.Root, "files", "evidence"), "*", SearchOption.AllDirectories);

        Assert.NotEmpty(kept);
        Assert.All(
            kept,
            file => Assert.DoesNotContain("serialNumber", File.ReadAllText(file), StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task An_unknown_tag_in_the_address_keeps_the_file_for_a_person()
    {
        var answer = await api.SendSnapshot(Evidence.Renumbered("s1-laptop.json"), "?device=OS-00000000");

        Assert.Equal((422, "tag-unknown"), (answer.Status, answer.Reasons.Single()));
    }

    [Fact]
    public async Task Each_drive_is_a_fact_of_the_chain()
    {
        var answer = await api.SendSnapshot(Evidence.Snapshot("s1-two-drives-one-failing.json"));

        var drives = await shop.InDb(async db =>
        {
            var device = await db.Devices.SingleAsync(device => device.Tag == Tag.FromStored(answer.Tag));
            var chain = db.Ledger.Where(entry => entry.Device == device.Id && entry.Type == "ComponentInstalled");
            return await chain.CountAsync(entry => entry.Payload.Contains("\"Drive\""));
        });

        Assert.Equal(2, drives);
    }

    /// <summary>A computer of this serial and system number, and nothing else that would name it.</summary>
    private static byte[] Named(string serial, string uuid) =>
        Evidence.Renumbered(
            "s3-no-smartctl.json",
            json =>
            {
                var dmidecode = json["data"]!["dmidecode"]!.ToString();
                json["data"]!["dmidecode"] = System.Text.RegularExpressions.Regex.Replace(
                    System.Text.RegularExpressions.Regex.Replace(dmidecode, "(?<=UUID: ).*", uuid),
                    "(?<=Serial Number: ).*",
                    serial
                );
            }
        );

    private async Task AssertQueued(Answer answer)
    {
        var id = Guid.Parse(answer["evidenceId"]!);
        var file = await shop.InDb(db => db.EvidenceFiles.SingleAsync(file => file.Id == id));
        Assert.Equal(Marketplace.Workshop.Intake.EvidenceStatus.Queued, file.Status);
        Assert.NotNull(file.ReasonText);
    }
}
