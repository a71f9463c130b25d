using Marketplace.Platform.Languages;
using Marketplace.Web.Languages;

namespace Marketplace.Tests.Web.Languages;

public sealed class PageTranslationTests
{
    private readonly Phrasebook book = new(
        Language.English,
        new Dictionary<string, string>
        {
            ["Chercher"] = "Search",
            ["Retirer"] = "Remove",
            ["Vous pouvez <a>renoncer</a>, sans dire pourquoi."] = "You can <a>withdraw</a> without saying why.",
            ["<strong>Deux</strong> <a>photos</a>"] = "<a>Photos</a>, <strong>two</strong>",
            ["Moins de {price} & plus"] = "Less than {price} & more",
        }
    );

    [Theory]
    [InlineData("<p>\n  Chercher\n</p>", "<p>\n  Search\n</p>")]
    [InlineData(
        "<button><svg class=\"icon\"><use href=\"#x\"/></svg> Chercher</button>",
        "<button><svg class=\"icon\"><use href=\"#x\"/></svg> Search</button>"
    )]
    [InlineData("<input placeholder=\"Chercher\">", "<input placeholder=\"Search\">")]
    [InlineData(
        "<p>Retirer<span class=\"unseen\"> Dell</span></p>",
        "<p>Remove<span class=\"unseen\"> Dell</span></p>"
    )]
    [InlineData("<p>Moins de &#x20AC;80 &amp; plus</p>", "<p>Less than €80 &amp; more</p>")]
    public void Words_are_translated_where_they_stand(string french, string english) =>
        Assert.Equal(english, Translated(french));

    [Fact]
    public void A_sentence_keeps_its_tags_whatever_their_order() =>
        Assert.Equal(
            "<p><a class=\"b\" href=\"/en/x\">Photos</a>, <strong class=\"a\">two</strong></p>",
            Translated("<p><strong class=\"a\">Deux</strong> <a class=\"b\" href=\"/x\">photos</a></p>")
        );

    [Fact]
    public void A_link_within_a_sentence_leads_on_in_the_language() =>
        Assert.Equal(
            "<p>You can <a href=\"/en/renoncer\">withdraw</a> without saying why.</p>",
            Translated("<p>Vous pouvez <a href=\"/renoncer\">renoncer</a>, sans dire pourquoi.</p>")
        );

    [Theory]
    [InlineData("<a href=\"/atelier\">OS</a>")]
    [InlineData("<a href=\"//elsewhere.test/\">OS</a>")]
    [InlineData("<a href=\"https://elsewhere.test/\">OS</a>")]
    [InlineData("<a href=\"#photo-2\">OS</a>")]
    [InlineData("<a href=\"/en/guide\">OS</a>")]
    [InlineData("<a href=\"/guide\" hreflang=\"fr\" lang=\"fr\">Français</a>")]
    [InlineData("<link rel=\"stylesheet\" href=\"/theme/1/shop.css\">")]
    public void A_link_that_has_no_other_language_is_left(string html) => Assert.Equal(html, Translated(html));

    [Theory]
    [InlineData("<p translate=\"no\">Chercher <b>Retirer</b></p>")]
    [InlineData("<p lang=\"fr\">Chercher<br>Retirer</p>")]
    [InlineData("<script>var a = \"<p>Chercher</p>\";</script>")]
    [InlineData("<textarea>Chercher</textarea>")]
    [InlineData("<!-- Chercher -->")]
    public void A_name_and_what_is_no_sentence_stay_as_they_are(string html)
    {
        Assert.Equal(html, Translated(html));
        Assert.Empty(book.Missing);
    }

    [Fact]
    public void What_is_missing_is_remembered_as_the_page_shows_it()
    {
        Translated("<html lang=\"fr\"><p>C&#x2019;est <b>tout</b></p></html>");

        Assert.Equal(["C’est", "tout"], book.Missing);
    }

    [Fact]
    public void What_somebody_typed_cannot_become_a_tag() =>
        Assert.Equal(
            "<p>Less than &lt;script&gt; &amp; more</p>",
            Translated("<p>Moins de &lt;script&gt; &amp; plus</p>")
        );

    private string Translated(string html) => new PageTranslation(book).Of(html);
}
