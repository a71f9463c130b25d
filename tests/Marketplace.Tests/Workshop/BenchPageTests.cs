using System.Net;
using Marketplace.Tests.Workshop.Intake;
using Marketplace.Tests.Workshop.Photos;
using Marketplace.Workshop.Testing;
using Marketplace.Workshop.Testing.Sheets;

namespace Marketplace.Tests.Workshop;

/// <summary>A worker's screens, from the evidence to the permit, as a browser without JavaScript sees them.</summary>
public sealed class BenchPageTests(Shop shop) : IClassFixture<Shop>, IAsyncLifetime
{
    private Workplace workplace = null!;

    public async ValueTask InitializeAsync() => workplace = await shop.NewOperator();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_laptop_is_taken_from_its_files_to_its_permit_by_pages_alone()
    {
        var word = Staffing.Unused("PAGE");
        var worker = await shop.SignIn(workplace.Worker);
        var other = await shop.SignIn(workplace.OtherWorker);

        var device = await HandIn(worker, "Snapshot", Benches.Laptop(word));
        Assert.Contains("Tramont Vallon 14", device.Text, StringComparison.Ordinal);
        await HandIn(worker, "Erasure", Benches.Wipe(word));
        var here = device.Path;

        await other.Open($"{here}/verification");
        Assert.Equal(here, (await other.Press("Accepter l’effacement")).Path);
        var verified = await other.Open($"{here}/verification");
        Assert.Contains("est vérifié", verified.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Accepter l’effacement", verified.Text, StringComparison.Ordinal);

        await worker.Open($"{here}/securite");
        Assert.Equal(here, (await worker.Submit(All(SafetyChecks.For(Contracts.Laptop)))).Path);
        await worker.Open($"{here}/fonctions");
        var sheet = All(TestSheets.For(Contracts.Laptop).Checks);
        Assert.Equal(
            here,
            (
                await worker.Submit([
                    .. sheet,
                    ("Systeme", Systems.StandardOn(DateOnly.FromDateTime(DateTime.UtcNow)).Id),
                ])
            ).Path
        );

        await worker.Open($"{here}/defauts");
        await worker.Submit(("Zone", "Lid"), ("Severity", "S1"), ("Note", "petite rayure"));
        Assert.Contains("petite rayure", worker.Page.Text, StringComparison.Ordinal);
        await worker.Open($"{here}/photos");
        await worker.Upload([.. Enumerable.Range(1, 6).Select(n => Photo(n))]);
        Assert.Contains("Les photos y sont", worker.Page.Text, StringComparison.Ordinal);
        await worker.Open($"{here}/grade");
        await worker.Submit(("MarksGone", "true"));
        Assert.Contains("F5", worker.Page.Text, StringComparison.Ordinal);

        await other.Open($"{here}/controle");
        await other.Press("Oui, tout est juste");
        await worker.Open($"{here}/permis");
        var permit = await worker.Press("Demander le permis");

        Assert.Equal(HttpStatusCode.OK, permit.Status);
        Assert.Contains("peut être mis en vente", permit.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_day_shows_what_waits_and_the_device_nearest_to_the_shop()
    {
        await UnitPath.Received(shop, workplace);
        var wiped = await (await UnitPath.Received(shop, workplace)).Wiped();
        var day = await (await shop.SignIn(workplace.Worker)).Open("/atelier");

        Assert.Contains("à effacer 1", day.Text, StringComparison.Ordinal);
        Assert.Contains("sécurité à contrôler 1", day.Text, StringComparison.Ordinal);
        Assert.Contains(wiped.Tag, day.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scanned_tag_leads_straight_to_the_device()
    {
        var unit = await UnitPath.Received(shop, workplace);
        var worker = await shop.SignIn(workplace.Worker);

        var page = await worker.Open($"/atelier/appareils?q={unit.Tag.ToLowerInvariant()}");

        Assert.Equal($"/atelier/appareils/{unit.Tag}", page.Path);
    }

    [Fact]
    public async Task The_list_is_searched_by_words_and_narrowed_by_state()
    {
        var unit = await UnitPath.Received(shop, workplace);
        var worker = await shop.SignIn(workplace.Worker);

        Assert.Contains(
            unit.Tag,
            (await worker.Open($"/atelier/appareils?q=tramont {unit.Word}")).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            unit.Tag,
            (await worker.Open("/atelier/appareils?etat=DataPending")).Text,
            StringComparison.Ordinal
        );
        var none = await worker.Open($"/atelier/appareils?q={unit.Word}&etat=Ready");
        Assert.Contains("Aucun appareil ne correspond", none.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_one_who_wiped_is_refused_as_verifier_on_the_page_too()
    {
        var unit = await UnitPath.Received(shop, workplace);
        await unit.Worker.SendErasure(Benches.Wipe(unit.Word));
        var worker = await shop.SignIn(workplace.Worker);
        await worker.Open($"/atelier/appareils/{unit.Tag}/verification");

        var refused = await worker.Press("Accepter l’effacement");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("ne peut pas confirmer elle-même", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_somebody_overtook_is_not_followed()
    {
        var unit = await UnitPath.Received(shop, workplace);
        var worker = await shop.SignIn(workplace.Worker);
        await worker.Open($"/atelier/appareils/{unit.Tag}/defauts");
        await unit.Act(unit.Other, "defects", new { zone = "Feet", severity = "S1" });

        var stale = await worker.Submit(("Zone", "Lid"), ("Severity", "S2"));

        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Single((await unit.Read()).Json!["defects"]!.AsArray());
    }

    [Theory]
    [InlineData("")]
    [InlineData("/type")]
    [InlineData("/verification")]
    [InlineData("/vide")]
    [InlineData("/securite")]
    [InlineData("/fonctions")]
    [InlineData("/defauts")]
    [InlineData("/photos")]
    [InlineData("/grade")]
    [InlineData("/controle")]
    [InlineData("/permis")]
    [InlineData("/incident")]
    [InlineData("/sondage")]
    [InlineData("/statut")]
    public async Task A_screen_opens_for_its_operator_and_for_nobody_else(string screen)
    {
        var unit = await UnitPath.Received(shop, workplace);
        var worker = await shop.SignIn(workplace.Worker);
        var stranger = await shop.SignIn((await shop.NewOperator("voisin")).Worker);

        Assert.Equal(HttpStatusCode.OK, (await worker.Open($"/atelier/appareils/{unit.Tag}{screen}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Open($"/atelier/appareils/{unit.Tag}{screen}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await worker.Open($"/atelier/appareils/OS-NOTATAG0{screen}")).Status);
    }

    private static async Task<Sight> HandIn(Visitor worker, string kind, byte[] content)
    {
        await worker.Open("/atelier/preuves");
        var page = await worker.Upload([new Attached("Upload", "f.json", content, "application/json")], ("Kind", kind));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return page;
    }

    private static Attached Photo(int n) => new("Files", $"{n}.jpg", Camera.Jpeg(400, 300), "image/jpeg");

    private static (string, string)[] All(IEnumerable<Check> checks) =>
        [.. checks.Select(check => ($"Answers[{check.Id}]", check.Id == "makers-parts" ? "Fail" : "Pass"))];

    private static class Contracts
    {
        public const Marketplace.Workshop.Contracts.DeviceType Laptop = Marketplace
            .Workshop
            .Contracts
            .DeviceType
            .Laptop;
    }
}
