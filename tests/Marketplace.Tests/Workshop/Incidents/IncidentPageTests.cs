using System.Net;
using System.Text.RegularExpressions;
using Marketplace.Tests.Workshop.Intake;

namespace Marketplace.Tests.Workshop.Incidents;

public sealed class IncidentPageTests(Shop shop) : IClassFixture<Shop>
{
    [Fact]
    public async Task A_worker_sets_aside_and_a_lead_alone_releases()
    {
        var workplace = await shop.NewOperator();
        var unit = await UnitPath.Received(shop, workplace);
        var here = $"/atelier/appareils/{unit.Tag}";
        var worker = await shop.SignIn(workplace.Worker);
        await worker.Open($"{here}/incident");
        var held = await worker.Submit(("Kind", "Locked"), ("Note", "mot de passe du BIOS"));
        Assert.Contains("Appareil verrouillé", held.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Lever cet incident", held.Text, StringComparison.Ordinal);

        var lead = await shop.SignIn(workplace.Lead);
        var release = Regex.Match((await lead.Open($"{here}/incident")).Html, $"{here}/incident/[0-9a-f-]+").Value;
        Assert.DoesNotContain("Lever l’incident", (await worker.Open(release)).Text, StringComparison.Ordinal);
        await lead.Open(release);
        await lead.Submit(("Note", "mot de passe retiré"));

        Assert.Equal("DataPending", (await unit.Read())["state"]);
    }

    [Fact]
    public async Task A_form_without_a_reason_is_shown_again_with_what_was_typed()
    {
        var workplace = await shop.NewOperator();
        var unit = await UnitPath.Received(shop, workplace);
        var worker = await shop.SignIn(workplace.Worker);
        await worker.Open($"/atelier/appareils/{unit.Tag}/incident");

        var again = await worker.Submit(("Note", "odeur de brule"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("Choisissez la raison", again.Text, StringComparison.Ordinal);
        Assert.Contains("odeur de brule", again.Html, StringComparison.Ordinal);
    }
}
