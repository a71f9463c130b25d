using Marketplace.Bulk;
using Marketplace.Bulk.Mails;
using Marketplace.Platform.Mail;

namespace Marketplace.Tests.Bulk.Mails;

public sealed class LotLettersTests
{
    private static readonly Letters Letters = new([new BulkModule()]);

    public static TheoryData<string> All =>
        [
            "lot-ready",
            "lot-reminder",
            "lot-expired",
            "lot-accepted",
            "lot-refused",
            "lot-not-agreed",
            "lot-version",
            "lot-message",
            "lot-replacement",
            "lot-for-seller",
        ];

    [Theory, MemberData(nameof(All))]
    public void Each_mail_has_a_subject_a_text_and_html_that_say_the_same(string name)
    {
        var letter = Letters.Write(name, LotLetter.Example);

        Assert.Contains("L-26-7K3M9Q", letter.Subject, StringComparison.Ordinal);
        Assert.InRange(letter.Subject.Length, 10, 78);
        foreach (var fact in new[] { "Camille Exemple", "L-26-7K3M9Q", "04 66 00 00 00", LotLetter.Example.Link })
        {
            Assert.Contains(fact, letter.Text, StringComparison.Ordinal);
            Assert.Contains(fact, letter.Html, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(All))]
    public void No_mail_shows_its_machinery_or_what_was_typed_as_more_than_text(string name)
    {
        var letter = Letters.Write(
            name,
            LotLetter.Example with
            {
                Name = "<script>alert(1)</script>",
                Organisation = "<b>Les Jardins</b>",
                What = "<img src=x>",
            }
        );

        Assert.DoesNotMatch(@"\{\{|\}\}|\{%|%\}", letter.Text + letter.Html);
        Assert.DoesNotMatch("<img|<script|<b>|style=", letter.Html);
        Assert.Contains("lang=\"fr\"", letter.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_replacement_is_named_where_there_is_one()
    {
        var with = Letters.Write("lot-replacement", LotLetter.Example).Text;
        var without = Letters.Write("lot-replacement", LotLetter.Example with { Proposed = "" }).Text;

        Assert.Contains("Latitude 5410", with, StringComparison.Ordinal);
        Assert.Contains("Rien d’aussi bon", without, StringComparison.Ordinal);
    }

    [Fact]
    public void The_mail_of_a_firm_quote_says_until_when_and_what_is_kept()
    {
        var text = Letters.Write("lot-ready", LotLetter.Example).Text;

        Assert.Contains("mardi 15 décembre 2026", text, StringComparison.Ordinal);
        Assert.Contains("18 × Dell Latitude 5400", text, StringComparison.Ordinal);
    }
}
