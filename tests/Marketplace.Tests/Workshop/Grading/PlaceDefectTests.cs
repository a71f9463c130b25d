using System.Net;
using System.Text.Json.Nodes;

namespace Marketplace.Tests.Workshop.Grading;

/// <summary>Where a defect is on a photo: without a script, by pressing a square.</summary>
public sealed class PlaceDefectTests(Shop shop) : IClassFixture<Shop>, IAsyncLifetime
{
    private Workplace workplace = null!;
    private UnitPath unit = null!;
    private Visitor worker = null!;
    private string defect = "";

    public async ValueTask InitializeAsync()
    {
        workplace = await shop.NewOperator();
        unit = await (await UnitPath.Received(shop, workplace)).Photographed(2);
        await unit.Act(
            unit.Worker,
            "defects",
            new
            {
                zone = "Lid",
                severity = "S2",
                note = "rayure de 3 cm",
            }
        );
        defect = (await Defect())["id"]!.ToString();
        worker = await shop.SignIn(workplace.Worker);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_worker_chooses_the_photo_then_the_square()
    {
        var list = await worker.Open($"/atelier/appareils/{unit.Tag}/defauts");
        Assert.Contains("Montrer sur une photo", list.Text, StringComparison.Ordinal);
        var photos = await worker.Open(Here);
        Assert.Contains("Sur quelle photo le voit-on ?", photos.Text, StringComparison.Ordinal);
        await worker.Open($"{Here}?photo={await Photo(1)}");

        var after = await worker.Press("10");

        Assert.Equal($"/atelier/appareils/{unit.Tag}/defauts", after.Path);
        Assert.Contains("Changer sa place", after.Text, StringComparison.Ordinal);
        var placed = await Defect();
        Assert.Equal(await Photo(1), placed["photo"]!.ToString());
        Assert.Equal((58, 38), ((int)placed["leftPercent"]!, (int)placed["topPercent"]!));
    }

    [Fact]
    public async Task Each_square_has_a_name_for_whoever_does_not_see_the_photo()
    {
        var page = await worker.Open($"{Here}?photo={await Photo(0)}");

        Assert.Equal(24, page.Html.Split("aria-label=\"Case ").Length - 1);
        Assert.Contains("aria-label=\"Case 1, en haut &#xE0; gauche\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_square_where_it_is_shown_is_marked()
    {
        await Act(
            new
            {
                photo = await Photo(0),
                leftPercent = 95,
                topPercent = 95,
            }
        );

        var page = await worker.Open($"{Here}?photo={await Photo(0)}");

        var marked = page
            .Html.Split('<')
            .Single(tag => tag.Contains("aria-current=\"location\"", StringComparison.Ordinal));
        Assert.Contains("value=\"24\"", marked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_may_be_shown_on_no_photo_again()
    {
        await Act(
            new
            {
                photo = await Photo(0),
                leftPercent = 10,
                topPercent = 10,
            }
        );
        await worker.Open(Here);

        await worker.Press("Sur aucune photo");

        Assert.Null((await Defect())["photo"]);
    }

    [Fact]
    public async Task A_defect_keeps_its_grade_when_it_is_only_shown_elsewhere()
    {
        await unit.Wiped();
        await unit.Safe();
        await unit.Tested();
        await unit.Graded();
        var grade = (await unit.Read())["grade"];

        await Act(new { photo = await Photo(0) });

        Assert.NotNull(grade);
        Assert.Equal(grade, (await unit.Read())["grade"]);
    }

    [Theory, InlineData(101, 10), InlineData(10, -1)]
    public async Task A_place_outside_the_photo_is_refused(int left, int top)
    {
        var refused = await Act(
            new
            {
                photo = await Photo(0),
                leftPercent = left,
                topPercent = top,
            }
        );

        Assert.Equal(422, refused.Status);
        Assert.Contains("de 0 à 100", refused["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_of_another_device_is_refused()
    {
        var other = await (await UnitPath.Received(shop, workplace)).Photographed(1);
        var photo = (await other.Read()).Json!["photos"]![0]!["id"]!.ToString();

        Assert.Equal(422, (await Act(new { photo })).Status);
        Assert.Null((await Defect())["photo"]);
    }

    [Fact]
    public async Task Without_a_photo_the_page_says_where_to_take_one()
    {
        var bare = await UnitPath.Received(shop, workplace);
        await bare.Act(bare.Worker, "defects", new { zone = "Feet", severity = "S1" });
        var id = (await bare.Read()).Json!["defects"]![0]!["id"]!;

        var page = await worker.Open($"/atelier/appareils/{bare.Tag}/defauts/{id}/place");

        Assert.Contains("Il n’y a pas encore de photo", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corrected_defect_is_placed_no_more()
    {
        await unit.Act(unit.Worker, $"defects/{defect}/correction", new { why = "capot remplacé" });

        Assert.Equal(422, (await Act(new { photo = await Photo(0) })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await worker.Open(Here)).Status);
    }

    private string Here => $"/atelier/appareils/{unit.Tag}/defauts/{defect}/place";

    private Task<Intake.Answer> Act(object place) => unit.Act(unit.Worker, $"defects/{defect}/place", place);

    private async Task<JsonNode> Defect() => (await unit.Read()).Json!["defects"]![0]!;

    private async Task<string> Photo(int n) => (await unit.Read()).Json!["photos"]![n]!["id"]!.ToString();
}
