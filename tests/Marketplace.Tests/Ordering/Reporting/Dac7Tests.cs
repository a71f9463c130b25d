using System.Net;
using Marketplace.Accounts.Contracts;
using Marketplace.Ordering;
using Marketplace.Ordering.Contracts;
using Marketplace.Platform;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.Buying;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Ordering.Reporting;

/// <summary>The yearly statement of what each seller was paid (directive (EU) 2021/514, CGI 1649 ter A).</summary>
public sealed class Dac7Tests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    [Fact]
    public async Task A_sale_counts_in_the_quarter_of_its_payment_as_a_clock_in_Paris_shows_it()
    {
        var seller = await shop.NewOperator("vendeur");
        await Paid(seller, 100, new DateTime(2025, 3, 31, 21, 59, 0, DateTimeKind.Utc)); // 23 h 59 in Paris
        await Paid(seller, 200, new DateTime(2025, 3, 31, 22, 0, 0, DateTimeKind.Utc)); // midnight in Paris
        await Paid(seller, 50, new DateTime(2025, 12, 31, 22, 59, 0, DateTimeKind.Utc));
        await Paid(seller, 70, new DateTime(2025, 12, 31, 23, 0, 0, DateTimeKind.Utc)); // the year after

        var line = (await Csv(2025)).Single(row => row.StartsWith(seller.Card.Name, StringComparison.Ordinal));

        Assert.EndsWith(",1,10000,1,20000,0,0,1,5000,3,35000", line, StringComparison.Ordinal);
        Assert.EndsWith(
            ",1,7000,0,0,0,0,0,0,1,7000",
            (await Csv(2026)).Single(row => row.StartsWith(seller.Card.Name, StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_is_due_or_goes_back_to_the_buyer_does_not_count()
    {
        var seller = await shop.NewOperator("rembourseur");
        await Paid(seller, 100, new DateTime(2024, 5, 2, 10, 0, 0, DateTimeKind.Utc), PaymentState.ToRefund);
        await Paid(seller, 100, new DateTime(2024, 5, 2, 10, 0, 0, DateTimeKind.Utc), PaymentState.Due);

        Assert.DoesNotContain(await Csv(2024), row => row.StartsWith(seller.Card.Name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_shows_the_same_sums_and_the_years_there_are()
    {
        var seller = await shop.NewOperator("montré");
        await Paid(seller, 149, new DateTime(2023, 7, 14, 10, 0, 0, DateTimeKind.Utc));
        var administrator = await shop.SignIn(Role.Administrator);

        var page = await administrator.Open("/pole/vendeurs?annee=2023");

        Assert.Contains(seller.Card.Name, page.Text, StringComparison.Ordinal);
        Assert.Contains("149 €", page.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("href=\"/pole/vendeurs?annee=2023\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_without_a_sale_says_so()
    {
        var administrator = await shop.SignIn(Role.Administrator);

        var page = await administrator.Open("/pole/vendeurs?annee=2019");

        Assert.Contains("Aucune vente payée en 2019", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("-5")]
    [InlineData("999999999999")]
    public async Task A_year_that_is_none_shows_this_one(string year)
    {
        var administrator = await shop.SignIn(Role.Administrator);

        var page = await administrator.Open($"/pole/vendeurs?annee={year}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains($"en {DateTime.UtcNow.Year}", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_for_the_network_s_administrators_alone()
    {
        var lead = await shop.SignIn(Role.Lead, await shop.NewOperator());

        Assert.NotEqual("/pole/vendeurs", (await lead.Open("/pole/vendeurs")).Path);
        Assert.NotEqual("/pole/vendeurs", (await shop.Visit().Open("/pole/vendeurs")).Path);
    }

    private async Task<string[]> Csv(int year)
    {
        var administrator = await shop.SignIn(Role.Administrator);
        using var answer = await administrator.Browser.GetAsync(
            new Uri($"/pole/vendeurs?annee={year}&handler=File", UriKind.Relative)
        );
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        return (await answer.Content.ReadAsStringAsync()).Split("\r\n");
    }

    private async Task Paid(Workplace seller, int euros, DateTime at, PaymentState state = PaymentState.Received)
    {
        var unit = await shop.NewUnit(seller, euros);
        await shop.Visit().Buy(unit);
        await shop.InDb(db =>
            db.Orders.SelectMany(order => order.Parts)
                .Where(part => part.Lines.Any(line => line.Device == unit.Device))
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.Payment, state).SetProperty(p => p.PaidAt, at))
        );
    }
}
