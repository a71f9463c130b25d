using System.Net;
using Marketplace.Network.Contracts;
using Marketplace.Ordering.Returns;
using Marketplace.Platform;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Network.Organisations;
using Marketplace.Tests.Ordering.Serials;

namespace Marketplace.Tests.Ordering.Agec;

/// <summary>The proof of reuse where its buyer finds it: by the link of the order, and for a year in the space of the organisation.</summary>
public sealed class SeeProofTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    private const string Path = "attestation-agec";

    [Fact]
    public async Task What_is_not_handed_over_is_not_attested_and_what_is_has_its_amount_and_invoice()
    {
        var at = await shop.NewOperator();
        var visitor = await shop.Ordered(at, 2, "PublicBody", 120);
        Assert.Contains("Pas encore d’attestation", (await visitor.OpenLot(Path)).Text, StringComparison.Ordinal);

        await shop.HandOverAll(visitor, at);
        var page = await visitor.OpenLot(Path);

        Assert.Contains("2 appareils, 240 € hors taxes", Plain(page), StringComparison.Ordinal);
        Assert.Contains("30200000-1", page.Text, StringComparison.Ordinal);
        Assert.Matches("F-20\\d\\d-0001", page.Text);
        using var pdf = await visitor.Browser.GetAsync($"{page.Address.PathAndQuery}&handler=Pdf");
        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_unit_that_came_back_counts_no_more()
    {
        var at = await shop.NewOperator();
        var visitor = await shop.Ordered(at, 2, "PublicBody", 120);
        await shop.HandOverAll(visitor, at);
        var order = await shop.OrderOf(visitor);
        var (part, line) = (order.Parts[0], order.Lines.First());
        await shop.InDb(async db =>
        {
            var back = Return.Declare(Guid.CreateVersion7(), order, part, line, shop.Clock.Now);
            back.Receive(line.Tag, new Trace(shop.Clock.Now, Sample.Buyer, "Atelier"));
            db.Add(back);
            return await db.SaveChangesAsync();
        });

        var page = await visitor.OpenLot(Path);

        Assert.Contains("1 appareil, 120 € hors taxes", Plain(page), StringComparison.Ordinal);
        Assert.DoesNotContain(line.Tag.ToString(), page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_year_of_an_organisation_gathers_its_lots_and_counts_its_share()
    {
        var (at, bureau) = (await shop.NewOperator(), await shop.NewOrganisation(OrganisationKind.PublicBody));
        for (var lots = 0; lots < 2; lots++)
        {
            var visitor = await shop.Ordered(at, 1, "PublicBody", 150);
            await shop.HandOverAll(visitor, at);
            await bureau.Visitor.Open(
                $"/commande/{LotSamples.NumberOf(visitor)}/organisation{visitor.Page.Address.Query.Split('&')[0]}"
            );
            await bureau.Visitor.Press("Ranger le lot");
        }
        var address = $"{bureau.Home}/lots/agec/{shop.Clock.Now.ParisYear}";

        Assert.Contains(
            "2 appareils, 300 € hors taxes",
            Plain(await bureau.Visitor.Open(address)),
            StringComparison.Ordinal
        );
        var shared = await bureau.Visitor.Submit(("depense-30200000", "1200"));
        Assert.Contains("25 % de réemploi", Plain(shared), StringComparison.Ordinal);
        Assert.Contains("part minimale est atteinte", shared.Text, StringComparison.Ordinal);
        var wrong = await bureau.Visitor.Submit(("depense-30200000", "12"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("moins que ce que vous avez acheté ici", wrong.Text, StringComparison.Ordinal);
        using var pdf = await bureau.Visitor.Browser.GetAsync($"{address}?handler=Pdf");
        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_year_without_a_lot_says_so_a_year_to_come_is_none_and_a_stranger_finds_nothing()
    {
        var bureau = await shop.NewOrganisation();
        var (year, stranger) = (shop.Clock.Now.ParisYear, await shop.SignIn(await shop.NewPerson("curieuse")));

        Assert.Contains(
            "Rien à attester",
            (await bureau.Visitor.Open($"{bureau.Home}/lots/agec/{year}")).Text,
            StringComparison.Ordinal
        );
        foreach (var other in new[] { year + 1, 2023 })
            Assert.Equal(
                HttpStatusCode.NotFound,
                (await bureau.Visitor.Open($"{bureau.Home}/lots/agec/{other}")).Status
            );
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Open($"{bureau.Home}/lots/agec/{year}")).Status);
    }

    private static string Plain(Sight page) => page.Text.Replace('\u00a0', ' ').Replace('\u202f', ' ');
}
