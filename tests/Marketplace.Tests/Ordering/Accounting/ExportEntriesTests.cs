using System.Text;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.Buying;
using Marketplace.Tests.Ordering.Invoicing;

namespace Marketplace.Tests.Ordering.Accounting;

public sealed class ExportEntriesTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    [Fact]
    public async Task A_workshop_takes_the_entries_of_its_month_and_no_others()
    {
        var (at, other) = (await shop.NewOperator(), await shop.NewOperator());
        var (mine, theirs) = (await Sold(at), await Sold(other));
        var worker = await shop.SignIn(at.Worker);

        var page = await worker.Open("/atelier/ecritures");
        var fec = await Download(worker, "Fec");
        var csv = await Download(worker, "Csv");

        Assert.Contains("Ventes de marchandises", page.Text, StringComparison.Ordinal);
        Assert.All(new[] { page.Text, fec, csv }, text => Assert.Contains(mine, text, StringComparison.Ordinal));
        Assert.All(
            new[] { page.Text, fec, csv },
            text => Assert.DoesNotContain(theirs, text, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_month_without_any_and_a_month_that_is_none_are_shown_calmly()
    {
        var worker = await shop.SignIn((await shop.NewOperator()).Worker);

        Assert.Contains(
            "Aucune écriture",
            (await worker.Open("/atelier/ecritures?mois=2020-02")).Text,
            StringComparison.Ordinal
        );
        Assert.Contains("février 2020", worker.Page.Text, StringComparison.Ordinal);
        var nonsense = await worker.Open("/atelier/ecritures?mois=2026-99");
        Assert.Equal(System.Net.HttpStatusCode.OK, nonsense.Status);
    }

    private async Task<string> Sold(Workplace at)
    {
        var buyer = shop.Visit();
        var page = await buyer.Buy(await shop.NewUnit(at));
        var number = page.Path["/commande/".Length..];
        await InvoiceSample.Of(shop, at, number);
        return number;
    }

    private static async Task<string> Download(Visitor worker, string handler)
    {
        var answer = await worker.Browser.GetAsync(new Uri($"/atelier/ecritures?handler={handler}", UriKind.Relative));
        Assert.True(answer.IsSuccessStatusCode);
        return Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());
    }
}
