using Marketplace.Catalog;
using Marketplace.Platform;
using Marketplace.Platform.Mail;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.Buying;
using Marketplace.Tests.Ordering.Payments;
using Marketplace.Workshop.Contracts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Web.Law;

/// <summary>What the law asks of a price, of the words that sell and of the papers. Each test names its text.</summary>
public sealed class SellingLawTests(SellingLawTests.ShopWithMediator shop)
    : IClassFixture<SellingLawTests.ShopWithMediator>
{
    /// <summary>C. conso. L.112-1-1: beside a reduced price, the lowest of the thirty days before, which nobody typed.</summary>
    [Fact]
    public async Task A_reduced_price_stands_beside_the_lowest_of_thirty_days()
    {
        var unit = await shop.NewUnit(euros: 169);
        await Ask(unit, 149);

        var page = await shop.Visit().Open($"/ordinateurs/{await shop.SlugOf(unit)}");

        Assert.Contains(
            "au lieu de 169 € , prix le plus bas des 30 derniers jours",
            page.Text,
            StringComparison.Ordinal
        );
    }

    /// <summary>The same: who raises a price and lowers it again announces nothing.</summary>
    [Fact]
    public async Task A_price_that_was_raised_before_it_was_lowered_is_no_reduction()
    {
        var unit = await shop.NewUnit(euros: 129);
        await Ask(unit, 199);
        await Ask(unit, 149);

        var page = await shop.Visit().Open($"/ordinateurs/{await shop.SlugOf(unit)}");

        // Those that resemble it may be reduced: their prices are not its own.
        var own = page.Text.Split("Ceux qui lui ressemblent")[0];
        Assert.Contains("149 €", own, StringComparison.Ordinal);
        Assert.DoesNotContain("au lieu de", own, StringComparison.Ordinal);
    }

    /// <summary>Décret 2022-190, C. conso. R.122-4: « reconditionné » is earned by the unit, and is said or not.</summary>
    [Theory]
    [InlineData("reconditionné")]
    [InlineData("occasion testée")]
    public async Task A_unit_is_called_by_the_word_that_it_earned(string word)
    {
        var at = await shop.NewOperator();
        var unit = await shop.OnSale(Sample.Laptop(at.Id) with { Words = word });

        var page = await shop.Visit().Open($"/ordinateurs/{await shop.SlugOf(unit)}");

        Assert.Contains($"portable 14 pouces, {word}", page.Text, StringComparison.Ordinal);
    }

    /// <summary>C. conso. R.122-5: no used device is sold as new, nor nearly so.</summary>
    [Theory]
    [InlineData("Comme neuf")]
    [InlineData("Vendu à l’état neuf")]
    public async Task What_calls_a_used_device_new_is_not_published(string text)
    {
        var at = await shop.NewOperator();

        var refused = await Assert.ThrowsAsync<Refusal>(() => shop.OnSale(Sample.Laptop(at.Id), text: text));

        Assert.Contains(
            "neuf",
            string.Join(' ', refused.Reasons.Select(reason => reason.Text)),
            StringComparison.Ordinal
        );
    }

    /// <summary>Regulation (EU) 2023/988, article 16: where the maker cannot be reached, whoever sells answers.</summary>
    [Fact]
    public async Task Who_sells_answers_for_a_maker_that_nobody_knows()
    {
        var at = await shop.NewOperator();
        var unit = await shop.OnSale(Sample.Laptop(at.Id) with { Manufacturer = "Packard Bell" });

        var page = await shop.Visit().Open($"/ordinateurs/{await shop.SlugOf(unit)}");

        Assert.Contains($"{at.Card.Name} répond à sa place", page.Text, StringComparison.Ordinal);
    }

    /// <summary>C. conso. L.612-1 and R.616-1: the mediator of this shop, by name, in its terms.</summary>
    [Fact]
    public async Task The_terms_name_the_mediator() =>
        Assert.Contains(
            ShopWithMediator.Mediator,
            (await shop.Visit().Open("/conditions")).Text,
            StringComparison.Ordinal
        );

    /// <summary>Directive (EU) 2019/882: a mail says its language and its title, and is there as plain text as well.</summary>
    [Fact]
    public async Task A_mail_can_be_read_aloud()
    {
        await shop.Visit().Buy(await shop.NewUnit(), mail: "lecture@exemple.test");
        await shop.Eventually(db => db.Set<OutgoingMail>().AnyAsync(mail => mail.To == "lecture@exemple.test"));

        var mail = await shop.InDb(db => db.Set<OutgoingMail>().FirstAsync(mail => mail.To == "lecture@exemple.test"));

        Assert.Contains("<html lang=\"fr\">", mail.Html, StringComparison.Ordinal);
        Assert.Matches("<title>[^<]+</title>", mail.Html);
        Assert.NotEmpty(mail.Text);
    }

    private Task Ask(PermittedUnit unit, int euros) =>
        shop.InDb(async db =>
        {
            var slug = await shop.SlugOf(unit);
            var listing = await db.Listings.Include(one => one.Prices).SingleAsync(one => one.Slug == slug);
            listing.AskAnotherPrice(Money.Euros(euros), [], new(shop.Clock.Now, Sample.Worker(unit.Operator), ""));
            await db.SaveChangesAsync();
        });

    /// <summary>A shop that named its mediator.</summary>
    public sealed class ShopWithMediator : CatalogShop
    {
        public const string Mediator = "Médiation de la consommation, 1 rue du Pont, 75000 Paris";

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Site:Mediator", Mediator);
        }
    }
}
