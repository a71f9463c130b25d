using Marketplace.Platform.Mail;
using Marketplace.Solidarity.Mails;
using Marketplace.Tests.Catalog;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Solidarity.Mails;

public sealed class HolderLetterTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    [Theory]
    [InlineData("Accepted", "est ouvert", "Votre code vous attend")]
    [InlineData("Refused", "La réponse à votre demande", "qu’une autre personne décide")]
    [InlineData("Upheld", "recours", "confirme la première réponse")]
    [InlineData("Unread", "à temps", "C’est de notre faute")]
    public void Each_verdict_has_its_words(string state, string subject, string sentence)
    {
        var letter = Letters.Write(
            "right-verdict",
            HolderLetter.Example with
            {
                State = state,
                Why = "Trop <ancien>.",
            }
        );

        Assert.Contains(subject, letter.Subject, StringComparison.Ordinal);
        Assert.Contains(sentence, letter.Text, StringComparison.Ordinal);
        Assert.Contains(sentence, letter.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<ancien>", letter.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_reminder_says_until_when()
    {
        var letter = Letters.Write("right-ending", HolderLetter.Example);

        Assert.Contains("mardi 24 novembre 2026", letter.Text, StringComparison.Ordinal);
        Assert.Contains(HolderLetter.Example.Link, letter.Text, StringComparison.Ordinal);
    }

    private Letters Letters => shop.Services.GetRequiredService<Letters>();
}
