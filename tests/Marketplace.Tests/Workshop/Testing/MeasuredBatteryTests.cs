using System.Net;
using Marketplace.Tests.Workshop.Intake;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Testing;
using Marketplace.Workshop.Testing.Sheets;

namespace Marketplace.Tests.Workshop.Testing;

/// <summary>A battery that the snapshot says nothing of is measured by the person who tests.</summary>
public sealed class MeasuredBatteryTests(Shop shop) : IClassFixture<Shop>, IAsyncLifetime
{
    private UnitPath unit = null!;

    public async ValueTask InitializeAsync()
    {
        unit = await UnitPath.Received(shop, await shop.NewOperator());
        await unit.Wiped();
        await unit.Safe();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData(85, "A", "batterie 85")]
    [InlineData(84, "B", "batterie 84")]
    [InlineData(75, "B", "batterie 75")]
    [InlineData(74, "C", "batterie 74")]
    [InlineData(65, "C", "batterie 65")]
    [InlineData(64, "C", "secteur")]
    [InlineData(null, "C", "secteur")]
    public async Task The_battery_that_was_measured_decides_the_letter(int? percent, string letter, string line)
    {
        await unit.Act(
            unit.Worker,
            "function-test",
            new
            {
                allPass = true,
                osInstalled = true,
                batteryPercent = percent,
            }
        );
        await unit.Graded();

        var device = await unit.Read();

        Assert.Equal(letter, device.Json!["grading"]!["letter"]!.ToString());
        Assert.Contains(line, device["grade"], StringComparison.Ordinal);
    }

    [Theory, InlineData(-1), InlineData(121)]
    public async Task A_battery_that_cannot_be_is_refused(int percent)
    {
        var refused = await unit.Act(unit.Worker, "function-test", new { allPass = true, batteryPercent = percent });

        Assert.Equal((422, "battery-nonsense"), (refused.Status, refused.Reasons.Single()));
        Assert.Equal("F0", (await unit.Read()).Json!["facets"]!["function"]!.ToString());
    }

    [Fact]
    public async Task The_sheet_asks_for_it_and_shows_it_again()
    {
        var worker = await shop.SignIn(unit.Workplace.Worker);
        var sheet = await worker.Open($"/atelier/appareils/{unit.Tag}/fonctions");
        Assert.Contains("Combien la batterie tient-elle", sheet.Text, StringComparison.Ordinal);

        await worker.Submit([.. All(), ("Batterie", "88")]);

        var again = await worker.Open($"/atelier/appareils/{unit.Tag}/fonctions");
        Assert.Contains("value=\"88\"", again.Html, StringComparison.Ordinal);
        await unit.Graded();
        Assert.Contains("batterie 88", (await unit.Read())["grade"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_where_a_number_is_due_shows_the_sheet_again()
    {
        var worker = await shop.SignIn(unit.Workplace.Worker);
        await worker.Open($"/atelier/appareils/{unit.Tag}/fonctions");

        var again = await worker.Submit([.. All(), ("Batterie", "bonne")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
    }

    [Fact]
    public void What_the_machine_says_goes_before_what_somebody_typed()
    {
        var told = UnitInHand.ReceivedWithBattery(92).Wiped().Safe();
        told.Device.TestFunction(
            UnitInHand.Passing(TestSheets.For(DeviceType.Laptop).Checks),
            "linux-mint-22",
            told.Worker,
            battery: 40
        );
        told.Graded();

        Assert.Equal(92, told.Device.ReadGrade()!.BatteryPercent);
        Assert.Equal(40, told.Told<FunctionTested>()[^1].BatteryPercent);
    }

    [Fact]
    public async Task Where_the_machine_says_it_the_sheet_does_not_ask()
    {
        var workplace = await shop.NewOperator();
        var answer = await shop.Api(workplace.Token).SendSnapshot(Intake.Evidence.Snapshot("s4-credential.json"));
        var worker = await shop.SignIn(workplace.Worker);

        var sheet = await worker.Open($"/atelier/appareils/{answer.Tag}/fonctions");

        Assert.Contains("Qu’est-ce qui marche", sheet.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Combien la batterie tient-elle", sheet.Text, StringComparison.Ordinal);
    }

    private static (string, string)[] All() =>
        [
            .. TestSheets.For(DeviceType.Laptop).Checks.Select(check => ($"Answers[{check.Id}]", "Pass")),
            ("Systeme", Systems.StandardOn(DateOnly.FromDateTime(DateTime.UtcNow)).Id),
        ];
}
