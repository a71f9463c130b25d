using Marketplace.Ordering;
using Marketplace.Ordering.Mails;
using Marketplace.Platform.Languages;
using Marketplace.Platform.Mail;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.Buying;
using Marketplace.Tests.Web.Languages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Ordering.Mails;

public sealed class EnglishLettersTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    private static readonly Letters Letters = new([new OrderingModule()], Books.All);

    public static TheoryData<string> All => LettersTests.All;

    [Theory, MemberData(nameof(All))]
    public void Each_mail_to_a_buyer_exists_in_English(string name)
    {
        using var spoken = Language.English.Speak();

        var letter = Letters.Write(name, OrderLetter.Example);

        Assert.Contains("lang=\"en\"", letter.Html, StringComparison.Ordinal);
        Assert.Contains("Hello Camille Exemple", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Hello Camille Exemple", letter.Html, StringComparison.Ordinal);
        Assert.Contains("R-26-7K3M9Q", letter.Subject, StringComparison.Ordinal);
        Assert.Contains(OrderLetter.Example.Link, letter.Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(All))]
    public void No_sentence_of_an_English_mail_stayed_French(string name)
    {
        using var spoken = Language.English.Speak();

        var letter = Letters.Write(
            name,
            OrderLetter.Example with
            {
                Payment = "€149 sur place, en espèces ou par carte.",
                Link = "https://exemple.test/x",
            }
        );

        Assert.DoesNotMatch(
            @"\b(votre|vous|nous|commande|Bonjour|sur place)\b",
            letter.Text + Markup.Text(letter.Html)
        );
    }

    [Fact]
    public void The_same_mail_is_French_where_nothing_else_was_asked_for() =>
        Assert.Contains(
            "Bonjour Camille",
            Letters.Write("order-ready", OrderLetter.Example).Text,
            StringComparison.Ordinal
        );

    [Fact]
    public async Task Who_orders_in_English_is_written_to_in_English()
    {
        var unit = await shop.NewUnit();
        var buyer = new EnglishBuyer(shop.Visit());

        await buyer.Buy(unit.Tag.ToString(), "sam@example.test");

        var mail = await shop.MailTo("sam@example.test");
        Assert.Contains("We have received your order", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("/en/commande/", mail.Text, StringComparison.Ordinal);
        Assert.Equal("en", (await shop.OrdersOf(unit)).Single().WrittenIn);
    }
}

internal static class MailsOfShop
{
    /// <summary>The first mail to an address, once what happened has been told.</summary>
    public static async Task<OutgoingMail> MailTo(this Shop shop, string to)
    {
        for (var wait = 0; wait < 400; wait++)
        {
            var mail = await shop.InDb(db =>
                db.Set<OutgoingMail>().AsNoTracking().FirstOrDefaultAsync(one => one.To == to)
            );
            if (mail is not null)
                return mail;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
        throw new InvalidOperationException($"No mail to {to}.");
    }
}
