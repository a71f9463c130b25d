using System.Net;
using Marketplace.Ordering;
using Marketplace.Platform.Mail;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.AfterSale;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Ordering.Messages;

/// <summary>What buyer and seller write to each other on the pages of an order.</summary>
public sealed class MessageTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    private const string Question = "Le chargeur fait du bruit, est-ce normal ?";

    [Fact]
    public async Task A_question_waits_in_the_inbox_until_it_is_answered()
    {
        var sold = await Asked();
        var inbox = await sold.Open("/atelier/messages");
        Assert.Contains("sans réponse", inbox.Text, StringComparison.Ordinal);
        Assert.Contains("Messages 1 en attente", inbox.Text, StringComparison.Ordinal);

        await sold.Open(Sold.LinkOf(inbox, (await sold.Order()).Number));
        Assert.Contains(Question, sold.Worker.Page.Text, StringComparison.Ordinal);
        await sold.Worker.Submit(("Message", "Non, rapportez-le."));

        Assert.Contains("répondu", (await sold.Open("/atelier/messages")).Text, StringComparison.Ordinal);
        await sold.Look();
        Assert.Contains("Non, rapportez-le.", (await sold.Follow("Écrire à")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mails_say_that_there_is_a_message_and_not_what_it_says()
    {
        var sold = await Asked();
        var order = await sold.Order();

        await CatalogShop.Until(() =>
            MailsTo(sold.At.Card.Mail).Result.Exists(mail => mail.Subject.Contains(order.Number))
        );

        var mail = (await MailsTo(sold.At.Card.Mail)).Single(one => one.Subject.Contains(order.Number));
        Assert.DoesNotContain(Question, mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Camille", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Sold.Phone, mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_of_two_clicks_writes_nothing_more()
    {
        var sold = await Asked();

        await sold.Buyer.Submit(("Message", Question));

        Assert.Equal(1, await Count(sold));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n ")]
    public async Task An_empty_message_is_refused(string text)
    {
        var sold = await Sold.HandedOver(shop);
        await sold.Look();
        await sold.Follow("Écrire à");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await sold.Buyer.Submit(("Message", text))).Status);
        Assert.Equal(0, await Count(sold));
    }

    [Fact]
    public async Task A_message_that_is_too_long_is_refused_and_shown_again()
    {
        var sold = await Sold.HandedOver(shop);
        await sold.Look();
        await sold.Follow("Écrire à");

        var page = await sold.Buyer.Submit(("Message", new string('a', 2001)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("aaaa", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_is_text_and_nothing_else()
    {
        var sold = await Sold.HandedOver(shop);
        await sold.Look();
        await sold.Follow("Écrire à");

        var page = await sold.Buyer.Submit(("Message", "<b>gras</b>\nseconde ligne"));

        Assert.Contains("&lt;b&gt;gras&lt;/b&gt;", page.Html, StringComparison.Ordinal);
        Assert.Contains("seconde ligne", page.Text, StringComparison.Ordinal);
    }

    private async Task<Sold> Asked()
    {
        var sold = await Sold.HandedOver(shop);
        await sold.Look();
        await sold.Follow("Écrire à");
        await sold.Buyer.Submit(("Message", Question));
        return sold;
    }

    private Task<int> Count(Sold sold) =>
        shop.InDb(db => db.OrderMessages.CountAsync(one => one.Operator == sold.At.Id));

    private Task<List<OutgoingMail>> MailsTo(string address) =>
        shop.InDb(db => db.Set<OutgoingMail>().AsNoTracking().Where(mail => mail.To == address).ToListAsync());
}
