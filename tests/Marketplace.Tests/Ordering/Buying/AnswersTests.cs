using System.Net;
using Marketplace.Platform;
using Marketplace.Tests.Catalog;

namespace Marketplace.Tests.Ordering.Buying;

/// <summary>What people type, and what others try.</summary>
public sealed class AnswersTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    [Fact]
    public async Task Nothing_filled_in_is_told_beside_each_field_and_in_a_summary_that_leads_there()
    {
        var visitor = await WithUnit();

        var page = await visitor.Introduce("", "", "");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("2 réponses sont à revoir", page.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"#Nom\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"#Telephone\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_stays_when_something_else_is_wrong()
    {
        var visitor = await WithUnit();

        var page = await visitor.Introduce("Léa Martin", "06 12", "");

        Assert.Contains("value=\"06 12\"", page.Html, StringComparison.Ordinal);
        Assert.Contains(
            "L&#xE9;a Martin",
            page.Html.Replace("Léa", "L&#xE9;a", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("", "camille@exemple.test")]
    [InlineData("06 12 34 56 78", "")]
    [InlineData("+33 6 12 34 56 78", "")]
    [InlineData("04.66.00.00.00", "camille.dupont+pc@sous.exemple.fr")]
    public async Task A_phone_number_or_a_mail_address_is_enough(string phone, string mail)
    {
        var visitor = await WithUnit();

        Assert.Contains(
            "Étape 2 sur 3",
            (await visitor.Introduce("Camille", phone, mail)).Text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("Camille", "12", "")]
    [InlineData("Camille", "pas de téléphone", "")]
    [InlineData("Camille", "", "camille")]
    [InlineData("Camille", "", "camille@exemple")]
    [InlineData("Camille", "", "camille@exemple.test, autre@exemple.test")]
    [InlineData("Camille", "", "Camille <camille@exemple.test>")]
    [InlineData("   ", "0612345678", "")]
    public async Task What_cannot_reach_anybody_is_refused(string name, string phone, string mail)
    {
        var visitor = await WithUnit();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.Introduce(name, phone, mail)).Status);
    }

    [Theory]
    [InlineData("a\u0007b\u200fc")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("{{ Site }} {% raw %}")]
    [InlineData("Ünïcödé 🦉 مريم")]
    public async Task Odd_characters_are_a_name_like_any_other(string name)
    {
        var visitor = await WithUnit();
        await visitor.Introduce(name);
        var recap = await visitor.Choose();

        Assert.Equal(HttpStatusCode.OK, recap.Status);
        Assert.DoesNotContain("<script>alert", recap.Html, StringComparison.Ordinal);
        Assert.Matches("^/commande/R-", (await visitor.Press(Purchases.OrderButton)).Path);
    }

    [Fact]
    public async Task A_name_of_a_million_letters_is_refused_and_the_page_stays_small()
    {
        var visitor = await WithUnit();

        var page = await visitor.Introduce(new string('x', 1_000_000));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.InRange(page.Html.Length, 1, 60_000);
    }

    [Theory]
    [InlineData("")]
    [InlineData("bitcoin")]
    public async Task A_payment_that_we_do_not_take_is_refused(string payment)
    {
        var visitor = await WithUnit();
        await visitor.Introduce();

        var page = await visitor.Choose(payment);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Choisissez une façon de payer", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pick_up_point_of_another_operator_is_refused()
    {
        var (mine, other) = (await shop.NewOperator(), await shop.NewOperator());
        var visitor = shop.Visit();
        await visitor.Put((await shop.NewUnit(mine)).Tag);
        await visitor.Introduce();

        var page = await visitor.Submit(("Paiement", "retrait"), ($"Retrait-{mine.Card.Slug}", other.PickUpPoint.Slug));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-14900")]
    [InlineData("99999999999999999999999")]
    [InlineData("gratuit")]
    public async Task A_total_that_somebody_made_up_buys_nothing_at_that_price(string total)
    {
        var unit = await shop.NewUnit(euros: 149);
        var visitor = shop.Visit();
        await visitor.Put(unit.Tag);
        await visitor.Introduce();
        await visitor.Choose();

        var page = await visitor.Press(Purchases.OrderButton, ("total", total));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Le prix a changé", page.Text, StringComparison.Ordinal);
        Assert.Empty(await shop.OrdersOf(unit));
    }

    [Fact]
    public async Task A_high_total_that_somebody_made_up_changes_nothing_of_the_price()
    {
        var unit = await shop.NewUnit(euros: 149);
        var visitor = shop.Visit();
        await visitor.Put(unit.Tag);
        await visitor.Introduce();
        await visitor.Choose();

        await visitor.Press(Purchases.OrderButton, ("total", "9223372036854775807"));

        Assert.Equal(Money.Euros(149), Assert.Single(await shop.OrdersOf(unit)).Total);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("-1")]
    [InlineData("x")]
    public async Task A_step_that_does_not_exist_leads_back_to_the_checkout(string step)
    {
        var visitor = await WithUnit();
        await visitor.Open("/commande");

        var page = await visitor.Submit(("etape", step));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("/commande", page.Path);
    }

    [Fact]
    public async Task The_last_step_cannot_be_reached_without_the_others()
    {
        var unit = await shop.NewUnit();
        var visitor = shop.Visit();
        await visitor.Put(unit.Tag);

        Assert.Contains("Étape 1 sur 3", (await visitor.Open("/commande?etape=3")).Text, StringComparison.Ordinal);
        var skipped = await visitor.Submit(("etape", "3"));

        Assert.Contains("Étape 1 sur 3", skipped.Text, StringComparison.Ordinal);
        Assert.Empty(await shop.OrdersOf(unit));
    }

    [Fact]
    public async Task The_form_of_another_site_is_refused()
    {
        var visitor = shop.Visit();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("unite", "OS-7H2KQ4M1")]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/panier") { Content = form };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        using var answer = await visitor.Browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private async Task<Visitor> WithUnit()
    {
        var visitor = shop.Visit();
        await visitor.Put((await shop.NewUnit()).Tag);
        return visitor;
    }
}
