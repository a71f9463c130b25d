using System.Net;
using Marketplace.Tests.Workshop.Intake;

namespace Marketplace.Tests.Workshop.Wiping;

/// <summary>The sampling check by a third person, on its page and by the API.</summary>
public sealed class SampleDriveTests(Shop shop) : IClassFixture<Shop>, IAsyncLifetime
{
    private Workplace workplace = null!;
    private UnitPath unit = null!;

    public async ValueTask InitializeAsync()
    {
        workplace = await shop.NewOperator();
        unit = await UnitPath.Received(shop, workplace);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_secure_erase_goes_through_wiper_sampler_and_verifier()
    {
        var told = await unit.Worker.SendErasure(Benches.SecureErase(unit.Word));
        Assert.Equal("Pending", told.Verdict()["status"]!.ToString());
        var other = await shop.SignIn(workplace.OtherWorker);
        var blocked = await other.Open($"/atelier/appareils/{unit.Tag}");
        Assert.Contains("n’est pas encore prouvé", blocked.Text, StringComparison.Ordinal);

        await other.Open($"/atelier/appareils/{unit.Tag}/sondage");
        var after = await other.Press("Non, rien n’est revenu", ("Tool", "PhotoRec 7.2"));

        Assert.Equal($"/atelier/appareils/{unit.Tag}", after.Path);
        Assert.Equal(422, (await unit.Act(unit.Other, "verification")).Status);
        var verified = await unit.Act(shop.Api(workplace.LeadToken), "verification");
        Assert.Equal("ClearVerified", verified.Json!["facets"]!["data"]!.ToString());
    }

    [Fact]
    public async Task Data_that_comes_back_takes_the_unit_out_of_the_shop()
    {
        var ready = await UnitPath.Ready(shop, workplace);
        var lead = await shop.SignIn(workplace.Lead);
        await lead.Open($"/atelier/appareils/{ready.Tag}/sondage");

        await lead.Press("Oui, des données sont revenues", ("Tool", "TestDisk 7.2"));

        var device = await ready.Read();
        Assert.Equal("Quarantine", device["state"]);
        Assert.Equal("Failed", device.Json!["facets"]!["data"]!.ToString());
        Assert.Null(device.Json["permit"]);
        var passport = await shop.Visit().Open($"/passeport/{ready.Tag}");
        Assert.Contains("Son effacement n’est pas encore prouvé", passport.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_is_shown_again_with_what_is_missing()
    {
        await unit.Worker.SendErasure(Benches.SecureErase(unit.Word));
        var other = await shop.SignIn(workplace.OtherWorker);
        await other.Open($"/atelier/appareils/{unit.Tag}/sondage");

        var again = await other.Press("Non, rien n’est revenu");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("avec quel logiciel", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_one_who_wiped_reads_why_somebody_else_must_do_it()
    {
        await unit.Worker.SendErasure(Benches.SecureErase(unit.Word));
        var worker = await shop.SignIn(workplace.Worker);
        await worker.Open($"/atelier/appareils/{unit.Tag}/sondage");

        var refused = await worker.Press("Non, rien n’est revenu", ("Tool", "PhotoRec 7.2"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("une troisième personne", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_any_wipe_the_page_has_nothing_to_ask()
    {
        var page = await (await shop.SignIn(workplace.Worker)).Open($"/atelier/appareils/{unit.Tag}/sondage");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Aucun support de cet appareil n’a encore de rapport", page.Text, StringComparison.Ordinal);
    }

    [Theory, InlineData(null), InlineData("UNIT-D"), InlineData(" unit-d ")]
    public async Task The_API_finds_the_drive_by_its_serial_or_alone(string? serial)
    {
        await unit.Worker.SendErasure(Benches.SecureErase(unit.Word));
        var drive = serial?.Replace("UNIT", unit.Word, StringComparison.OrdinalIgnoreCase);

        var answer = await unit.Act(
            unit.Other,
            "sampling",
            new
            {
                drive,
                tool = "PhotoRec 7.2",
                dataFound = false,
            }
        );

        Assert.Equal(200, answer.Status);
        Assert.DoesNotContain(
            "wipe-pending",
            answer.Json!["canList"]!["reasons"]!.AsArray().Select(reason => reason!["code"]!.ToString())
        );
    }

    [Fact]
    public async Task A_drive_that_the_device_does_not_have_is_refused()
    {
        await unit.Worker.SendErasure(Benches.SecureErase(unit.Word));

        var answer = await unit.Act(
            unit.Other,
            "sampling",
            new
            {
                drive = "AUTRE-9",
                tool = "x",
                dataFound = false,
            }
        );

        Assert.Equal((422, "drive-unknown"), (answer.Status, answer.Reasons.Single()));
    }

    [Fact]
    public async Task A_sample_without_its_result_is_bad_input()
    {
        await unit.Worker.SendErasure(Benches.SecureErase(unit.Word));

        Assert.Equal(400, (await unit.Act(unit.Other, "sampling", new { tool = "PhotoRec 7.2" })).Status);
    }

    [Fact]
    public async Task The_month_says_how_many_are_owed_and_draws_them()
    {
        await unit.Wiped();
        var waiting = await UnitPath.Received(shop, workplace);
        await waiting.Worker.SendErasure(Benches.SecureErase(waiting.Word));
        var lead = await shop.SignIn(workplace.Lead);

        var before = await lead.Open("/atelier/sondages");
        Assert.Contains("Encore à sonder 1", before.Text, StringComparison.Ordinal);
        Assert.Contains($"{unit.Tag} INTEL SSDSC2KW256G8", before.Text, StringComparison.Ordinal);
        Assert.Contains("tiré au sort", before.Text, StringComparison.Ordinal);
        Assert.Contains("sa méthode le demande", before.Text, StringComparison.Ordinal);

        await unit.Act(shop.Api(workplace.LeadToken), "sampling", new { tool = "PhotoRec 7.2", dataFound = false });

        var after = await lead.Open("/atelier/sondages");
        Assert.Contains("Encore à sonder 0", after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("tiré au sort", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Samples_of_a_neighbour_are_not_counted()
    {
        await unit.Wiped();
        var neighbour = await shop.NewOperator("voisin");

        var page = await (await shop.SignIn(neighbour.Worker)).Open("/atelier/sondages");

        Assert.Contains("Supports effacés ce mois-ci 0", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(unit.Tag, page.Text, StringComparison.Ordinal);
    }
}
