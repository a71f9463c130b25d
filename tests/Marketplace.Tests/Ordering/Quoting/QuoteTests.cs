using System.Net;
using Marketplace.Ordering;
using Marketplace.Ordering.Quoting;
using Marketplace.Platform;
using Marketplace.Solidarity.Contracts;
using Marketplace.Solidarity.Rights;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.Buying;
using Marketplace.Tests.Solidarity;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;
using UglyToad.PdfPig;

namespace Marketplace.Tests.Ordering.Quoting;

public sealed class QuoteTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    [Theory]
    [InlineData(99, 50, 20, 29)]
    [InlineData(99, 50, 60, 0)]
    [InlineData(99, 0, 0, 99)]
    public void What_is_left_is_never_less_than_nothing(int price, int voucher, int aid, int left) =>
        Assert.Equal(Money.Euros(left), Remaining.Of(Money.Euros(price), Money.Euros(voucher), Money.Euros(aid)));

    [Fact]
    public async Task The_sum_is_shown_line_by_line()
    {
        var unit = await shop.NewSolidarityUnit(149, 99);

        var page = await shop.Visit()
            .Open($"/tarif-solidaire/reste-a-payer?unite={unit.Tag}&tarif=Strengthened&bon=30&aide=19,50");

        foreach (var said in new[] { "149 €", "79 €", "moins 30 €", "moins 19,50 €", "reste à payer 29,50 €" })
            Assert.Contains(said, page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("prix=149&bon=50", "reste à payer 99 €")]
    [InlineData("prix=beaucoup", "Écrivez un montant")]
    [InlineData("unite=OS-XXXX", "n’est pas celle d’un ordinateur en vente")]
    [InlineData("prix=149&aide=-3", "Écrivez un montant")]
    public async Task One_may_try_with_a_price_alone(string query, string said) =>
        Assert.Contains(
            said,
            (await shop.Visit().Open($"/tarif-solidaire/reste-a-payer?{query}")).Text,
            StringComparison.Ordinal
        );

    [Fact]
    public async Task A_quote_keeps_the_unit_thirty_days_and_is_a_pdf()
    {
        var (unit, right) = (await shop.NewSolidarityUnit(149, 99), await shop.NewRight());

        var visitor = await Quote(unit, right);

        Assert.Contains("vous est gardé", visitor.Page.Text, StringComparison.Ordinal);
        var late = await shop.Visit().Put(unit.Tag);
        Assert.Contains("a trouvé preneur", late.Text, StringComparison.Ordinal);
        var pdf = await visitor.Browser.GetByteArrayAsync(
            new Uri($"{visitor.Page.Address.PathAndQuery}&handler=Pdf", UriKind.Relative)
        );
        using var document = PdfDocument.Open(pdf);
        var text = string.Join(' ', document.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text));
        Assert.Contains("Léa Martin", text, StringComparison.Ordinal);
        Assert.Contains("99", text, StringComparison.Ordinal);
        Assert.Contains("149", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_quoted_is_ordered_at_its_price_even_where_the_price_rose()
    {
        var (unit, right) = (await shop.NewSolidarityUnit(149, 99), await shop.NewRight());
        var visitor = await Quote(unit, right);
        await shop.InDb(async db =>
        {
            var listing = await db.Set<Marketplace.Catalog.Listings.Listing>()
                .SingleAsync(one => one.Units.Any(row => row.Device == unit.Device));
            listing.AskSolidarity(Money.Euros(129));
            await db.SaveChangesAsync();
        });

        await visitor.Press("Commander cet ordinateur");
        Assert.Equal("/panier", visitor.Page.Path);
        await visitor.Introduce();
        await visitor.Submit(("Paiement", "retrait"));
        await visitor.Press(Purchases.OrderButton);

        Assert.Equal(Money.Euros(99), Assert.Single(await shop.OrdersOf(unit)).Total);
        Assert.NotNull(
            await shop.InDb(db =>
                db.Quotes.Where(one => one.Device == unit.Device).Select(one => one.EndedAt).SingleAsync()
            )
        );
    }

    [Fact]
    public async Task A_household_has_one_quote_at_a_time_and_another_once_it_lapsed()
    {
        await using var later = new CatalogShop();
        var right = await later.NewRight();
        var (one, other) = (await later.NewSolidarityUnit(), await later.NewSolidarityUnit());
        await Quote(one, right, later);

        var refused = await Ask(other, right.Code, later);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Page.Status);
        Assert.Contains("un devis en cours", refused.Page.Text, StringComparison.Ordinal);

        later.Clock.PutForward(TimeSpan.FromDays(31));
        Assert.StartsWith(
            "/tarif-solidaire/devis/",
            (await Ask(other, right.Code, later)).Page.Path,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("a trouvé preneur", (await later.Visit().Put(one.Tag)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_right_nothing_is_kept()
    {
        var unit = await shop.NewSolidarityUnit();

        var refused = await Ask(unit, "S-0000-0000-0000", shop);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Page.Status);
        Assert.DoesNotContain("a trouvé preneur", (await shop.Visit().Put(unit.Tag)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_its_key_a_quote_does_not_exist()
    {
        var visitor = await Quote(await shop.NewSolidarityUnit(), await shop.NewRight());

        Assert.Equal(HttpStatusCode.NotFound, (await shop.Visit().Open(visitor.Page.Path)).Status);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await shop.Visit().Open("/tarif-solidaire/devis/D-26-000000?cle=x")).Status
        );
    }

    private async Task<Visitor> Quote(PermittedUnit unit, Right right, CatalogShop? at = null)
    {
        var visitor = await Ask(unit, right.Code, at ?? shop);
        Assert.StartsWith("/tarif-solidaire/devis/D-", visitor.Page.Path, StringComparison.Ordinal);
        return visitor;
    }

    private static async Task<Visitor> Ask(PermittedUnit unit, string code, CatalogShop at)
    {
        var visitor = at.Visit();
        await visitor.Open($"/tarif-solidaire/reste-a-payer?unite={unit.Tag}&tarif=Solidarity");
        await visitor.Submit(("Droit", code), ("Nom", "Léa Martin"));
        return visitor;
    }
}
