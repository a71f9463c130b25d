using System.Text;
using Marketplace.Accounts.Contracts;
using Marketplace.Tests.Workshop.Intake;
using Marketplace.Tests.Workshop.Photos;

namespace Marketplace.Tests.Workshop.Devices;

/// <summary>What the acts on a device answer to machines that send nonsense, or may not act.</summary>
public sealed class DeviceCallTests(Shop shop) : IClassFixture<Shop>, IAsyncLifetime
{
    private Workplace workplace = null!;
    private UnitPath unit = null!;

    public async ValueTask InitializeAsync()
    {
        workplace = await shop.NewOperator();
        unit = await UnitPath.Received(shop, workplace);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public static TheoryData<string> Acts =>
        ["type", "verification", "safety-test", "function-test", "defects", "grade", "quality-check", "permit"];

    [Theory, MemberData(nameof(Acts))]
    public async Task Who_may_not_act_on_a_device_does_not_find_it_or_is_refused(string act)
    {
        var stranger = shop.Api((await shop.NewOperator("voisin")).Token);
        var reader = shop.Api(await shop.NewToken(workplace.Worker, Access.DevicesRead));

        Assert.Equal(404, (await unit.Worker.Act($"/api/v1/devices/OS-00000000/{act}", Body(act))).Status);
        Assert.Equal(404, (await unit.Act(stranger, act, Body(act))).Status);
        Assert.Equal(403, (await unit.Act(reader, act, Body(act))).Status);
    }

    [Theory]
    [InlineData("safety-test", """{ "answers": { "charger": "Perhaps" } }""")]
    [InlineData("safety-test", """{ "answers": [1, 2] }""")]
    [InlineData("function-test", """{ "allPass": "yes" }""")]
    [InlineData("defects", """{ "zone": "Moon", "severity": "S1" }""")]
    [InlineData("type", """{ "type": "Toaster" }""")]
    [InlineData("quality-check", "{")]
    [InlineData("grade", "")]
    public async Task A_body_that_says_nothing_we_know_is_a_bad_request(string act, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        var answer = await Answer.Of(await unit.Worker.PostAsync(unit.Address(act), content));

        Assert.Equal(400, answer.Status);
    }

    [Fact]
    public async Task A_refusal_lists_its_reasons_and_changes_nothing()
    {
        var answer = await unit.Act(unit.Worker, "safety-test", new { answers = new { charger = "Pass" } });

        Assert.Equal(422, answer.Status);
        Assert.Equal(["safety-missing"], answer.Reasons);
        Assert.Equal("Untested", (await unit.Read()).Json!["facets"]!["safety"]!.ToString());
    }

    [Fact]
    public async Task An_overlong_note_is_refused_with_a_sentence()
    {
        var note = new string('x', 5000);
        var answer = await unit.Act(
            unit.Worker,
            "defects",
            new
            {
                zone = "Lid",
                severity = "S1",
                note,
            }
        );

        Assert.Equal(422, answer.Status);
        Assert.Contains("trop longue", answer["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Photos_are_all_kept_or_none()
    {
        using var form = Camera.Form(Camera.Jpeg(400, 300), "no photo"u8.ToArray());
        var answer = await Answer.Of(await unit.Worker.PostAsync(unit.Address("photos"), form));

        Assert.Equal(422, answer.Status);
        Assert.Equal(["not-a-photo"], answer.Reasons);
        Assert.Empty((await unit.Read()).Json!["photos"]!.AsArray());
    }

    [Fact]
    public async Task Photos_that_are_no_form_are_an_unsupported_type()
    {
        using var content = new ByteArrayContent(Camera.Jpeg(400, 300));
        content.Headers.ContentType = new("image/jpeg");

        Assert.Equal(415, (int)(await unit.Worker.PostAsync(unit.Address("photos"), content)).StatusCode);
    }

    [Fact]
    public async Task A_defect_is_corrected_by_its_number()
    {
        var found = await unit.Act(
            unit.Worker,
            "defects",
            new
            {
                zone = "Lid",
                severity = "S3",
                note = "bosse",
            }
        );
        var id = found.Json!["defects"]![0]!["id"]!.ToString();

        var answer = await unit.Act(unit.Worker, $"defects/{id}/correction", new { why = "capot remplacé" });

        Assert.Equal(200, answer.Status);
        Assert.Empty(answer.Json!["defects"]!.AsArray());
    }

    [Fact]
    public async Task The_view_tells_the_grade_with_its_reasons()
    {
        await unit.Wiped();
        await unit.Safe();
        await unit.Tested();
        await unit.Graded();
        var grading = (await unit.Read()).Json!["grading"]!;

        Assert.Equal(1, grading["ruleset"]!.GetValue<int>());
        Assert.NotEmpty(grading["why"]!.ToString());
        Assert.StartsWith("U", grading["usage"]!.ToString(), StringComparison.Ordinal);
    }

    private static object Body(string act) =>
        act switch
        {
            "type" => new { type = "Laptop" },
            "defects" => new { zone = "Lid", severity = "S1" },
            "quality-check" => new { passed = true },
            _ => new { },
        };
}
