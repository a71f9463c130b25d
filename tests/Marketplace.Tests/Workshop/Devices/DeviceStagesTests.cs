using Marketplace.Platform;
using Marketplace.Workshop;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Devices;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Workshop.Devices;

/// <summary>The state is one rule, read in memory and by the database: both must say the same.</summary>
public sealed class DeviceStagesTests(Shop shop) : IClassFixture<Shop>
{
    [Fact]
    public async Task The_database_and_the_device_agree_on_every_state()
    {
        var workplace = await shop.NewOperator();
        await SomeInManyStates(workplace);

        await shop.InDb(async db =>
        {
            var devices = await db.Devices.Of(workplace.Id).ToListAsync();
            var inMemory = devices.CountBy(device => device.State).ToDictionary();
            var counted = await db.Devices.Of(workplace.Id).CountByState(default);
            Assert.Equal(inMemory.OrderBy(pair => pair.Key), counted.OrderBy(pair => pair.Key));
            foreach (var state in Enum.GetValues<DeviceState>())
                Assert.Equal(
                    inMemory.GetValueOrDefault(state),
                    await db.Devices.Of(workplace.Id).In(state).CountAsync()
                );
        });
    }

    [Fact]
    public void Each_state_has_its_word_and_its_tone()
    {
        var words = Enum.GetValues<DeviceState>().Select(StateWords.Of).ToList();

        Assert.Equal(words.Count, words.Select(word => word.Word).Distinct().Count());
        Assert.All(words, word => Assert.Contains(word.Tone, new[] { "good", "wait", "bad" }));
    }

    [Theory]
    [InlineData(0, "à l’instant")]
    [InlineData(30, "30 min")]
    [InlineData(60 * 5, "5 h")]
    [InlineData(60 * 30, "1 jour")]
    [InlineData(60 * 24 * 12, "12 jours")]
    public void An_age_is_said_in_the_largest_unit(int minutes, string said) =>
        Assert.Equal(said, StateWords.Age(UnitInHand.Today.AddMinutes(-minutes), UnitInHand.Today));

    [Fact]
    public void The_next_act_follows_the_state()
    {
        var unit = UnitInHand.Received();
        List<string> acts = [Verb()];
        Func<UnitInHand>[] steps =
        [
            unit.Wiped,
            unit.Safe,
            () => unit.Tested(),
            unit.Graded,
            unit.Checked,
            () => unit.Photographed(),
        ];
        foreach (var step in steps)
        {
            step();
            acts.Add(Verb());
        }

        Assert.Equal(
            [
                "Envoyer un rapport d’effacement",
                "Contrôler la sécurité",
                "Tester les fonctions",
                "Relever ses défauts",
                "Contrôler la qualité",
                "Photographier",
                "Demander le permis",
            ],
            acts
        );

        string Verb() => NextAct.Of(unit.Device).Verb;
    }

    [Theory]
    [InlineData("photos-missing", "/photos")]
    [InlineData("verifier-missing", "/verification")]
    [InlineData("incident-open", "/incident")]
    [InlineData("os-support-too-short", "/fonctions")]
    public void A_reason_leads_to_the_screen_that_lifts_it(string code, string screen)
    {
        var device = UnitInHand.Received().Device;

        Assert.Equal($"/atelier/appareils/{device.Tag}{screen}", Addresses.Lift(device, new Reason(code, "…")).Address);
    }

    [Fact]
    public void What_only_a_new_file_lifts_leads_to_the_evidence()
    {
        var device = UnitInHand.Received().Device;

        Assert.Equal(
            $"/atelier/preuves?appareil={device.Tag}",
            Addresses.Lift(device, new Reason("drive-unwiped", "…")).Address
        );
    }

    private async Task SomeInManyStates(Workplace workplace)
    {
        await UnitPath.Received(shop, workplace);
        await (await UnitPath.Received(shop, workplace)).Wiped();
        var parts = await UnitPath.Received(shop, workplace);
        await parts.Wiped();
        await parts.Safe();
        await parts.Tested();
        await parts.Act(parts.Worker, "grade", new { marksGone = false });
        await UnitPath.Ready(shop, workplace);
    }
}
