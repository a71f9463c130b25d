using System.Net;
using System.Text.RegularExpressions;
using Marketplace.Catalog.Guide;
using Marketplace.Tests.Catalog.Results;

namespace Marketplace.Tests.Catalog.Guide;

/// <summary><c>/guide</c> as someone walks through it, by links alone.</summary>
public sealed partial class AskGuideTests(StockedShop shop) : IClassFixture<StockedShop>
{
    private readonly Visitor visitor = shop.Visit();

    [Fact]
    public async Task Four_links_lead_from_the_first_page_to_proposals()
    {
        await visitor.Open("/");
        Assert.Contains("href=\"/guide\"", visitor.Page.Html, StringComparison.Ordinal);

        await visitor.Open("/guide");
        foreach (var (number, question) in Questions.All.Index())
        {
            Assert.Equal(HttpStatusCode.OK, visitor.Page.Status);
            Assert.Contains($"Question {number + 1} sur 4", visitor.Page.Text, StringComparison.Ordinal);
            Assert.Contains(question.Title, visitor.Page.Text, StringComparison.Ordinal);
            await Follow("Je ne sais pas");
        }

        Assert.Contains("Le moins cher qui convient", visitor.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_proposal_says_why_and_what_it_cannot_do()
    {
        await visitor.Open("/guide?pour=visio&ou=partout&budget=ne-sais-pas&compte=memoire");

        Assert.Contains("3 ordinateurs qui vous vont", visitor.Page.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["Le moins cher qui convient", "Le plus rapide", "Le plus confortable"],
            Proposals().Select(text => Labels().Match(text).Value)
        );
        Assert.Contains("Dell Latitude 5400", Proposals()[0], StringComparison.Ordinal);
        Assert.Contains("Fujitsu Lifebook U749", Proposals()[1], StringComparison.Ordinal);
        Assert.Contains("Lenovo ThinkPad T480", Proposals()[2], StringComparison.Ordinal);
        Assert.All(Proposals(), text => Assert.Matches("Pourquoi celui-là .+Ce qu’il ne sait pas faire .+", text));
        Assert.All(Proposals(), text => Assert.Contains("jeux récents", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Someone_who_has_a_screen_is_shown_a_desktop_and_told_that_nothing_comes_with_it()
    {
        await visitor.Open("/guide?pour=demarches&ou=equipe&budget=100&compte=ne-sais-pas");

        var only = Assert.Single(Proposals());
        Assert.Contains("HP ProDesk 600", only, StringComparison.Ordinal);
        Assert.Contains("Il vous reste 21 € sur votre budget.", only, StringComparison.Ordinal);
        Assert.Contains("S’en servir sans écran, clavier et souris", only, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Someone_who_did_not_say_where_is_shown_what_works_out_of_the_box()
    {
        await visitor.Open("/guide?pour=ne-sais-pas&ou=ne-sais-pas&budget=100&compte=ne-sais-pas");

        Assert.Contains("HP EliteBook 840", Assert.Single(Proposals()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_budget_is_too_small_that_is_said_and_the_cheapest_is_shown()
    {
        await visitor.Open("/guide?pour=visio&ou=partout&budget=100&compte=ne-sais-pas");

        Assert.Contains("Rien en stock ne remplit tout", visitor.Page.Text, StringComparison.Ordinal);
        Assert.Contains("sans tenir compte de votre budget de 100 €", visitor.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Dell Latitude 5400", Proposals()[0], StringComparison.Ordinal);
        Assert.DoesNotContain("Il vous reste", visitor.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_use_that_nothing_serves_is_the_last_to_give_way()
    {
        await visitor.Open("/guide?pour=creer&ou=partout&budget=300&compte=ne-sais-pas");

        Assert.Contains(
            "sans tenir compte de ce que vous voulez en faire",
            visitor.Page.Text,
            StringComparison.Ordinal
        );
        Assert.NotEmpty(Proposals());
    }

    [Fact]
    public async Task The_whole_list_of_what_fits_is_one_link_away()
    {
        await visitor.Open("/guide?pour=visio&ou=partout&budget=200&compte=ne-sais-pas");
        Assert.Contains("Voir les 3 ordinateurs qui conviennent", visitor.Page.Text, StringComparison.Ordinal);

        await Follow("Voir les 3 ordinateurs");

        Assert.Equal("/ordinateurs", visitor.Page.Path);
        Assert.Contains("3 ordinateurs", visitor.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_can_be_changed_from_the_result()
    {
        await visitor.Open("/guide?pour=visio&ou=partout&budget=200&compte=ne-sais-pas");

        await visitor.Open("/guide?pour=visio&ou=partout&compte=ne-sais-pas");
        Assert.Contains(Questions.Budget.Title, visitor.Page.Text, StringComparison.Ordinal);
        await Follow("300");

        Assert.Contains("Vos réponses", visitor.Page.Text, StringComparison.Ordinal);
        Assert.Contains("budget=300", visitor.Page.Address.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_way_back_is_a_link_to_the_question_before()
    {
        await visitor.Open("/guide?pour=visio&ou=partout");

        await Follow("Question précédente");

        Assert.Contains("Question 2 sur 4", visitor.Page.Text, StringComparison.Ordinal);
        await visitor.Open("/guide");
        Assert.DoesNotContain("Question précédente", visitor.Page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?pour=<script>&ou=1&budget=-5&compte=%00")]
    [InlineData("?pour=visio&pour=cours&pour=creer")]
    [InlineData("?budget=999999999999999999999")]
    public async Task Nonsense_in_the_address_asks_the_question_again(string query)
    {
        await visitor.Open("/guide" + query);

        Assert.Equal(HttpStatusCode.OK, visitor.Page.Status);
        Assert.Contains("Question 1 sur 4", visitor.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>&", visitor.Page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_engines_read_the_first_page_and_not_the_states_of_it()
    {
        await visitor.Open("/sitemap.xml");
        Assert.Contains("/guide</loc>", visitor.Page.Html, StringComparison.Ordinal);

        await visitor.Open("/guide?pour=visio");
        Assert.Contains("noindex", visitor.Page.Html, StringComparison.Ordinal);
        await visitor.Open("/guide");
        Assert.DoesNotContain("noindex", visitor.Page.Html, StringComparison.Ordinal);
    }

    /// <summary>Clicks the first link of the page that says so.</summary>
    private Task Follow(string says)
    {
        var link = LinkTags()
            .Matches(visitor.Page.Html)
            .First(match => Markup.Text(match.Groups["inside"].Value).Contains(says, StringComparison.Ordinal));
        return visitor.Open(WebUtility.HtmlDecode(link.Groups["to"].Value));
    }

    private List<string> Proposals() =>
        [.. Items().Matches(visitor.Page.Html).Select(match => Markup.Text(match.Groups["inside"].Value))];

    [GeneratedRegex("""<a [^>]*href="(?<to>[^"]+)"[^>]*>(?<inside>.*?)</a>""", RegexOptions.Singleline)]
    private static partial Regex LinkTags();

    [GeneratedRegex("""<li class="proposal">(?<inside>.*?)</ul>\s*</div>\s*</li>""", RegexOptions.Singleline)]
    private static partial Regex Items();

    [GeneratedRegex("^Le (moins cher qui convient|plus rapide|plus confortable)")]
    private static partial Regex Labels();
}
