using System.Text.RegularExpressions;
using Marketplace.Catalog.Contracts;
using Marketplace.Ordering.Contracts;
using Marketplace.Platform.Theming;

namespace Marketplace.Tests.Themes;

/// <summary>Each part shows its example, and shows it in a way that a strict browser and a screen reader accept.</summary>
public sealed partial class PartTests(Shop shop) : IClassFixture<Shop>
{
    public static TheoryData<string> Parts => [.. Part.All.Where(part => part.HasRecord).Select(part => part.Name)];

    [Theory, MemberData(nameof(Parts))]
    public async Task A_part_shows_its_example(string name)
    {
        var html = await shop.Render(name, Part.Named(name).Example());

        Assert.Contains("<", html, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Parts))]
    public async Task A_part_shows_no_tag_that_was_left_unprocessed(string name)
    {
        var html = await shop.Render(name, Part.Named(name).Example());

        Assert.DoesNotMatch(Unprocessed(), html);
    }

    [Theory, MemberData(nameof(Parts))]
    public async Task A_part_repeats_no_id(string name)
    {
        var html = await shop.Render(name, Part.Named(name).Example());

        var ids = Ids().Matches(html).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public async Task Adding_to_the_basket_carries_no_token_because_the_page_is_cached()
    {
        var html = await shop.Render("Product", ProductPage.Example);

        Assert.DoesNotContain("__RequestVerificationToken", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaving_the_basket_carries_a_token()
    {
        var html = await shop.Render("Basket", BasketPage.Example);

        Assert.Contains("__RequestVerificationToken", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_button_says_that_one_must_pay()
    {
        var html = await shop.Render("Checkout", CheckoutPage.LastExample);

        Assert.Contains("Commander avec obligation de paiement</button>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_of_the_checkout_is_told_at_the_top_and_beside_its_field()
    {
        var html = await shop.Render("Checkout", CheckoutPage.Example);

        Assert.Contains("""<a href="#Paiement">Choisissez une fa""", html, StringComparison.Ordinal);
        Assert.Contains("id=\"Paiement-erreur\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_written_is_shown_again_with_its_error()
    {
        var html = await shop.Render("Field", Field.Example);

        Assert.Contains("value=\"06 12\"", html, StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_list_names_the_filter_that_empties_it()
    {
        var html = await shop.Render("Results", ResultsPage.EmptyExample);

        Assert.Contains("Moins de 80", html, StringComparison.Ordinal);
        Assert.Contains("Retirer ce filtre", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_engine_that_is_down_is_said_and_nothing_more_breaks()
    {
        var html = await shop.Render("Results", ResultsPage.EmptyExample);

        Assert.Contains("La recherche est simplifi", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_that_someone_holds_cannot_be_chosen()
    {
        var html = await shop.Render("Product", ProductPage.Example);

        Assert.DoesNotContain("unite=OS-5B4TN0P7", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/renoncer", "renoncer au contrat ici")]
    [InlineData("/accessibilite", "Accessibilit")]
    [InlineData("/conditions", "Conditions de vente")]
    [InlineData("/mentions", "Mentions l")]
    [InlineData("/confidentialite", "Confidentialit")]
    [InlineData("/classement", "Comment les r")]
    public async Task Every_page_leads_to_what_the_law_asks_for(string address, string words)
    {
        var html = await shop.Render("Footer", new Footer());

        Assert.Matches($"href=\"{address}\">{words}", html);
    }

    [GeneratedRegex("<(icon|partial)[ >]|asp-|@Model")]
    private static partial Regex Unprocessed();

    [GeneratedRegex("<[^>]* id=\"([^\"]+)\"")]
    private static partial Regex Ids();
}
