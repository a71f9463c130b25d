using System.Net;
using System.Text.Json.Nodes;
using Marketplace.Catalog;
using Marketplace.Tests.Workshop.Intake;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Workshop.Transfers;

public sealed class ReceiveTransferTests(Shop shop) : IClassFixture<Shop>, IAsyncLifetime
{
    private Workplace from = null!;
    private Workplace to = null!;

    public async ValueTask InitializeAsync() =>
        (from, to) = (await shop.NewOperator("donne"), await shop.NewOperator("recoit"));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_scanned_unit_is_the_other_workshop_s_with_its_history_and_its_permit()
    {
        var unit = await UnitPath.Ready(shop, from);
        var permit = (await shop.DeviceOf(unit)).Permit;
        var worker = await Waiting(unit);

        // A scanner that reads the square writes the address of the passport.
        var page = await Receive(worker, ("Read", $"https://boutique.test/passeport/{unit.Tag}"));

        Assert.Contains("acceptée", page.Text, StringComparison.Ordinal);
        var device = await shop.DeviceOf(unit);
        Assert.Equal((to.Id, permit), (device.Operator, device.Permit));
        Assert.All(device.Aliases, alias => Assert.Equal(to.Id, alias.Operator));
        Assert.All(device.Drives, drive => Assert.Equal(to.Id, drive.Operator));
        Assert.Equal(["TransferOffered", "TransferReceived"], (await shop.ChainOf(unit))[^2..]);
        Assert.Equal(HttpStatusCode.OK, (await worker.Open($"/atelier/appareils/{unit.Tag}")).Status);
        var before = await shop.SignIn(from.Worker);
        Assert.Equal(HttpStatusCode.NotFound, (await before.Open($"/atelier/appareils/{unit.Tag}")).Status);
    }

