using Marketplace.Tests.Workshop.Intake;

namespace Marketplace.Tests.Workshop.Today;

/// <summary>A worker's day: what waits at each station, and what to take next.</summary>
public sealed class ShowDayTests(Shop shop) : IClassFixture<Shop>, IAsyncLifetime
{
    private Workplace workplace = null!;

    public async ValueTask InitializeAsync() => workplace = await shop.NewOperator();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_day_without_devices_says_how_to_begin()
    {
        var day = await Day();

        Assert.Contains("Rien n’attend", day.Text, StringComparison.Ordinal);
        Assert.Contains("Tout est à jour", day.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"/atelier/preuves\"", day.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_station_counts_what_waits_for_it()
    {
        await Received();
        await Received();
        await (await Received()).Wiped();
        var safe = await Received();
        await safe.Wiped();
        await safe.Safe();
        await UnitPath.Ready(shop, workplace);

        var day = await Day();

        Assert.Contains("à effacer 2", day.Text, StringComparison.Ordinal);
        Assert.Contains("sécurité à contrôler 1", day.Text, StringComparison.Ordinal);
        Assert.Contains("à tester 1", day.Text, StringComparison.Ordinal);
        // What is ready waits for nobody at the bench.
        Assert.DoesNotContain("prêt à vendre", day.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_count_leads_to_the_devices_that_it_counts()
    {
        var unit = await (await Received()).Wiped();
        await Received();
        var worker = await shop.SignIn(workplace.Worker);

        var day = await worker.Open("/atelier");
        Assert.Contains("/atelier/appareils?etat=DataCleared", day.Html, StringComparison.Ordinal);
        var list = await worker.Open("/atelier/appareils?etat=DataCleared");

        Assert.Contains(unit.Tag, list.Text, StringComparison.Ordinal);
        Assert.Equal(1, list.Html.Split("data-row").Length - 1);
    }

    [Fact]
    public async Task What_is_nearest_to_the_shop_comes_first()
    {
        await Received();
        var near = await Received();
        await near.Wiped();
        await near.Safe();

        Assert.Contains($"<span class=\"code\">{near.Tag}</span>", (await Day()).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_at_one_station_the_one_that_waits_longest_comes_first()
    {
        var first = await Received();
        await Received();

        Assert.Contains($"<span class=\"code\">{first.Tag}</span>", (await Day()).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_sent_to_check_their_own_grade()
    {
        var mine = await Received();
        await mine.Wiped();
        await mine.Safe();
        await mine.Tested();
        await mine.Graded();

        Assert.DoesNotContain(mine.Tag, (await Day()).Html, StringComparison.Ordinal);
        Assert.Contains(mine.Tag, (await Day(workplace.OtherWorker)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_device_that_is_set_aside_waits_for_nobody()
    {
        var unit = await Received();
        var worker = await shop.SignIn(workplace.Worker);
        await worker.Open($"/atelier/appareils/{unit.Tag}/incident");
        await worker.Submit(("Kind", "Stolen"), ("Note", "déclaré volé"));

        var day = await Day();

        Assert.DoesNotContain("à effacer", day.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(unit.Tag, day.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_wait_are_counted_beside()
    {
        var api = shop.Api(workplace.Token);
        await api.SendSnapshot("x"u8.ToArray());
        await api.SendErasure("y"u8.ToArray());

        Assert.Contains("preuves à traiter 2", (await Day()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_work_of_a_neighbour_is_not_ours()
    {
        await Received();
        var neighbour = await shop.NewOperator("voisin");

        var day = await (await shop.SignIn(neighbour.Worker)).Open("/atelier");

        Assert.Contains("Rien n’attend", day.Text, StringComparison.Ordinal);
    }

    private Task<UnitPath> Received() => UnitPath.Received(shop, workplace);

    private async Task<Sight> Day(Staff? who = null) =>
        await (await shop.SignIn(who ?? workplace.Worker)).Open("/atelier");
}
