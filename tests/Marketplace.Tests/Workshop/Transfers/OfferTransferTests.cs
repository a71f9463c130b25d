using System.Net;
using Marketplace.Catalog;
using Marketplace.Catalog.Stock;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Tests.Solidarity;
using Marketplace.Workshop;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Transfers;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Workshop.Transfers;

public sealed class OfferTransferTests(Shop shop) : IClassFixture<Shop>, IAsyncLifetime
{
    private Workplace from = null!;
    private Workplace to = null!;

    public async ValueTask InitializeAsync() =>
        (from, to) = (await shop.NewOperator("donne"), await shop.NewOperator("recoit"));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task An_offer_shows_both_workshops_its_lines_and_nothing_more_to_the_second()
    {
        var unit = await UnitPath.Ready(shop, from);

        var lead = await shop.Offer(from, to, unit);
        var worker = await shop.OpenOffer(to, lead.Page.Path);

        Assert.Contains(unit.Tag, worker.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Vendredi, par la navette.", worker.Page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await worker.Open($"/atelier/appareils/{unit.Tag}")).Status);
        Assert.Equal(from.Id, (await shop.DeviceOf(unit)).Operator);
    }

    [Fact]
    public async Task A_third_workshop_knows_nothing_of_the_offer()
    {
        var lead = await shop.Offer(from, to, await UnitPath.Received(shop, from));
        var stranger = await shop.OpenOffer(await shop.NewOperator("ailleurs"), lead.Page.Path);

        Assert.Equal(HttpStatusCode.NotFound, stranger.Page.Status);
        Assert.DoesNotContain(
            from.Card.Name,
            (await stranger.Open("/atelier/transferts")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_rail_counts_the_offers_that_wait_for_an_answer()
    {
        await shop.Offer(from, to, await UnitPath.Received(shop, from));

        var rail = (await (await shop.SignIn(to.Worker)).Open("/atelier")).Text;

        Assert.Contains("Transferts 1", rail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_on_sale_leaves_the_shop_in_the_act_of_the_offer()
    {
        var unit = await shop.UnitOnSale(from);

        await shop.Offer(from, to, unit);

        Assert.Equal(UnitState.Withdrawn, await StateOf(unit));
        Assert.Equal(["Listed", "TransferOffered", "Unlisted"], (await shop.ChainOf(unit))[^3..]);
    }

    [Fact]
    public async Task A_unit_that_somebody_ordered_is_not_offered_and_nothing_else_of_the_list_is()
    {
        var (sold, free) = (await shop.UnitOnSale(from), await UnitPath.Received(shop, from));
        await shop.Order(sold);

        var lead = await shop.Offer(from, to, free, sold);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, lead.Page.Status);
        Assert.Contains($"Quelqu’un achète l’appareil {sold.Tag}", lead.Page.Text, StringComparison.Ordinal);
        Assert.Contains(free.Tag, lead.Page.Html, StringComparison.Ordinal);
        Assert.Null((await shop.DeviceOf(free)).OfferedIn);
        Assert.DoesNotContain("TransferOffered", await shop.ChainOf(free));
    }

    [Fact]
    public async Task An_offered_unit_is_not_put_on_sale_meanwhile()
    {
        var unit = await UnitPath.Ready(shop, from);
        await shop.Offer(from, to, unit);
        using var api = shop.Api(from.LeadToken);

        var refused = await unit.Act(api, "listing", new { price = new { cents = 14900, currency = "EUR" } });

        Assert.Equal(422, refused.Status);
        Assert.Contains("proposé à un autre atelier", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_is_offered_once()
    {
        var unit = await UnitPath.Received(shop, from);
        await shop.Offer(from, to, unit);

        var again = await shop.Offer(from, await shop.NewOperator("troisieme"), unit);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Page.Status);
        Assert.Contains("déjà proposé", again.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_leads_who_offer_one_unit_at_once_make_one_offer()
    {
        var unit = await UnitPath.Received(shop, from);
        var tag = Tag.FromStored(unit.Tag);

        var tries = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Try(tag)));

        Assert.Equal(1, tries.Count(one => one));
        var device = (await shop.DeviceOf(unit)).Id;
        Assert.Equal(1, await shop.InDb(db => db.Transfers.CountAsync(one => one.Lines.Any(l => l.Device == device))));
    }

    [Fact]
    public async Task One_who_offers_and_one_who_lists_at_once_do_not_both_win()
    {
        for (var round = 0; round < 4; round++)
        {
            var unit = await UnitPath.Ready(shop, from);
            using var api = shop.Api(from.LeadToken);
            var listing = unit.Act(api, "listing", new { price = new { cents = 14900, currency = "EUR" } });

            await Task.WhenAll(Try(Tag.FromStored(unit.Tag)), listing);

            var device = await shop.DeviceOf(unit);
            var onSale = await shop.InDb(db =>
                db.Units.AnyAsync(one => one.Device == device.Id && one.State == UnitState.Listed)
            );
            Assert.False(onSale && device.OfferedIn is not null);
        }
    }

    [Theory]
    [InlineData("OS-0000000O", "Ce ne sont pas des étiquettes : OS-0000000O")]
    [InlineData("", "Lisez au moins une étiquette")]
    public async Task What_is_no_tag_is_said(string read, string sentence)
    {
        var lead = await shop.SignIn(from.Lead);
        await lead.Open("/atelier/transferts/nouveau");

        var page = await lead.Submit(("To", to.Card.Slug), ("Read", read));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(sentence, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tag_of_another_workshop_is_answered_like_one_that_nobody_has()
    {
        var foreign = await UnitPath.Received(shop, to);

        var lead = await shop.Offer(from, to, foreign);

        Assert.Contains($"n’a pas d’appareil à ce numéro : {foreign.Tag}", lead.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_worker_who_is_no_lead_does_not_offer()
    {
        var worker = await shop.SignIn(from.Worker);

        Assert.DoesNotContain(
            "Quels appareils proposer",
            (await worker.Open("/atelier/transferts/nouveau")).Text,
            StringComparison.Ordinal
        );
    }

    private async Task<bool> Try(Tag tag)
    {
        try
        {
            await shop.Do<OfferUnits, Transfer>(act =>
                act.Offer([tag], to.Card, null, new Trace(DateTime.UtcNow, from.Lead.Actor, from.Card.Name), default)
            );
            return true;
        }
        catch (Exception lost) when (lost is Refusal or StaleChange)
        {
            return false;
        }
    }

    private async Task<UnitState> StateOf(UnitPath unit)
    {
        var tag = Tag.FromStored(unit.Tag);
        return await shop.InDb(db => db.Units.Where(one => one.Tag == tag).Select(one => one.State).SingleAsync());
    }
}
