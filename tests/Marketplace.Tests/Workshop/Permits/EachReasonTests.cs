using Marketplace.Tests.Workshop.Intake;
using Marketplace.Tests.Workshop.Photos;

namespace Marketplace.Tests.Workshop.Permits;

/// <summary>Of all that a permit asks for, one thing missing: it alone is told, and once it is done the permit is given.</summary>
public sealed class EachReasonTests(Shop shop) : IClassFixture<Shop>, IAsyncLifetime
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
    public async Task The_wipe_that_nobody_verified()
    {
        await Finish(wiped: false);
        await unit.Worker.SendErasure(Benches.Wipe(unit.Word));

        await Lacks("verifier-missing");

        await unit.Act(unit.Other, "verification");
        await IsPermitted();
    }

    [Fact]
    public async Task The_safety_test()
    {
        await Finish();
        await unit.Act(unit.Worker, "safety-test", new { answers = new { visual = "Fail" } });

        await Lacks("safety-failed");

        await unit.Safe();
        await IsPermitted();
    }

    [Fact]
    public async Task A_key_function_that_fails_also_takes_the_grade_and_its_check()
    {
        await Finish();
        await unit.Act(unit.Worker, "function-test", new { answers = new { starts = "Fail" } });

        await Lacks("function-too-low", "grade-missing", "quality-check-missing", "os-support-too-short");

        await unit.Tested();
        await unit.Graded();
        await unit.Checked();
        await IsPermitted();
    }

    [Fact]
    public async Task Marks_of_the_donor_that_are_still_there()
    {
        await Finish(graded: false);
        await unit.Act(unit.Worker, "grade", new { marksGone = false });
        await unit.Checked();

        await Lacks("grade-not-listable");

        await unit.Graded();
        await unit.Checked();
        await IsPermitted();
    }

    [Fact]
    public async Task A_defect_found_after_the_grade()
    {
        await Finish();
        await unit.Act(unit.Worker, "defects", new { zone = "Lid", severity = "S1" });

        await Lacks("grade-missing", "quality-check-missing");

        await unit.Graded();
        await unit.Checked();
        await IsPermitted();
    }

    [Fact]
    public async Task The_check_by_another_person()
    {
        await Finish(check: false);
        await Lacks("quality-check-missing");

        Assert.Equal(422, (await unit.Act(unit.Worker, "quality-check", new { passed = true })).Status);
        await unit.Act(unit.Other, "quality-check", new { passed = false, note = "touche F5 dure" });
        await Lacks("quality-check-missing");

        await unit.Checked();
        await IsPermitted();
    }

    [Fact]
    public async Task A_sixth_photo()
    {
        await Finish(photos: 5);

        await Lacks("photos-missing");

        using var form = Camera.Form(Camera.Jpeg(400, 300));
        await unit.Worker.PostAsync(unit.Address("photos"), form);
        await IsPermitted();
    }

    [Fact]
    public async Task A_status_in_law()
    {
        await Finish();
        await unit.Act(unit.Worker, "legal-status", new { status = "Waste" });

        await Lacks("legal-status");

        await unit.Act(unit.Worker, "legal-status", new { status = "PreparedForReuse" });
        await IsPermitted();
    }

    [Fact]
    public async Task A_system_that_outlives_the_guarantee()
    {
        await Finish(system: "windows-11-24h2");

        await Lacks("os-support-too-short");

        await unit.Tested();
        await unit.Graded();
        await unit.Checked();
        await IsPermitted();
    }

    [Fact]
    public async Task An_incident_that_is_open()
    {
        await Finish();
        var worker = await shop.SignIn(workplace.Worker);
        await worker.Open($"/atelier/appareils/{unit.Tag}/incident");
        var held = await worker.Submit(("Kind", "Liquid"), ("Note", "traces sous le clavier"));

        await Lacks("incident-open");

        var lead = await shop.SignIn(workplace.Lead);
        var release = System.Text.RegularExpressions.Regex.Match(
            (await lead.Open(held.Path)).Html,
            "/incident/[0-9a-f-]{36}"
        );
        await lead.Open($"/atelier/appareils/{unit.Tag}{release.Value}");
        await lead.Submit(("Note", "nettoyé et séché"));
        await IsPermitted();
    }

    [Fact]
    public async Task A_part_that_was_put_in_after_the_tests()
    {
        await Finish();
        await unit.Worker.SendSnapshot(Benches.Laptop(unit.Word, extraDrive: $"{unit.Word}-E"), $"?device={unit.Tag}");

        var told = await Told();

        Assert.Contains("drive-unwiped", told);
        Assert.Contains("components-changed", told);
    }

    [Fact]
    public async Task A_worker_may_ask_for_a_permit_because_nobody_decides_it()
    {
        await Finish();

        var worker = await shop.SignIn(workplace.Worker);
        await worker.Open($"/atelier/appareils/{unit.Tag}/permis");
        var page = await worker.Press("Demander le permis");

        Assert.Contains("peut être mis en vente", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_the_page_each_reason_is_a_sentence_with_a_way_to_lift_it()
    {
        var worker = await shop.SignIn(workplace.Worker);
        await worker.Open($"/atelier/appareils/{unit.Tag}/permis");

        var refused = await worker.Press("Demander le permis");

        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, refused.Status);
        foreach (var screen in new[] { "securite", "fonctions", "grade", "controle", "photos" })
            Assert.Contains(
                $"/atelier/appareils/{unit.Tag}/{screen}\">Y aller",
                refused.Html,
                StringComparison.Ordinal
            );
        Assert.Contains("Il manque 6 photos", refused.Text, StringComparison.Ordinal);
    }

    private async Task Finish(
        bool wiped = true,
        bool graded = true,
        bool check = true,
        int photos = 6,
        string? system = null
    )
    {
        if (wiped)
            await unit.Wiped();
        await unit.Safe();
        await unit.Act(
            unit.Worker,
            "function-test",
            new
            {
                allPass = true,
                osInstalled = true,
                system,
            }
        );
        await unit.Photographed(photos);
        if (!graded)
            return;
        await unit.Graded();
        if (check)
            await unit.Checked();
    }

    private async Task Lacks(params string[] codes)
    {
        var refused = await unit.Act(unit.Worker, "permit");

        Assert.Equal(422, refused.Status);
        Assert.Equal(codes.Order(), refused.Reasons.Order());
        Assert.Equal(codes.Order(), (await Told()).Order());
    }

    private async Task IsPermitted()
    {
        var given = await unit.Act(unit.Worker, "permit");

        Assert.True(given.Status == 200, given.Text);
        Assert.Equal("Ready", given["state"]);
    }

    private async Task<IReadOnlyList<string>> Told() =>
        [.. (await unit.Read()).Json!["canList"]!["reasons"]!.AsArray().Select(reason => reason!["code"]!.ToString())];
}
