using System.Net;
using Marketplace.Ordering;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Returns;
using Marketplace.Platform;
using Marketplace.Tests.Bulk;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.Buying;
using Marketplace.Tests.Workshop;
using Marketplace.Workshop;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Ordering.Serials;

/// <summary>The page of a lot, from the link of its order.</summary>
public sealed class SeeLotTests(CatalogShop shop, Shop real) : IClassFixture<CatalogShop>, IClassFixture<Shop>
{
    [Fact]
    public async Task The_order_of_an_organisation_leads_to_its_units_with_grade_price_and_passport()
    {
        var visitor = await shop.Ordered(await shop.NewOperator(), 3);
        Assert.Contains(
            "Le lot : numéros de série, livraisons, attestation",
            visitor.Page.Text,
            StringComparison.Ordinal
        );

        var page = await visitor.OpenLot();

        Assert.Equal(HttpStatusCode.OK, page.Status);
        foreach (var line in (await shop.OrderOf(visitor)).Lines)
        {
            Assert.Contains(line.Tag.ToString(), page.Text, StringComparison.Ordinal);
            Assert.Contains($"/passeport/{line.Tag}", page.Html, StringComparison.Ordinal);
        }
        Assert.Contains("à livrer", page.Text, StringComparison.Ordinal);
        Assert.Contains("149 €", page.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Equal("no-store, private", page.Headers!.CacheControl!.ToString());
    }

    [Theory]
    [InlineData("Csv", "text/csv")]
    [InlineData("Xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    public async Task The_list_is_taken_away_under_the_number_of_the_order(string handler, string type)
    {
        var visitor = await shop.Ordered(await shop.NewOperator(), 1);
        var address = (await visitor.OpenLot()).Address.PathAndQuery;

        using var file = await visitor.Browser.GetAsync($"{address}&handler={handler}");

        Assert.Equal(type, file.Content.Headers.ContentType!.MediaType);
        Assert.Contains(
            LotSamples.NumberOf(visitor),
            file.Content.Headers.ContentDisposition!.FileName!,
            StringComparison.Ordinal
        );
        Assert.True((await file.Content.ReadAsByteArrayAsync()).Length > 100);
    }

    [Fact]
    public async Task Without_the_key_or_with_the_key_of_another_order_there_is_no_lot()
    {
        var at = await shop.NewOperator();
        var (one, other) = (await shop.Ordered(at, 1), await shop.Ordered(at, 1));
        var foreign = other.Page.Address.Query;
        var number = LotSamples.NumberOf(one);

        foreach (var act in new[] { "lot", "lot?handler=Csv", "lot" + foreign, $"lot{foreign}&handler=Xlsx" })
            Assert.Equal(HttpStatusCode.NotFound, (await one.Open($"/commande/{number}/{act}")).Status);
    }

    [Fact]
    public async Task A_unit_that_came_back_is_told_as_given_back()
    {
        var visitor = await shop.Ordered(await shop.NewOperator(), 2);
        var order = await shop.OrderOf(visitor);
        var (part, line) = (order.Parts[0], order.Lines.First());
        await shop.InDb(async db =>
        {
            var back = Return.Declare(Guid.CreateVersion7(), order, part, line, shop.Clock.Now);
            back.Receive(line.Tag, new Trace(shop.Clock.Now, Sample.Buyer, "Atelier"));
            db.Add(back);
            await db.SaveChangesAsync();
            return 0;
        });

        var page = await visitor.OpenLot();

        Assert.Contains("rendu", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_household_has_no_lot_on_the_page_of_its_order()
    {
        var unit = await shop.OnSale(Sample.Laptop((await shop.NewOperator()).Id));
        var buyer = shop.Visit();
        await buyer.Put(unit.Tag);
        await buyer.Introduce();
        await buyer.Choose();

        var order = await buyer.Press(Purchases.OrderButton);

        Assert.DoesNotContain("Le lot :", order.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_serial_number_and_the_level_of_erasure_come_from_the_workshop()
    {
        var unit = await UnitPath.Received(real, await real.NewOperator());
        await unit.Wiped();
        await unit.Safe();
        await unit.Tested();
        await unit.Photographed();
        await unit.Graded();
        await unit.Checked();
        await unit.Permitted();
        using var lead = real.Api(unit.Workplace.LeadToken);
        var listed = await unit.Act(lead, "listing", new { price = new { cents = 14900, currency = "EUR" } });
        Assert.True(listed.Status == 201, listed.Text);
        var visitor = real.Visit();
        await visitor.AskLot(("Nombre", "1"), ("Memoire", "4"));
        await visitor.KeepOffer();
        await visitor.AcceptLot();

        var page = await visitor.OpenLot();

        Assert.True(Tag.TryParse(unit.Tag, out var tag));
        var device = await real.InDb(db => db.Devices.AsNoTracking().SingleAsync(one => one.Tag == tag));
        Assert.Contains(device.Serial!, page.Text, StringComparison.Ordinal);
        Assert.Matches("complet \\(Clear\\)|renforcé \\(Purge\\)", page.Text);
    }
}
