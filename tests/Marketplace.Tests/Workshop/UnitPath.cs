using Marketplace.Tests.Workshop.Intake;
using Marketplace.Tests.Workshop.Photos;

namespace Marketplace.Tests.Workshop;

/// <summary>A laptop on its way through a workshop, each step by the API and by whom it falls to.</summary>
internal sealed class UnitPath(Shop shop, Workplace workplace, string word)
{
    public HttpClient Worker { get; } = shop.Api(workplace.Token);
    public HttpClient Other { get; } = shop.Api(workplace.OtherToken);
    public Workplace Workplace { get; } = workplace;
    public string Tag { get; private set; } = "";

    public static async Task<UnitPath> Received(Shop shop, Workplace workplace, string query = "")
    {
        var path = new UnitPath(shop, workplace, Staffing.Unused("UNIT"));
        path.Tag = (await path.Worker.SendSnapshot(Benches.Laptop(path.Word), query)).Tag;
        return path;
    }

    public string Word { get; } = word;

    public async Task<UnitPath> Wiped()
    {
        Assert.Equal(201, (await Worker.SendErasure(Benches.Wipe(Word))).Status);
        return await Did(Other, "verification");
    }

    public Task<UnitPath> Safe() => Did(Worker, "safety-test", new { passed = true });

    public Task<UnitPath> Tested() => Did(Worker, "function-test", new { allPass = true, osInstalled = true });

    public async Task<UnitPath> Photographed(int photos = 6)
    {
        using var form = Camera.Form([.. Enumerable.Range(0, photos).Select(_ => Camera.Jpeg(400, 300))]);
        var answer = await Answer.Of(await Worker.PostAsync(Address("photos"), form));
        Assert.True(answer.Status == 200, answer.Text);
        return this;
    }

    public Task<UnitPath> Graded() => Did(Worker, "grade", new { marksGone = true });

    public Task<UnitPath> Checked() => Did(Other, "quality-check", new { passed = true });

    public Task<UnitPath> Permitted() => Did(Worker, "permit");

    /// <summary>All the way to the permit.</summary>
    public static async Task<UnitPath> Ready(Shop shop, Workplace workplace, string query = "")
    {
        var path = await Received(shop, workplace, query);
        await path.Wiped();
        await path.Safe();
        await path.Tested();
        await path.Photographed();
        await path.Graded();
        await path.Checked();
        return await path.Permitted();
    }

    public Task<Answer> Act(HttpClient who, string act, object? body = null) =>
        who.Act($"/api/v1/devices/{Tag}/{act}", body);

    public Task<Answer> Read() => Worker.Ask($"/api/v1/devices/{Tag}");

    public Uri Address(string act) => new($"/api/v1/devices/{Tag}/{act}", UriKind.Relative);

    private async Task<UnitPath> Did(HttpClient who, string act, object? body = null)
    {
        var answer = await Act(who, act, body);
        Assert.True(answer.Status == 200, $"{act}: {answer.Status} {answer.Text}");
        return this;
    }
}
