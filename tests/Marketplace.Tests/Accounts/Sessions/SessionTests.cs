using System.Net;
using Marketplace.Accounts;
using Marketplace.Accounts.Sessions;
using Marketplace.Tests.Accounts.SecondFactor;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Accounts.Sessions;

public sealed class SessionTests(Shop shop) : IClassFixture<Shop>
{
    private const string Phone = "Mozilla/5.0 (Android 14; Mobile; rv:133.0) Gecko/133.0 Firefox/133.0";

    [Fact]
    public async Task The_list_names_each_device_and_closes_one()
    {
        var person = await shop.NewColleague("voyageuse");
        var (here, phone) = (shop.Visit(), shop.Visit());
        phone.Browser.DefaultRequestHeaders.UserAgent.ParseAdd(Phone);
        await here.EnterPassword(person);
        await phone.EnterPassword(person);

        var list = await here.Open("/compte/sessions");
        Assert.Contains("Firefox sur Android", list.Text, StringComparison.Ordinal);
        Assert.Contains("cet appareil, en ce moment", list.Text, StringComparison.Ordinal);
        await here.Press("Fermer");

        Assert.Equal("/connexion", (await phone.Open("/compte")).Path);
        Assert.Equal("/compte", (await here.Open("/compte")).Path);
    }

    [Fact]
    public async Task All_others_close_at_once()
    {
        var person = await shop.NewColleague("prudente");
        var visitors = new[] { shop.Visit(), shop.Visit(), shop.Visit() };
        foreach (var visitor in visitors)
            await visitor.EnterPassword(person);

        await visitors[0].Open("/compte/sessions");
        await visitors[0].Press("Fermer tous les autres appareils");

        Assert.Equal("/compte", (await visitors[0].Open("/compte")).Path);
        Assert.Equal("/connexion", (await visitors[1].Open("/compte")).Path);
        Assert.Equal("/connexion", (await visitors[2].Open("/compte")).Path);
    }

    [Fact]
    public async Task Somebody_else_s_session_cannot_be_closed()
    {
        var (owner, stranger) = (shop.Visit(), shop.Visit());
        var person = await shop.NewColleague("tranquille");
        await owner.EnterPassword(person);
        await stranger.EnterPassword(await shop.NewColleague("curieuse"));
        await shop.Visit().EnterPassword(await shop.NewColleague("tierce"));
        var session = await shop.InDb(db => db.Sessions.SingleAsync(one => one.Person == person.Id));
        var form = (await stranger.Open("/deconnexion")).FormThatSays("Se déconnecter");
        using var fields = new FormUrlEncodedContent([
            .. form.Filled([]).Select(one => KeyValuePair.Create(one.Name, one.Value)),
            new("id", session.Id.ToString()),
        ]);

        using var answer = await stranger.Browser.PostAsync(
            new Uri("/compte/sessions?handler=End", UriKind.Relative),
            fields
        );

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("/compte", (await owner.Open("/compte")).Path);
    }

    [Fact]
    public async Task A_session_ends_after_a_week_however_much_it_is_used()
    {
        var person = await shop.NewColleague("fidele");
        var visitor = shop.Visit();
        await visitor.EnterPassword(person);
        var longAgo = DateTime.UtcNow - Session.Longest;

        await shop.InDb(db =>
            db.Sessions.Where(one => one.Person == person.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.StartedAt, longAgo))
        );

        Assert.Equal("/connexion", (await visitor.Open("/compte")).Path);
    }

    [Fact]
    public async Task Signing_out_closes_the_session_itself_and_not_only_the_cookie()
    {
        var person = await shop.NewColleague("partie");
        var visitor = shop.Visit();
        await visitor.EnterPassword(person);
        await visitor.Open("/deconnexion");
        await visitor.Press("Se déconnecter");

        Assert.False(await shop.InDb(db => db.Sessions.AnyAsync(one => one.Person == person.Id)));
    }

    [Theory]
    [InlineData(Phone, "Firefox sur Android")]
    [InlineData(
        "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/131.0 Safari/537.36 Edg/131.0",
        "Edge sur Windows"
    )]
    [InlineData(
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1",
        "Safari sur iPhone"
    )]
    [InlineData("Mozilla/5.0 (X11; CrOS x86_64) Chrome/131.0 Safari/537.36", "Chrome sur Chromebook")]
    [InlineData("curl/8.5.0", "Un navigateur inconnu")]
    [InlineData(null, "Un navigateur inconnu")]
    public void A_browser_is_named_as_its_owner_names_it(string? userAgent, string name) =>
        Assert.Equal(name, Device.Name(userAgent));
}
