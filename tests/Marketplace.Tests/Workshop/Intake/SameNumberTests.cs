using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Marketplace.Workshop;

namespace Marketplace.Tests.Workshop.Intake;

/// <summary>Two snapshots with one number: a person reads both and decides.</summary>
public sealed class SameNumberTests(Shop shop) : IClassFixture<Shop>, IAsyncLifetime
{
    private Workplace workplace = null!;
    private UnitPath unit = null!;
    private Visitor worker = null!;

    public async ValueTask InitializeAsync()
    {
        workplace = await shop.NewOperator();
        unit = await UnitPath.Received(shop, workplace);
        worker = await shop.SignIn(workplace.Worker);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_page_shows_both_side_by_side_and_what_differs()
    {
        var waiting = await Twin(json => json["device"]!["model"] = "Vallon 15");

        var page = await worker.Open(Page(waiting));

        Assert.Contains("Celui qui attend", page.Text, StringComparison.Ordinal);
        Assert.Contains("Celui qui porte déjà ce numéro", page.Text, StringComparison.Ordinal);
        Assert.Contains("Vallon 15 Vallon 14 différent", page.Text, StringComparison.Ordinal);
        Assert.Contains("Fabricant Tramont Tramont Modèle", page.Text, StringComparison.Ordinal);
        Assert.Contains($"L’autre relevé est celui de l’appareil {unit.Tag}", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_machine_seen_twice_is_read_for_its_device()
    {
        var waiting = await Twin(json => json["components"]![1]!["size"] = 16384);
        await worker.Open(Page(waiting));

        // The tag of the other file's device is proposed: it only has to be confirmed.
        var device = await worker.Press("Le relire pour cet appareil");

        Assert.Equal($"/atelier/appareils/{unit.Tag}", device.Path);
        Assert.Equal(16384, (int)(await unit.Read()).Json!["specification"]!["ramMb"]!);
        Assert.Equal(0, await Queued());
    }

    [Fact]
    public async Task Another_machine_with_a_copied_number_goes_to_its_own_device()
    {
        var other = await UnitPath.Received(shop, workplace);
        var copied = await Twin(json => json["components"]![1]!["size"] = 16384, Benches.Laptop(other.Word));
        await worker.Open(Page(copied));

        var device = await worker.Submit(("Tag", other.Tag));

        Assert.Equal($"/atelier/appareils/{other.Tag}", device.Path);
        Assert.Equal(8192, (int)(await unit.Read()).Json!["specification"]!["ramMb"]!);
        Assert.Equal(16384, (int)(await other.Read()).Json!["specification"]!["ramMb"]!);
    }

    [Fact]
    public async Task A_file_that_somebody_changed_is_set_aside_with_the_reason()
    {
        var waiting = await Twin(json => json["elapsed"] = 41);
        await worker.Open(Page(waiting));

        await worker.Submit(("Why", "le même, enregistré deux fois"));

        Assert.Equal(0, await Queued());
        var page = await worker.Open(Page(waiting));
        Assert.Contains("mis de côté : le même, enregistré deux fois", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_API_goes_on_refusing_the_number_whatever_tag_is_named()
    {
        await Twin(json => json["elapsed"] = 41);

        var again = await unit.Worker.SendSnapshot(Changed(sent, json => json["elapsed"] = 42), $"?device={unit.Tag}");

        Assert.Equal((409, "uuid-conflict"), (again.Status, again.Reasons.Single()));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_has_nothing_to_show_but_its_reason()
    {
        var waiting = await unit.Worker.SendSnapshot("{\"half\":"u8.ToArray());

        var page = await worker.Open(Page(waiting));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("Celui qui attend", page.Text, StringComparison.Ordinal);
        Assert.Contains("tronqué", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_snapshot_in_conflict_over_names_shows_what_it_says()
    {
        var other = await UnitPath.Received(shop, workplace);
        var both = Encoding
            .UTF8.GetString(Benches.Laptop(unit.Word))
            .Replace($"{unit.Word}-B", $"{other.Word}-B", StringComparison.Ordinal);
        var waiting = await unit.Worker.SendSnapshot(Encoding.UTF8.GetBytes(both));

        var page = await worker.Open(Page(waiting));

        Assert.Contains(unit.Tag, page.Text, StringComparison.Ordinal);
        Assert.Contains(other.Tag, page.Text, StringComparison.Ordinal);
        Assert.Contains($"{unit.Word}-SN", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Celui qui porte déjà ce numéro", page.Text, StringComparison.Ordinal);
    }

    private byte[] sent = [];

    /// <summary>Sends a laptop, then another content under its number, which waits.</summary>
    private async Task<Answer> Twin(Action<JsonNode> change, byte[]? of = null)
    {
        sent = Benches.Laptop(unit.Word);
        Assert.Equal(200, (await unit.Worker.SendSnapshot(sent)).Status);
        var number = JsonNode.Parse(sent)!["uuid"]!.ToString();
        var twin = Changed(
            of ?? sent,
            json =>
            {
                json["uuid"] = number;
                change(json);
            }
        );
        var waiting = await unit.Worker.SendSnapshot(twin);
        Assert.Equal(409, waiting.Status);
        return waiting;
    }

    private static byte[] Changed(byte[] snapshot, Action<JsonNode> change)
    {
        var json = JsonNode.Parse(snapshot)!;
        change(json);
        return Encoding.UTF8.GetBytes(json.ToJsonString());
    }

    private static string Page(Answer waiting) => $"/atelier/preuves/{waiting["evidenceId"]}";

    private Task<int> Queued() =>
        shop.InDb(db => Marketplace.Workshop.Intake.EvidenceQueue.CountQueued(db.EvidenceFiles, workplace.Id, default));
}
