using System.Net;

namespace Marketplace.Tests.Workshop.Legal;

public sealed class LegalStatusPageTests(Shop shop) : IClassFixture<Shop>, IAsyncLifetime
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
    public async Task Waste_goes_from_the_bin_to_the_shop_through_its_preparation()
    {
        await worker.Open(Here);
        await worker.Press("Enregistrer son arrivée", ("Status", "Waste"));
        Assert.Equal("Waste", await Status());
        var early = await worker.Open(Here);
        Assert.Contains("C’est un déchet au sens de la loi", early.Text, StringComparison.Ordinal);
        var refused = await worker.Press("Il est préparé au réemploi");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("n’a pas encore été effacé", refused.Text, StringComparison.Ordinal);

        await unit.Wiped();
        await unit.Safe();
        await unit.Tested();
        await worker.Open(Here);
        await worker.Press("Il est préparé au réemploi");

        Assert.Equal("PreparedForReuse", await Status());
        Assert.DoesNotContain("Enregistrer son arrivée", (await worker.Open(Here)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reason_on_the_device_page_leads_to_this_screen()
    {
        await unit.Act(unit.Worker, "legal-status", new { status = "Waste" });

        var page = await worker.Open($"/atelier/appareils/{unit.Tag}");

        Assert.Contains($"href=\"{Here}\">Y aller", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_worker_does_not_undo_what_came_as_waste()
    {
        await unit.Act(unit.Worker, "legal-status", new { status = "Waste" });

        Assert.Equal(422, (await unit.Act(unit.Worker, "legal-status", new { status = "Product" })).Status);
        Assert.Equal(
            200,
            (await unit.Act(shop.Api(workplace.LeadToken), "legal-status", new { status = "Product" })).Status
        );
    }

    [Fact]
    public async Task A_status_that_does_not_exist_is_bad_input() =>
        Assert.Equal(400, (await unit.Act(unit.Worker, "legal-status", new { status = "Treasure" })).Status);

    [Fact]
    public async Task The_passport_says_how_it_came_and_that_it_was_prepared()
    {
        await unit.Act(unit.Worker, "legal-status", new { status = "Waste" });
        await unit.Wiped();

        var passport = await shop.Visit().Open($"/passeport/{unit.Tag}");

        Assert.Contains("Arrivé comme déchet, à préparer au réemploi", passport.Text, StringComparison.Ordinal);
    }

    private string Here => $"/atelier/appareils/{unit.Tag}/statut";

    private async Task<string> Status() => (await unit.Read()).Json!["facets"]!["legal"]!.ToString();
}
