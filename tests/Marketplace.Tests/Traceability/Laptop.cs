using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Marketplace.Tests.Workshop.Intake;

namespace Marketplace.Tests.Traceability;

/// <summary>A laptop on its way through the workshop, as its machines tell it: invented, with serial numbers from one word.</summary>
internal sealed record Laptop(string Word, string Tag, HttpClient Api, HttpClient Other)
{
    /// <summary>Received, with one snapshot.</summary>
    public static async Task<Laptop> Receive(Shop shop, Workplace workplace)
    {
        var (api, other) = (shop.Api(workplace.Token), shop.Api(workplace.OtherToken));
        var word = Staffing.Unused("QZSERIE");
        var answer = await api.SendSnapshot(Benches.Laptop(word));
        Assert.True(answer.Status == 200, answer.Text);
        return new Laptop(word, answer.Tag, api, other);
    }

    /// <summary>Received, erased by its drive's own command and verified by a second person.</summary>
    public static async Task<Laptop> Clear(Shop shop, Workplace workplace)
    {
        var laptop = await Receive(shop, workplace);
        await laptop.Wipe();
        await laptop.Verify();
        return laptop;
    }

    /// <summary>The second person accepts the wipe.</summary>
    public async Task Verify()
    {
        var verified = await Other.Act($"/api/v1/devices/{Tag}/verification");
        Assert.True(verified.Status == 200, verified.Text);
    }

    /// <summary>One of its drives erases itself, begun and done now: a wipe older than the drive's arrival proves nothing.</summary>
    public async Task Wipe(string drive = "D")
    {
        var transcript = JsonNode.Parse(Benches.Wipe(Word, drive))!;
        var now = DateTime.UtcNow.ToString("O", CultureInfo.InvariantCulture);
        (transcript["startedAt"], transcript["endedAt"]) = (now, now);
        var wiped = await Api.SendErasure(Encoding.UTF8.GetBytes(transcript.ToJsonString()));
        Assert.True(wiped.Status == 201, wiped.Text);
        Assert.Equal("Accepted", (string?)wiped.Verdict()["status"]);
    }

    public async Task<JsonArray> Events() =>
        (await Api.Ask($"/api/v1/devices/{Tag}/events")).Json!["events"]!.AsArray();

    /// <summary>The device's id in the ledger.</summary>
    public async Task<Guid> Id() => (Guid)(await Events())[0]!["device"]!;
}
