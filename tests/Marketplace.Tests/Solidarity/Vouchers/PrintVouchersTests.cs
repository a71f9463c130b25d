using System.Net;
using Marketplace.Accounts.Contracts;
using Marketplace.Solidarity;
using Marketplace.Solidarity.Contracts;
using Marketplace.Tests.Catalog;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Solidarity.Vouchers;

public sealed class PrintVouchersTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    [Fact]
    public async Task The_network_prints_vouchers_that_also_open_the_price()
    {
        var programme = Staffing.Unused("Programme");
        var administrator = await shop.SignIn(Role.Administrator);
        await administrator.Open("/pole/bons");

        var page = await administrator.Submit(
            ("Programme", programme),
            ("Montant", "49,90"),
            ("Nombre", "3"),
            ("Tarif", nameof(Tier.Solidarity))
        );

        Assert.Contains("3 bons à imprimer", page.Text, StringComparison.Ordinal);
        var issued = await shop.InDb(db => db.Vouchers.Where(one => one.Programme == programme).ToListAsync());
        Assert.Equal(3, issued.Count);
        Assert.All(issued, one => Assert.Contains(one.Code, page.Text, StringComparison.Ordinal));
        var right = await shop.Do<IEligibility, RightCard?>(book => book.Right(issued[0].Code));
        Assert.Equal(issued[0].ValidUntil, right!.ValidUntil);
        Assert.DoesNotContain(issued[0].Code, (await administrator.Open("/pole/bons")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Montant", "beaucoup", "Écrivez le montant")]
    [InlineData("Montant", "0", "entre 0,01")]
    [InlineData("Nombre", "1000", "entre 1 et 200")]
    [InlineData("Programme", " ", "nom du programme")]
    [InlineData("Jusqu", "2020-01-01", "jour à venir")]
    [InlineData("Jusqu", "demain", "dernier jour")]
    public async Task What_makes_no_sense_is_refused_with_a_sentence(string field, string typed, string sentence)
    {
        var administrator = await shop.SignIn(Role.Administrator);
        await administrator.Open("/pole/bons");
        (string, string)[] filled = [("Programme", "Essai"), ("Montant", "50"), ("Nombre", "1")];

        var page = await administrator.Submit([.. filled.Where(one => one.Item1 != field), (field, typed)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(sentence, page.Text, StringComparison.Ordinal);
    }
}
