using Marketplace.Platform;
using Marketplace.Platform.Ledger;
using Marketplace.Platform.Signing;
using Marketplace.Tests.Workshop.Intake;
using Marketplace.Workshop;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Permits.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Workshop.Permits;

/// <summary>A unit from its snapshot to its permit, and what takes the permit away.</summary>
public sealed class PermitPathTests(Shop shop) : IClassFixture<Shop>, IAsyncLifetime
{
    private Workplace workplace = null!;

    public async ValueTask InitializeAsync() => workplace = await shop.NewOperator();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_laptop_goes_through_every_state_up_to_its_permit()
    {
        var unit = await UnitPath.Received(shop, workplace);
        List<string> states = [await State(unit)];
        foreach (
            var step in new Func<Task<UnitPath>>[]
            {
                unit.Wiped,
                unit.Safe,
                unit.Tested,
                unit.Graded,
                unit.Checked,
                () => unit.Photographed(),
                unit.Permitted,
            }
        )
        {
            await step();
            states.Add(await State(unit));
        }

        Assert.Equal(
            ["DataPending", "DataCleared", "SafetyPassed", "Diagnosed", "Graded", "QcPassed", "QcPassed", "Ready"],
            states
        );
        Assert.True((await shop.InDb(db => ChainCheck.Run(db, null, default))).Ok);
    }

    [Fact]
    public async Task Each_thing_that_is_missing_is_named_at_once()
    {
        var unit = await UnitPath.Received(shop, workplace);
        var answer = await unit.Act(unit.Worker, "permit");

        Assert.Equal(422, answer.Status);
        Assert.Equal(
            [
                "drive-unwiped",
                "function-missing",
                "grade-missing",
                "os-support-too-short",
                "photos-missing",
                "quality-check-missing",
                "safety-missing",
            ],
            answer.Reasons.Order()
        );
    }

    [Fact]
    public async Task Anyone_may_check_the_signed_permit()
    {
        var unit = await UnitPath.Ready(shop, workplace);
        var permit = (await unit.Read()).Json!["permit"]!;
        var answer = await shop.Api(null).Ask(permit["address"]!.ToString());

        Assert.Equal(200, answer.Status);
        Assert.Equal("true", answer["holds"]);
        var signed = SignedPermit.Read(answer.Json!["permit"])!;
        using var key = SigningKey.FromJwk(signed.PublicKey);
        Assert.True(PermitStatement.Verify(signed, key));
        Assert.Equal(unit.Tag, signed.Statement["unit"]!.ToString());
        Assert.Equal("reconditionné en France", signed.Statement["words"]!.ToString());
    }

    [Fact]
    public async Task Each_fact_of_the_permit_names_the_event_that_proves_it()
    {
        var unit = await UnitPath.Ready(shop, workplace);
        var signed = await Signed(unit);
        var chain = await shop.InDb(async db =>
        {
            var tag = Tag.FromStored(unit.Tag);
            var id = await db.Devices.Where(d => d.Tag == tag).Select(d => d.Id).SingleAsync();
            return await db.Ledger.Where(entry => entry.Device == id).ToDictionaryAsync(e => e.N, e => e.Type);
        });
        var told = signed.Statement["facts"]!
            .AsArray()
            .ToDictionary(fact => fact!["name"]!.ToString(), fact => chain[fact!["event"]!.GetValue<int>()]);

        Assert.Equal("DataCleared", told["data"]);
        Assert.Equal("SafetyTested", told["safety"]);
        Assert.Equal("FunctionTested", told["function"]);
        Assert.Equal("Graded", told["grade"]);
        Assert.Equal("QcDone", told["quality-check"]);
        Assert.Equal("SnapshotRecorded", told["components"]);
        Assert.Equal("PhotoTaken", told["photos"]);
    }

    [Fact]
    public async Task A_second_permit_is_refused_while_the_first_holds()
    {
        var unit = await UnitPath.Ready(shop, workplace);
        var answer = await unit.Act(unit.Worker, "permit");

        Assert.Equal(422, answer.Status);
        Assert.Equal(["permit-in-force"], answer.Reasons);
    }

    [Fact]
    public async Task A_new_drive_revokes_the_permit_and_says_so_to_everyone()
    {
        var unit = await UnitPath.Ready(shop, workplace);
        var address = (await unit.Read()).Json!["permit"]!["address"]!.ToString();
        await unit.Worker.SendSnapshot(Benches.Laptop(unit.Word, extraDrive: $"{unit.Word}-EXTRA"));

        var device = await unit.Read();
        Assert.Null(device.Json!["permit"]);
        Assert.Equal("DataPending", device["state"]);
        var permit = await shop.Api(null).Ask(address);
        Assert.Equal("false", permit["holds"]);
        Assert.NotNull(permit["revokedAt"]);
    }

    [Fact]
    public async Task A_defect_found_late_revokes_the_permit_and_the_unit_can_earn_another()
    {
        var unit = await UnitPath.Ready(shop, workplace);
        var before = (await unit.Read()).Json!["permit"]!["id"]!.ToString();
        await unit.Act(
            unit.Worker,
            "defects",
            new
            {
                zone = "Lid",
                severity = "S2",
                note = "rayure",
            }
        );
        Assert.Equal("Diagnosed", await State(unit));

        await unit.Graded();
        await unit.Checked();
        await unit.Permitted();
        Assert.NotEqual(before, (await unit.Read()).Json!["permit"]!["id"]!.ToString());
    }

    [Fact]
    public async Task An_unknown_permit_is_not_found()
    {
        Assert.Equal(404, (await shop.Api(null).Ask($"/api/v1/permits/{Guid.NewGuid()}")).Status);
        Assert.Equal(404, (await shop.Api(null).Ask("/api/v1/permits/none")).Status);
    }

    [Fact]
    public async Task The_shop_is_told_what_a_permitted_unit_is()
    {
        var unit = await UnitPath.Ready(shop, workplace, "?origin=PublicGift");
        var told = await Told(unit.Tag);

        Assert.NotNull(told);
        Assert.Equal(("Tramont", "Vallon 14", 8, 256), (told.Manufacturer, told.Model, told.RamGb, told.StorageGb));
        Assert.Equal(("SSD", "Purge", Origin.PublicGift), (told.StorageKind, told.WipeLevel, told.Origin));
        Assert.Equal(Money.Euros(180), told.PriceCap);
        Assert.Equal(6, told.Photos.Count);
        Assert.Equal(FunctionClass.F6, told.Function);
    }

    [Fact]
    public async Task The_shop_is_told_nothing_of_a_unit_without_a_permit_or_of_a_stranger()
    {
        var unit = await UnitPath.Received(shop, workplace);
        Assert.Null(await Told(unit.Tag));

        var ready = await UnitPath.Ready(shop, workplace);
        var stranger = await shop.NewOperator("voisin");
        Assert.Null(await Told(ready.Tag, stranger));
    }

    private async Task<PermittedUnit?> Told(string tag, Workplace? at = null)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        var told = scope.ServiceProvider.GetRequiredService<IWorkshop>();
        return await told.Permitted((at ?? workplace).Id, Tag.FromStored(tag));
    }

    private static async Task<string> State(UnitPath unit) => (await unit.Read())["state"]!;

    private async Task<SignedPermit> Signed(UnitPath unit)
    {
        var address = (await unit.Read()).Json!["permit"]!["address"]!.ToString();
        return SignedPermit.Read((await shop.Api(null).Ask(address)).Json!["permit"])!;
    }
}
