using System.Net;
using Marketplace.Ordering;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.Buying;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Ordering.Withdrawing;

public sealed class WithdrawTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    [Fact]
    public async Task A_guest_withdraws_in_two_steps_and_reads_day_and_hour()
    {
        var unit = await shop.NewUnit();
        await shop.Visit().Buy(unit);
        var order = Assert.Single(await shop.OrdersOf(unit));
        var guest = shop.Visit();
        await guest.Open("/renoncer");

        var asked = await guest.Submit(("Number", order.Number), ("Name", "Camille"), ("Contact", "0612345678"));
        Assert.Equal(0, await Count(order.Number));
        var done = await guest.Press("Confirmer la rétractation");

        Assert.Contains($"Je renonce au contrat de la commande {order.Number}", asked.Text, StringComparison.Ordinal);
        Assert.Matches("reçue le .* à [0-9]+ h [0-9]{2}", done.Text);
        Assert.Equal(1, await Count(order.Number));
        Assert.Equal(
            order.Id,
            await shop.InDb(db =>
                db.Withdrawals.Where(one => one.Number == order.Number).Select(one => one.Order).SingleAsync()
            )
        );
    }

    [Fact]
    public async Task An_order_that_we_do_not_know_is_answered_alike_and_kept_for_people_to_look_at()
    {
        var guest = shop.Visit();
        await guest.Open("/renoncer");
        await guest.Submit(("Number", "R-26-PASVU1"), ("Name", "Camille"), ("Contact", "0612345678"));

        var done = await guest.Press("Confirmer la rétractation");

        Assert.Contains("Votre rétractation est enregistrée", done.Text, StringComparison.Ordinal);
        Assert.Null(
            await shop.InDb(db =>
                db.Withdrawals.Where(one => one.Number == "R-26-PASVU1").Select(one => one.Order).SingleAsync()
            )
        );
    }

    [Fact]
    public async Task Somebody_elses_order_is_not_tied_to_a_stranger()
    {
        var unit = await shop.NewUnit();
        await shop.Visit().Buy(unit);
        var order = Assert.Single(await shop.OrdersOf(unit));
        var stranger = shop.Visit();
        await stranger.Open("/renoncer");
        await stranger.Submit(("Number", order.Number), ("Name", "Autre"), ("Contact", "0700000000"));
        await stranger.Press("Confirmer la rétractation");

        Assert.Null(
            await shop.InDb(db =>
                db.Withdrawals.Where(one => one.Number == order.Number).Select(one => one.Order).SingleAsync()
            )
        );
    }

    [Theory]
    [InlineData("", "Camille", "0612345678")]
    [InlineData("R-26-000000", "", "0612345678")]
    [InlineData("R-26-000000", "Camille", "")]
    public async Task What_is_missing_is_told(string number, string name, string contact)
    {
        var guest = shop.Visit();
        await guest.Open("/renoncer");

        var page = await guest.Submit(("Number", number), ("Name", name), ("Contact", contact));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Écrivez", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/conditions", "deux ans")]
    [InlineData("/mentions", "Médiation")]
    [InlineData("/confidentialite", "CNIL")]
    [InlineData("/accessibilite", "WCAG")]
    public async Task The_pages_that_the_law_asks_for_are_there_and_say_what_still_waits(string address, string word)
    {
        var page = await shop.Visit().Open(address);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(word, page.Text, StringComparison.Ordinal);
        Assert.Contains("À faire valider", page.Text, StringComparison.Ordinal);
        Assert.Contains("renoncer au contrat ici", page.Text, StringComparison.Ordinal);
    }

    private Task<int> Count(string number) => shop.InDb(db => db.Withdrawals.CountAsync(one => one.Number == number));
}
