using System.Net;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.Buying;

namespace Marketplace.Tests.Web.Law;

/// <summary>What the law asks of the pages, as a visitor reads it. Each test names its text.</summary>
public sealed class LawTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    private static readonly string[] EveryKindOfPage =
    [
        "/",
        "/ordinateurs",
        "/ordinateurs?q=introuvable",
        "/panier",
        "/classement",
        "/conditions",
        "/mentions",
        "/confidentialite",
        "/accessibilite",
        "/connexion",
        "/renoncer",
    ];

    /// <summary>C. conso. L.221-21 and D.221-5: the withdrawal function, readable on every page, under these very words.</summary>
    [Fact]
    public async Task Every_page_leads_to_the_withdrawal_function()
    {
        var visitor = shop.Visit();
        foreach (var address in EveryKindOfPage)
        {
            var page = await visitor.Open(address);
            Assert.Contains("href=\"/renoncer\"", page.Html, StringComparison.Ordinal);
            Assert.Contains("renoncer au contrat ici", page.Text, StringComparison.Ordinal);
        }
    }

    /// <summary>C. conso. D.221-5: declared then confirmed under the law’s words; acknowledged with content, date, time.</summary>
    [Fact]
    public async Task A_guest_withdraws_without_a_reason_and_reads_when_it_was_done()
    {
        var visitor = shop.Visit();
        await visitor.Open("/renoncer");
        var recap = await visitor.Submit(("Number", "C-123"), ("Name", "Camille"), ("Contact", "0612345678"));
        Assert.Contains("Confirmer la rétractation", recap.Text, StringComparison.OrdinalIgnoreCase);

        var done = await visitor.Press("Confirmer la rétractation");

        Assert.Contains("C-123", done.Text, StringComparison.Ordinal);
        Assert.Matches(@"\d{1,2} \w+ \d{4} à \d{1,2}.h.\d{2}", done.Text);
    }

    /// <summary>C. conso. L.221-14: the button says that it obliges to pay; what is bought stands just before it.</summary>
    [Fact]
    public async Task The_order_button_says_that_it_obliges_to_pay_under_the_recap()
    {
        var unit = await shop.NewUnit(euros: 137);
        var visitor = shop.Visit();
        await visitor.Put(unit.Tag);
        await visitor.Introduce();
        var recap = await visitor.Choose();

        var (what, button) = (
            recap.Text.IndexOf("Total à payer", StringComparison.Ordinal),
            recap.Text.IndexOf("Commander avec obligation de paiement", StringComparison.Ordinal)
        );
        Assert.True(what >= 0 && button > what, recap.Text);
        Assert.Contains("137 €", recap.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    /// <summary>C. conso. L.217-3, L.217-7; directive (EU) 2024/825: the guarantee, where one chooses and where one buys.</summary>
    [Fact]
    public async Task The_legal_guarantee_is_said_on_the_listing_in_the_checkout_and_in_the_terms()
    {
        var unit = await shop.NewUnit();
        var visitor = shop.Visit();

        var listing = await visitor.Open($"/ordinateurs/{await shop.SlugOf(unit)}");
        Assert.Contains("Garantie légale de conformité : deux ans", listing.Text, StringComparison.Ordinal);
        Assert.Contains("Pendant les 12 premiers mois", listing.Text, StringComparison.Ordinal);
        await visitor.Put(unit.Tag);
        var checkout = await visitor.Open("/commande");
        Assert.Contains("Garantie légale de conformité : deux ans", checkout.Text, StringComparison.Ordinal);
        var terms = await visitor.Open("/conditions");
        Assert.Contains("articles L.217-3 et suivants", terms.Text, StringComparison.Ordinal);
        Assert.Contains("id=\"garantie\"", terms.Html, StringComparison.Ordinal);
    }

    /// <summary>DSA article 30, C. conso. L.111-7: who sells, in what quality, and how the list is ordered.</summary>
    [Fact]
    public async Task The_listing_says_who_sells_and_how_the_list_is_ranked()
    {
        var workplace = await shop.NewOperator();
        var unit = await shop.NewUnit(workplace);
        var visitor = shop.Visit();

        var listing = await visitor.Open($"/ordinateurs/{await shop.SlugOf(unit)}");
        Assert.Contains($"Vendu par {workplace.Card.Name}", listing.Text, StringComparison.Ordinal);
        Assert.Contains(workplace.Card.Kind, listing.Text, StringComparison.Ordinal);
        Assert.Contains(workplace.Card.Address, listing.Text, StringComparison.Ordinal);
        var ranking = await visitor.Open("/classement");
        Assert.Equal(HttpStatusCode.OK, ranking.Status);
        Assert.Contains("Personne ne peut payer pour passer devant", ranking.Text, StringComparison.Ordinal);
    }

    /// <summary>Regulation (EU) 2023/988, articles 19 and 22: the maker’s contact and how to use the device safely.</summary>
    [Fact]
    public async Task The_listing_says_whom_to_ask_about_safety()
    {
        var unit = await shop.NewUnit();

        var listing = await shop.Visit().Open($"/ordinateurs/{await shop.SlugOf(unit)}");

        Assert.Contains($"Fabricant : {unit.Manufacturer}", listing.Text, StringComparison.Ordinal);
        Assert.Contains(unit.Model, listing.Text, StringComparison.Ordinal);
        Assert.Contains("Une batterie gonflée", listing.Text, StringComparison.Ordinal);
    }

    /// <summary>Directive (EU) 2024/825: a figure has its method and its source, and nothing is called « neutre ».</summary>
    [Fact]
    public async Task An_environmental_figure_has_its_source_and_no_word_is_unfounded()
    {
        var unit = await shop.NewUnit();
        var visitor = shop.Visit();

        var listing = await visitor.Open($"/ordinateurs/{await shop.SlugOf(unit)}");

        Assert.Contains("Source et méthode : ", listing.Text, StringComparison.Ordinal);
        foreach (var address in EveryKindOfPage)
        {
            var text = (await visitor.Open(address)).Text;
            Assert.DoesNotMatch(
                @"(?i)neutre en carbone|neutralité carbone|écologique|éco-?responsable|zéro impact",
                text
            );
        }
    }

    /// <summary>GDPR and ePrivacy: no cookie before it is needed, so that no banner is.</summary>
    [Fact]
    public async Task Looking_around_sets_no_cookie_and_shows_no_banner()
    {
        foreach (var address in EveryKindOfPage.Except(["/renoncer", "/connexion"]))
        {
            var page = await shop.Visit().Open(address);
            Assert.False(page.Headers!.Contains("Set-Cookie"), address);
            Assert.DoesNotContain("cookie", page.Text, StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>RGAA 4.1: the page that says how accessible the shop is stands one link away from everywhere.</summary>
    [Fact]
    public async Task Every_page_leads_to_the_accessibility_statement()
    {
        var visitor = shop.Visit();
        foreach (var address in EveryKindOfPage)
            Assert.Contains("href=\"/accessibilite\"", (await visitor.Open(address)).Html, StringComparison.Ordinal);
    }
}
