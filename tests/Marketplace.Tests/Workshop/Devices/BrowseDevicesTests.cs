using System.Text.RegularExpressions;
using Marketplace.Platform;
using Marketplace.Tests.Workshop.Intake;
using Marketplace.Workshop;
using Marketplace.Workshop.Devices;
using Marketplace.Workshop.Evidence.Snapshots;

namespace Marketplace.Tests.Workshop.Devices;

/// <summary>The operator's list: page by page, by words and by state, and none but its own.</summary>
public sealed class BrowseDevicesTests(Shop shop) : IClassFixture<Shop>, IAsyncLifetime
{
    private Workplace workplace = null!;
    private Visitor worker = null!;

    public async ValueTask InitializeAsync()
    {
        workplace = await shop.NewOperator();
        worker = await shop.SignIn(workplace.Worker);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Every_device_is_on_one_page_and_on_one_only()
    {
        var known = await Receive(123);
        List<string> seen = [];
        var page = await worker.Open("/atelier/appareils");
        for (var turn = 0; turn < 5; turn++)
        {
            seen.AddRange(Tags(page));
            if (Next(page) is not { } next)
                break;
            page = await worker.Open(next);
        }

        Assert.Equal(known.Order(), seen.Order());
        Assert.Equal(known, seen);
    }

    [Fact]
    public async Task The_pages_keep_the_words_and_the_state_that_were_asked_for()
    {
        await Receive(60);

        var page = await worker.Open("/atelier/appareils?q=tramont&etat=DataPending");

        Assert.Equal(50, Tags(page).Count);
        Assert.Contains("q=tramont", Next(page), StringComparison.Ordinal);
        Assert.Contains("etat=DataPending", Next(page), StringComparison.Ordinal);
        Assert.Equal(10, Tags(await worker.Open(Next(page)!)).Count);
    }

    [Fact]
    public async Task The_counts_stay_those_of_all_while_one_state_is_shown()
    {
        await Receive(3);
        await (await UnitPath.Received(shop, workplace)).Wiped();

        var page = await worker.Open("/atelier/appareils?etat=DataCleared");

        Assert.Single(Tags(page));
        Assert.Contains("Tous 4", page.Text, StringComparison.Ordinal);
        Assert.Contains("à effacer 3", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?suite=rubbish")]
    [InlineData("?suite=99999999999999999999-1")]
    [InlineData("?etat=Nowhere")]
    [InlineData("?etat=999")]
    [InlineData("?q=%F0%9F%92%BB")]
    [InlineData("?q=%25_%27%22")]
    public async Task A_strange_address_shows_a_list_and_no_error(string query)
    {
        await Receive(1);

        Assert.Equal(System.Net.HttpStatusCode.OK, (await worker.Open($"/atelier/appareils{query}")).Status);
    }

    [Fact]
    public async Task A_percent_sign_is_a_letter_and_not_every_device()
    {
        await Receive(2);

        Assert.Empty(Tags(await worker.Open("/atelier/appareils?q=%25")));
    }

    [Fact]
    public async Task A_very_long_question_is_cut_and_answered()
    {
        var page = await worker.Open($"/atelier/appareils?q={new string('x', 3000)}");

        Assert.Contains("Aucun appareil ne correspond", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tag_of_a_neighbour_leads_nowhere()
    {
        var neighbour = await shop.NewOperator("voisin");
        var theirs = await UnitPath.Received(shop, neighbour);

        var page = await worker.Open($"/atelier/appareils?q={theirs.Tag}");

        Assert.Equal("/atelier/appareils", page.Path);
        Assert.Contains("Aucun appareil ne correspond", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_device_is_found_by_maker_model_and_serial_in_any_order()
    {
        var unit = await UnitPath.Received(shop, workplace);
        await UnitPath.Received(shop, workplace);

        Assert.Equal([unit.Tag], Tags(await worker.Open($"/atelier/appareils?q={unit.Word}-sn vallon TRAMONT")));
    }

    /// <summary>Devices arranged through the domain, some of which moved at the very same instant.</summary>
    private Task<List<string>> Receive(int count) =>
        shop.InDb(async db =>
        {
            List<string> tags = [];
            for (var n = 0; n < count; n++)
            {
                var snapshot = SnapshotReader.Read(Benches.Laptop(Staffing.Unused("ROW")));
                var trace = new Trace(UnitInHand.Today.AddMinutes(n / 7), workplace.Worker.Actor, "Atelier");
                var device = Device.Receive(new Reception(workplace.Id, snapshot.Identity, null), trace);
                device.Record(snapshot, UnitInHand.Source(workplace.Worker.Actor), trace);
                db.Devices.Add(device);
                tags.Add(device.Tag.ToString());
            }
            await db.SaveChangesAsync();
            var inOrder = tags.Index()
                .OrderBy(one => one.Index / 7)
                .ThenBy(one => one.Item, StringComparer.Ordinal)
                .Select(one => one.Item);
            return inOrder.ToList();
        });

    private static List<string> Tags(Sight page) =>
        [
            .. Regex
                .Matches(page.Html, "<a class=\"code\" href=\"/atelier/appareils/(OS-[0-9A-Z*~$=]+)\"")
                .Select(match => match.Groups[1].Value),
        ];

    private static string? Next(Sight page) =>
        Regex.Match(page.Html, "rel=\"next\" href=\"([^\"]+)\"") is { Success: true } found
            ? System.Net.WebUtility.HtmlDecode(found.Groups[1].Value)
            : null;
}
