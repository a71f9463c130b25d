using System.Net;
using Marketplace.Ordering;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Network.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Ordering.Serials;

/// <summary>Lots in the space of an organisation.</summary>
public sealed class OrganisationLotsTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    private const string File = "Ranger le lot";

    [Fact]
    public async Task A_member_who_holds_the_link_files_the_lot_and_each_member_finds_it()
    {
        var bureau = await shop.NewOrganisation();
        var address = await Lot(2);
        Assert.DoesNotContain("Lots :", (await bureau.Visitor.Open(bureau.Home)).Text, StringComparison.Ordinal);

        await bureau.Visitor.Open(address);
        var page = await bureau.Visitor.Press(File);

        Assert.Equal($"{bureau.Home}/lots", page.Path);
        Assert.Contains("2 appareils", page.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Lots : numéros de série",
            (await bureau.Visitor.Open(bureau.Home)).Text,
            StringComparison.Ordinal
        );
        var (_, member) = await bureau.Welcome(Marketplace.Network.Contracts.OrganisationRole.Buyer);
        var list = await member.Open($"{bureau.Home}/lots");
        var way = list.Html.Split("href=\"").Single(one => one.StartsWith("/commande/", StringComparison.Ordinal));
        Assert.Contains(
            "Les appareils",
            (await member.Open(WebUtility.HtmlDecode(way.Split('"')[0]))).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Twice_is_once_and_another_organisation_does_not_take_it_over()
    {
        var (first, second) = (await shop.NewOrganisation(), await shop.NewOrganisation());
        var address = await Lot(1);
        for (var times = 0; times < 2; times++)
        {
            await first.Visitor.Open(address);
            Assert.Equal($"{first.Home}/lots", (await first.Visitor.Press(File)).Path);
        }

        await second.Visitor.Open(address);
        var refused = await second.Visitor.Press(File);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("déjà dans l’espace d’une autre organisation", refused.Text, StringComparison.Ordinal);
        var number = address.Split('/')[2];
        var holder = await shop.InDb(db =>
            (
                from filed in db.OrganisationsOfOrders
                join order in db.Orders on filed.Order equals order.Id
                where order.Number == number
                select filed.Organisation
            ).SingleAsync()
        );
        Assert.Equal(first.Id, holder);
    }

    [Fact]
    public async Task Somebody_of_no_organisation_is_told_how_to_open_one_and_a_stranger_finds_no_lots()
    {
        var bureau = await shop.NewOrganisation();
        var address = await Lot(1);
        await bureau.Visitor.Open(address);
        await bureau.Visitor.Press(File);
        var nobody = await shop.SignIn(await shop.NewPerson("quelqu-un"));

        Assert.Contains("Inscrire une organisation", (await nobody.Open(address)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await nobody.Open($"{bureau.Home}/lots")).Status);
    }

    [Fact]
    public async Task Without_an_account_one_signs_in_first_and_without_the_key_there_is_nothing()
    {
        var bureau = await shop.NewOrganisation();
        var address = await Lot(1);

        Assert.StartsWith("/connexion", (await shop.Visit().Open(address)).Path, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await bureau.Visitor.Open(address.Split('?')[0])).Status);
    }

    private async Task<string> Lot(int units)
    {
        var visitor = await shop.Ordered(await shop.NewOperator(), units);
        return $"/commande/{LotSamples.NumberOf(visitor)}/organisation{visitor.Page.Address.Query}";
    }
}
