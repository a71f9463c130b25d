using System.Net;
using Marketplace.Catalog;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Marketplace.Tests.Catalog.Alerts;

/// <summary>What arrives is told to those who wait for it, once a day at most, until they say stop.</summary>
public sealed class TellArrivalsTests(AlertShop shop) : IClassFixture<AlertShop>
{
    private readonly string mail = AlertShop.SomeMail();
    private readonly string word = Staffing.Unused("Quasar").Replace("-", "", StringComparison.Ordinal);

    [Fact]
    public async Task A_unit_that_is_waited_for_is_told_with_its_page_and_its_price()
    {
        await shop.Confirmed(mail, $"?q={word}&prix-max=200");

        var unit = await Arrives(149);
        await shop.Noted(mail, 1);
        await shop.Tell();

        var news = Assert.Single(await shop.News(mail));
        Assert.Contains($"Dell {word}", news.Text, StringComparison.Ordinal);
        Assert.Contains("149", news.Text, StringComparison.Ordinal);
        Assert.Contains($"/ordinateurs/{await shop.SlugOf(unit)}", news.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_too_dear_or_another_kind_is_not_told()
    {
        await shop.Confirmed(mail, $"?q={word}&prix-max=100");
        await shop.Confirmed(AlertShop.SomeMail(), $"?q={word}&type=fixe");
        var control = AlertShop.SomeMail();
        await shop.Confirmed(control, $"?q={word}");

        await Arrives(149);
        await shop.Noted(control, 1);
        await shop.Noted(mail, 0);
    }

    [Fact]
    public async Task Who_never_said_yes_is_never_told()
    {
        await shop.Ask(mail, $"?q={word}");
        var control = AlertShop.SomeMail();
        await shop.Confirmed(control, $"?q={word}");

        await Arrives();
        await shop.Noted(control, 1);
        await shop.Tell();

        Assert.Empty(await shop.News(mail));
    }

    [Fact]
    public async Task Several_arrivals_of_a_day_are_one_mail_and_the_next_comes_a_day_later()
    {
        await shop.Confirmed(mail, $"?q={word}");
        await Arrives(100);
        await Arrives(120);
        await shop.Noted(mail, 2);
        await shop.Tell();
        Assert.Contains("120", Assert.Single(await shop.News(mail)).Text, StringComparison.Ordinal);

        await Arrives(140);
        await shop.Noted(mail, 1);
        await shop.Tell();
        Assert.Single(await shop.News(mail));

        shop.Clock.PutForward(TimeSpan.FromHours(25));
        await shop.Tell();
        Assert.Equal(2, (await shop.News(mail)).Count);
    }

    [Fact]
    public async Task Two_nodes_that_run_the_job_at_once_write_one_mail()
    {
        await shop.Confirmed(mail, $"?q={word}");
        await Arrives();
        await shop.Noted(mail, 1);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => shop.Tell()));

        Assert.Single(await shop.News(mail));
    }

    [Fact]
    public async Task What_is_held_before_the_mail_leaves_is_no_news()
    {
        await shop.Confirmed(mail, $"?q={word}");
        var unit = await Arrives();
        await shop.Noted(mail, 1);
        await shop.InStock(stock =>
            stock.Claim(unit.Device, Guid.NewGuid(), DateTime.UtcNow.AddMinutes(35), Sample.Buyer)
        );

        await shop.Tell();

        Assert.Empty(await shop.News(mail));
        await shop.Noted(mail, 0);
    }

    [Fact]
    public async Task The_mail_program_stops_it_in_one_click_without_cookie_or_token()
    {
        await shop.Confirmed(mail, $"?q={word}");
        await Arrives();
        await shop.Noted(mail, 1);
        await shop.Tell();
        var news = Assert.Single(await shop.News(mail));

        using FormUrlEncodedContent oneClick = new([new("List-Unsubscribe", "One-Click")]);
        using var answer = await shop.Visit()
            .Browser.PostAsync(new Uri(new Uri(news.Stop!).PathAndQuery, UriKind.Relative), oneClick);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(await shop.InDb(db => db.Alerts.AnyAsync(alert => alert.Mail == mail)));
        var page = await shop.Visit().Open(AlertShop.Link((await shop.Mails(mail))[0]));
        Assert.Contains("L’alerte est arrêtée", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_stops_it_with_one_button()
    {
        await shop.Confirmed(mail, $"?q={word}");
        var visitor = shop.Visit();

        await visitor.Open(
            AlertShop.Link((await shop.Mails(mail))[0]).Replace("?", "/arret?", StringComparison.Ordinal)
        );
        Assert.True(await shop.InDb(db => db.Alerts.AnyAsync(alert => alert.Mail == mail)));
        await visitor.Press("Arrêter l’alerte");

        Assert.Contains("L’alerte est arrêtée", visitor.Page.Text, StringComparison.Ordinal);
        Assert.False(await shop.InDb(db => db.Alerts.AnyAsync(alert => alert.Mail == mail)));
    }

    [Fact]
    public async Task The_mail_that_leaves_tells_mail_programs_how_to_stop()
    {
        await shop.Ask(mail, $"?q={word}");
        var question = (await shop.Mails(mail))[0];
        var file = Path.Combine(shop.Root, "mail", $"{question.Id:N}.eml");

        await CatalogShop.Until(() => File.Exists(file) && new FileInfo(file).Length > 0);

        using var message = await MimeMessage.LoadAsync(file);
        Assert.Equal($"<{question.Stop}>", message.Headers["List-Unsubscribe"]);
        Assert.Equal("List-Unsubscribe=One-Click", message.Headers["List-Unsubscribe-Post"]);
    }

    private Task<Marketplace.Workshop.Contracts.PermittedUnit> Arrives(int euros = 149) =>
        shop.OnSale(Sample.Laptop() with { Model = word }, euros);
}
