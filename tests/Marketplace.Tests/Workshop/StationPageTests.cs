using System.Net;
using Marketplace.Tests.Workshop.Intake;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Testing.Sheets;

namespace Marketplace.Tests.Workshop;

/// <summary>Each station's page when the answer is no: it comes back with the reason, and nothing is changed.</summary>
public sealed class StationPageTests(Shop shop) : IClassFixture<Shop>, IAsyncLifetime
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
    public async Task Half_a_safety_test_is_asked_for_again_with_the_answers_given()
    {
        await Open("securite");

        var again = await worker.Submit(("Answers[visual]", "Pass"));

        Refuses(again, "répondez à toutes ses questions");
        Assert.True(
            again.FormWith([("Answers[visual]", "")]).Controls.Single(c => c.Name == "Answers[visual]" && c.Sent).Value
                is "Pass"
        );
        Assert.Equal("Untested", await Facet("safety"));
    }

    [Fact]
    public async Task A_swollen_battery_sets_the_device_aside_at_once()
    {
        await Open("securite");

        var after = await worker.Submit(("Answers[battery-not-swollen]", "Fail"));

        Assert.Contains("mis de côté", after.Text, StringComparison.Ordinal);
        Assert.Equal("Fail", await Facet("safety"));
        Assert.Equal("Quarantine", (await unit.Read())["state"]);
        Assert.Contains("Batterie gonflée", (await Open("incident")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_the_sheet_does_not_have_is_not_taken()
    {
        var page = await Open("securite");
        var form = page.FormWith([("Answers[visual]", "")]);

        using var content = new FormUrlEncodedContent(
            form.Filled([("Answers[flies]", "Pass")]).Select(one => KeyValuePair.Create(one.Name, one.Value))
        );
        using var answer = await worker.Browser.PostAsync(page.Address, content);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("flies", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_function_sheet_with_questions_left_names_the_first_one()
    {
        await Open("fonctions");

        Refuses(await worker.Submit(("Answers[starts]", "Pass")), "La première : Le test de mémoire");
    }

    [Fact]
    public async Task A_system_that_is_installed_is_named()
    {
        await Open("fonctions");
        var all = TestSheets.For(DeviceType.Laptop).Checks.Select(check => ($"Answers[{check.Id}]", "Pass"));

        Refuses(await worker.Submit([.. all]), "quel système est installé");
    }

    [Fact]
    public async Task A_grade_before_the_test_is_refused()
    {
        await Open("grade");

        Refuses(await worker.Submit(("MarksGone", "true")), "La fiche de test n’est pas remplie");
    }

    [Fact]
    public async Task The_grader_is_not_taken_as_checker_on_the_page()
    {
        await Tested();
        await unit.Graded();
        await Open("controle");

        Refuses(await worker.Press("Oui, tout est juste"), "ne peut pas en faire le contrôle qualité");
    }

    [Fact]
    public async Task A_no_without_a_word_is_asked_for_again()
    {
        await Tested();
        await unit.Graded();
        var other = await shop.SignIn(workplace.OtherWorker);
        await other.Open($"/atelier/appareils/{unit.Tag}/controle");

        Refuses(await other.Press("Non, à reprendre"), "Dites ce qui ne va pas");
        await other.Press("Non, à reprendre", ("Note", "la touche F5 est dure"));

        Assert.Equal("Fail", await Facet("qualityCheck"));
        Assert.Contains("la touche F5 est dure", (await Open("controle")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_device_with_a_drive_is_not_seen_empty()
    {
        await Open("vide");

        Refuses(await worker.Press("Oui, il n’y a aucun disque"), "Un support a été vu dans cet appareil");
    }

    [Fact]
    public async Task Eyes_and_a_snapshot_together_prove_that_there_is_no_medium()
    {
        var answer = await unit.Worker.SendSnapshot(Intake.Evidence.Renumbered("s1-no-drive.json"));
        Assert.Equal(200, answer.Status);
        await worker.Open($"/atelier/appareils/{answer.Tag}/vide");

        var after = await worker.Press("Oui, il n’y a aucun disque");

        Assert.Equal($"/atelier/appareils/{answer.Tag}", after.Path);
        var device = await unit.Worker.Ask($"/api/v1/devices/{answer.Tag}");
        Assert.Equal("NoMedium", device.Json!["facets"]!["data"]!.ToString());
    }

    [Fact]
    public async Task The_type_of_a_tested_device_stays()
    {
        await Tested();
        await Open("type");

        Refuses(await worker.Submit(("Type", "Desktop")), "déjà testé avec la fiche de son type");
    }

    [Theory]
    [InlineData("defauts", "Choisissez où est le défaut")]
    [InlineData("defauts", "Choisissez à quel point il se voit")]
    [InlineData("incident", "Choisissez la raison")]
    [InlineData("photos", "Choisissez au moins une photo")]
    public async Task An_empty_form_says_what_to_fill_in(string screen, string sentence)
    {
        var page = await Open(screen);
        var form = page.Forms.First(one => one.Posts && one.Controls.Any(control => control.Name == "Version"));
        using HttpContent content = form.TakesFiles
            ? Multipart(form)
            : new FormUrlEncodedContent(form.Filled([]).Select(one => KeyValuePair.Create(one.Name, one.Value)));

        using var answer = await worker.Browser.PostAsync(page.Address, content);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains(sentence, html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("securite")]
    [InlineData("fonctions")]
    [InlineData("grade")]
    [InlineData("controle")]
    [InlineData("permis")]
    [InlineData("sondage")]
    [InlineData("statut")]
    public async Task A_form_without_its_token_changes_nothing(string screen)
    {
        var before = (await unit.Read()).Text;
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("MarksGone", "true")]);

        using var answer = await worker.Browser.PostAsync(
            new Uri($"/atelier/appareils/{unit.Tag}/{screen}", UriKind.Relative),
            content
        );

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(before, (await unit.Read()).Text);
    }

    private Task<Sight> Open(string screen) => worker.Open($"/atelier/appareils/{unit.Tag}/{screen}");

    private async Task Tested()
    {
        await unit.Wiped();
        await unit.Safe();
        await unit.Tested();
    }

    private async Task<string> Facet(string name) => (await unit.Read()).Json!["facets"]![name]!.ToString();

    private static void Refuses(Sight page, string sentence)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(sentence, page.Text, StringComparison.Ordinal);
    }

    private static MultipartFormDataContent Multipart(Form form)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in form.Filled([]))
            content.Add(new StringContent(value), name);
        return content;
    }
}
