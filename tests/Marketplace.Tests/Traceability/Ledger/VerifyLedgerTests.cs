using Marketplace.Platform;
using Marketplace.Tests.Workshop.Intake;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Traceability.Ledger;

/// <summary>Someone with access to the database changes a row; the chain says which.</summary>
public sealed class VerifyLedgerTests(ShopAtWork shop) : IClassFixture<ShopAtWork>
{
    private readonly Workplace workplace = shop.Workplace;

    [Fact]
    public async Task An_untouched_chain_holds()
    {
        var laptop = await Laptop.Clear(shop, workplace);
        var events = await laptop.Events();

        var answer = await Verify(laptop);

        Assert.Equal("true", answer["ok"]);
        Assert.Equal(events.Count, (int)answer.Json!["entries"]!);
        Assert.Equal((string?)events[^1]!["hash"], answer["head"]);
        Assert.Null(answer["broken"]);
    }

    [Fact]
    public async Task A_changed_place_is_found_at_its_entry()
    {
        var (laptop, id) = await New();
        await shop.InDb(db =>
            db.Database.ExecuteSqlAsync(
                $"""UPDATE platform_ledger SET "Place" = 'ailleurs' WHERE "Device" = {id} AND "N" = 3"""
            )
        );

        await AssertBroken(laptop, id, 3, "ne correspond plus à son empreinte");
    }

    [Fact]
    public async Task A_changed_fact_whose_hash_was_recomputed_is_found_at_the_next_entry()
    {
        var (laptop, id) = await New();
        var device = DeviceId.From(id);
        var forged = await shop.InDb(db => db.Ledger.AsNoTracking().SingleAsync(e => e.Device == device && e.N == 2));
        var hash = Marketplace.Platform.Ledger.LedgerEntry.HashOf(
            forged.Device,
            forged.N,
            forged.OccurredAt,
            forged.RecordedAt,
            forged.Type,
            forged.ActorRole,
            "quelqu’un d’autre",
            forged.Place,
            forged.Payload,
            forged.Previous
        );
        await shop.InDb(db =>
            db.Database.ExecuteSqlAsync(
                $"""UPDATE platform_ledger SET "ActorPseudonym" = {"quelqu’un d’autre"}, "Hash" = {hash} WHERE "Device" = {id} AND "N" = 2"""
            )
        );

        await AssertBroken(laptop, id, 3, "L’empreinte de la ligne précédente");
    }

    [Fact]
    public async Task A_removed_entry_is_found_at_the_one_after_it()
    {
        var (laptop, id) = await New();
        await shop.InDb(db =>
            db.Database.ExecuteSqlAsync($"""DELETE FROM platform_ledger WHERE "Device" = {id} AND "N" = 2""")
        );

        await AssertBroken(laptop, id, 3, "Une ligne manque");
    }

    [Fact]
    public async Task The_whole_ledger_names_the_device_that_is_broken()
    {
        var (_, id) = await New();
        await shop.InDb(db =>
            db.Database.ExecuteSqlAsync(
                $"""UPDATE platform_ledger SET "Type" = 'Sold' WHERE "Device" = {id} AND "N" = 1"""
            )
        );

        var answer = await shop.Api(workplace.Token).Ask("/api/v1/ledger/verify");

        Assert.Equal("false", answer["ok"]);
        Assert.NotNull(answer.Json!["broken"]!["device"]);
    }

    [Fact]
    public async Task The_device_of_another_operator_does_not_exist()
    {
        var laptop = await Laptop.Receive(shop, workplace);
        var stranger = shop.Api((await shop.NewOperator()).Token);

        Assert.Equal(404, (await stranger.Ask($"/api/v1/ledger/verify?device={laptop.Tag}")).Status);
        Assert.Equal(404, (await stranger.Ask("/api/v1/ledger/verify?device=n-importe-quoi")).Status);
        Assert.Equal(401, (await shop.Api(null).Ask($"/api/v1/ledger/verify?device={laptop.Tag}")).Status);
    }

    [Fact]
    public async Task Anyone_verifies_the_chain_of_a_passport()
    {
        var laptop = await Laptop.Receive(shop, workplace);

        var answer = await shop.Api(null).Ask($"/passeport/{laptop.Tag}/verification");

        Assert.Equal("true", answer["ok"]);
        Assert.Equal(laptop.Tag, answer["device"]);
        Assert.Equal(404, (await shop.Api(null).Ask("/passeport/OS-ZZZZZZZZ/verification")).Status);
    }

    private async Task<(Laptop, Guid)> New()
    {
        var laptop = await Laptop.Clear(shop, workplace);
        return (laptop, await laptop.Id());
    }

    private static Task<Answer> Verify(Laptop laptop) => laptop.Api.Ask($"/api/v1/ledger/verify?device={laptop.Tag}");

    private static async Task AssertBroken(Laptop laptop, Guid id, int n, string fault)
    {
        var answer = await Verify(laptop);

        Assert.Equal(200, answer.Status);
        Assert.Equal("false", answer["ok"]);
        var broken = answer.Json!["broken"]!;
        Assert.Equal((id, n), ((Guid)broken["device"]!, (int)broken["n"]!));
        Assert.Contains(fault, (string)broken["fault"]!, StringComparison.Ordinal);
    }
}