    [Fact]
    public async Task The_new_workshop_sells_what_the_first_had_on_sale_and_the_first_cannot()
    {
        var unit = await shop.UnitOnSale(from);
        await Receive(await Waiting(unit), ("Read", unit.Tag));

        var (first, second) = (await List(unit, from), await List(unit, to));

        Assert.Equal((404, 201), (first.Status, second.Status));
        var row = await Row(unit);
        Assert.Equal(to.Id, row.Operator);
        Assert.Contains(
            unit.Tag,
            (await (await shop.SignIn(to.Lead)).Open("/atelier/annonces")).Text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            unit.Tag,
            (await (await shop.SignIn(from.Lead)).Open("/atelier/annonces")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_difference_takes_the_permit_away_until_somebody_has_looked_again()
    {
        var unit = await UnitPath.Ready(shop, from);
        var worker = await Waiting(unit);

        var page = await Receive(worker, ("Read", unit.Tag), ($"Differences[{unit.Tag}]", "coin de la coque fendu"));

        Assert.Contains("reçu, coin de la coque fendu", page.Text, StringComparison.Ordinal);
        var device = await shop.DeviceOf(unit);
        Assert.Null(device.Permit);
        Assert.Contains(
            "quality-check-missing",
            device.ListingReasons(DateOnly.FromDateTime(DateTime.UtcNow)).Select(one => one.Code)
        );
        Assert.Equal(["TransferReceived", "PermitRevoked"], (await shop.ChainOf(unit))[^2..]);
    }

    [Fact]
    public async Task What_was_not_read_is_asked_for_and_stays_with_the_first_workshop_once_it_is_said_missing()
    {
        var (here, missing) = (await UnitPath.Received(shop, from), await UnitPath.Received(shop, from));
        var worker = await Waiting(here, missing);

        var asked = await Receive(worker, ("Read", here.Tag));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Contains($"Il reste à lire : {missing.Tag}", asked.Text, StringComparison.Ordinal);
        Assert.Equal(from.Id, (await shop.DeviceOf(here)).Operator);

        var done = await Receive(worker, ("Read", here.Tag), ("RestMissing", "true"));

        Assert.Contains("non reçu", done.Text, StringComparison.Ordinal);
        Assert.Equal(to.Id, (await shop.DeviceOf(here)).Operator);
        var left = await shop.DeviceOf(missing);
        Assert.Equal((from.Id, (Guid?)null), (left.Operator, left.OfferedIn));
        Assert.Equal("TransferEnded", (await shop.ChainOf(missing))[^1]);
    }

    [Fact]
    public async Task A_tag_that_is_not_of_the_offer_is_named_and_nothing_is_taken()
    {
        var (offered, other) = (await UnitPath.Received(shop, from), await UnitPath.Received(shop, from));
        var worker = await Waiting(offered);

        var page = await Receive(worker, ("Read", $"{offered.Tag}\n{other.Tag}"));

        Assert.Contains($"Cette offre ne contient pas : {other.Tag}", page.Text, StringComparison.Ordinal);
        Assert.Equal(from.Id, (await shop.DeviceOf(offered)).Operator);
    }

    [Fact]
    public async Task A_refusal_has_a_reason_that_the_first_workshop_and_the_chain_tell()
    {
        var unit = await UnitPath.Received(shop, from);
        var worker = await Waiting(unit);

        var without = await worker.Press("Refuser");
        Assert.Contains("Dites pourquoi vous refusez", without.Text, StringComparison.Ordinal);
        var page = await worker.Press("Refuser", ("Why", "Nous n’avons plus de place."));

        Assert.Contains("refusée", page.Text, StringComparison.Ordinal);
        var lead = await shop.SignIn(from.Lead);
        Assert.Contains("Nous n’avons plus de place.", (await lead.Open(page.Path)).Text, StringComparison.Ordinal);
        var device = await shop.DeviceOf(unit);
        Assert.Equal((from.Id, (Guid?)null), (device.Operator, device.OfferedIn));
        Assert.Equal("TransferEnded", (await shop.ChainOf(unit))[^1]);
    }

    [Fact]
    public async Task An_offer_that_was_taken_back_cannot_be_accepted_any_more()
    {
        var unit = await UnitPath.Received(shop, from);
        var lead = await shop.Offer(from, to, unit);
        var worker = await shop.OpenOffer(to, lead.Page.Path);

        await lead.Press("Reprendre", ("Why", "Promis à une association."));
        var late = await Receive(worker, ("Read", unit.Tag));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Contains("Cette offre est terminée : reprise", late.Text, StringComparison.Ordinal);
        Assert.Equal(from.Id, (await shop.DeviceOf(unit)).Operator);
    }

    [Fact]
    public async Task Who_offers_does_not_accept_in_the_place_of_the_other()
    {
        var lead = await shop.Offer(from, to, await UnitPath.Received(shop, from));

        Assert.DoesNotContain("Recevoir les appareils", lead.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Reprendre l’offre",
            (await shop.OpenOffer(to, lead.Page.Path)).Page.Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_computer_that_the_other_workshop_knows_already_is_looked_at_first()
    {
        var unit = await UnitPath.Received(shop, from);
        using var api = shop.Api(to.Token);
        await api.SendSnapshot(Benches.Laptop(unit.Word));
        var worker = await Waiting(unit);

        var page = await Receive(worker, ("Read", unit.Tag));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("même numéro de série", page.Text, StringComparison.Ordinal);
        Assert.Equal(from.Id, (await shop.DeviceOf(unit)).Operator);
    }

    [Fact]
    public async Task The_chain_is_told_in_EPCIS_with_both_owners_and_verifies()
    {
        var unit = await UnitPath.Ready(shop, from);
        await Receive(await Waiting(unit), ("Read", unit.Tag));
        using var api = shop.Api(to.Token);

        var told = JsonNode.Parse((await api.Ask($"/api/v1/devices/{unit.Tag}/epcis")).Text)!;
        var last = told["epcisBody"]!["eventList"]!.AsArray()[^1]!;

        Assert.Equal("accepting", (string?)last["bizStep"]);
        Assert.Equal("owning_party", (string?)last["sourceList"]![0]!["type"]);
        Assert.NotEqual(
            (string?)last["sourceList"]![0]!["source"],
            (string?)last["destinationList"]![0]!["destination"]
        );
        Assert.Contains(
            "\"ok\":true",
            (await api.Ask($"/api/v1/ledger/verify?device={unit.Tag}")).Text.Replace(" ", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"Passé de {from.Card.Name} à {to.Card.Name}",
            (await shop.Visit().Open($"/passeport/{unit.Tag}")).Text,
            StringComparison.Ordinal
        );
    }

    private async Task<Visitor> Waiting(params UnitPath[] units) =>
        await shop.OpenOffer(to, (await shop.Offer(from, to, units)).Page.Path);

    private static Task<Sight> Receive(Visitor worker, params (string Name, string Value)[] fields) =>
        worker.Press("Déclarer reçus", fields);

    private async Task<Answer> List(UnitPath unit, Workplace at)
    {
        using var api = shop.Api(at.LeadToken);
        return await unit.Act(api, "listing", new { price = new { cents = 12900, currency = "EUR" } });
    }

    private Task<Marketplace.Catalog.Stock.StockUnit> Row(UnitPath unit)
    {
        var tag = Tag.FromStored(unit.Tag);
        return shop.InDb(db => db.Units.AsNoTracking().SingleAsync(one => one.Tag == tag));
    }
}
