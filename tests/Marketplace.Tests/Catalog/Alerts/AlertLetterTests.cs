using Marketplace.Catalog;
using Marketplace.Catalog.Alerts;
using Marketplace.Platform.Mail;

namespace Marketplace.Tests.Catalog.Alerts;

public sealed class AlertLetterTests
{
    private static readonly Letters Letters = new([new CatalogModule()]);

    [Theory]
    [InlineData("alert-confirm")]
    [InlineData("alert-arrivals")]
    public void Each_mail_has_a_subject_a_text_and_html_that_say_the_same(string name)
    {
        var letter = Letters.Write(name, AlertLetter.Example);

        Assert.InRange(letter.Subject.Length, 10, 78);
        foreach (var text in new[] { letter.Text, letter.Html })
        {
            Assert.Contains("thinkpad", text, StringComparison.Ordinal);
            Assert.Contains("04 66 00 00 00", text, StringComparison.Ordinal);
        }
        Assert.Contains(AlertLetter.Example.Link, letter.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("alert-confirm")]
    [InlineData("alert-arrivals")]
    public void No_mail_shows_its_machinery_or_loads_anything(string name)
    {
        var letter = Letters.Write(name, AlertLetter.Example);

        Assert.DoesNotMatch(@"\{\{|\}\}|\{%|%\}", letter.Text + letter.Html);
        Assert.DoesNotMatch("<img|<script|style=", letter.Html);
    }

    [Fact]
    public void The_news_say_how_to_stop_them_and_until_when_they_come()
    {
        var letter = Letters.Write("alert-arrivals", AlertLetter.Example);

        foreach (var text in new[] { letter.Text, letter.Html })
        {
            Assert.Contains(AlertLetter.Example.Stop, text, StringComparison.Ordinal);
            Assert.Contains("mardi 30 novembre 2027", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_was_typed_stays_text_in_the_html()
    {
        var letter = Letters.Write("alert-confirm", AlertLetter.Example with { Search = "<script>alert(1)</script>" });

        Assert.DoesNotContain("<script", letter.Html, StringComparison.Ordinal);
    }
}
