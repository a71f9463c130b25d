using Marketplace.Ordering;
using Marketplace.Ordering.Mails;
using Marketplace.Platform.Mail;

namespace Marketplace.Tests.Ordering.Mails;

public sealed class LettersTests
{
    private static readonly Letters Letters = new([new OrderingModule()]);

    public static TheoryData<string> All =>
        [
            "order-received",
            "order-ready",
            "order-handed-over",
            "order-cancelled",
            "withdrawal",
            "order-to-pay",
            "invoice-soon",
            "invoice-late",
            "payment-received",
            "payment-refused",
            "refund-made",
            "substitute-proposed",
            "order-sent",
            "order-delivered",
            "warranty-opened",
            "warranty-closed",
            "message-for-buyer",
            "recall",
            "visit-lost",
        ];

    [Theory, MemberData(nameof(All))]
    public void Each_mail_has_a_subject_a_text_and_html_that_say_the_same(string name)
    {
        var letter = Letters.Write(name, OrderLetter.Example);

        Assert.Contains("R-26-7K3M9Q", letter.Subject, StringComparison.Ordinal);
        Assert.InRange(letter.Subject.Length, 10, 78);
        foreach (var fact in new[] { "Camille Exemple", "R-26-7K3M9Q", "04 66 00 00 00", OrderLetter.Example.Link })
        {
            Assert.Contains(fact, letter.Text, StringComparison.Ordinal);
            Assert.Contains(fact, letter.Html, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(All))]
    public void No_mail_shows_its_machinery_or_loads_anything(string name)
    {
        var letter = Letters.Write(name, OrderLetter.Example);

        Assert.DoesNotMatch(@"\{\{|\}\}|\{%|%\}", letter.Text + letter.Html);
        Assert.DoesNotMatch("<img|<script|style=", letter.Html);
        Assert.StartsWith("<!DOCTYPE html>", letter.Html, StringComparison.Ordinal);
        Assert.Contains("lang=\"fr\"", letter.Html, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(All))]
    public void What_a_buyer_typed_is_text_and_nothing_else(string name)
    {
        var letter = Letters.Write(
            name,
            OrderLetter.Example with
            {
                Name = "<script>alert(1)</script> {{ Total }}",
                Why = "<b>cassé</b>",
            }
        );

        Assert.DoesNotContain("<script>", letter.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", letter.Html, StringComparison.Ordinal);
        Assert.Contains("{{ Total }}", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_mail_to_a_seller_names_the_order_and_the_workshop_and_nobody_else()
    {
        var facts = new OrderLetter
        {
            Site = "Reprise",
            Name = "Atelier des Gardons",
            Number = "R-26-7K3M9Q",
            Link = "https://exemple.test/atelier/commandes/R-26-7K3M9Q/messages",
        };

        var letter = Letters.Write("message-for-seller", facts);

        Assert.Equal("Un message sur la commande R-26-7K3M9Q", letter.Subject);
        Assert.Contains("Atelier des Gardons", letter.Text, StringComparison.Ordinal);
        Assert.Contains(facts.Link, letter.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_mail_of_a_ready_order_says_the_code_and_the_place()
    {
        var letter = Letters.Write("order-ready", OrderLetter.Example);

        Assert.Contains("482719", letter.Text, StringComparison.Ordinal);
        Assert.Contains("482719", letter.Html, StringComparison.Ordinal);
        Assert.Contains("12 rue de l’Exemple", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_transfer_is_explained_where_there_is_one_and_not_elsewhere()
    {
        var facts = OrderLetter.Example with { Transfer = [new("IBAN", "FR76 0000")] };

        Assert.Contains("IBAN : FR76 0000", Letters.Write("order-received", facts).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "IBAN",
            Letters.Write("order-received", OrderLetter.Example).Text,
            StringComparison.Ordinal
        );
    }
}
