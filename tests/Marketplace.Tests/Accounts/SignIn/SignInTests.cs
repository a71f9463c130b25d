using System.Net;
using Marketplace.Accounts.Contracts;
using Marketplace.Accounts.SignIn;

namespace Marketplace.Tests.Accounts.SignIn;

public sealed class SignInTests(Shop shop) : IClassFixture<Shop>
{
    private const string Refused = "Cette adresse et ce mot de passe ne vont pas ensemble.";

    [Fact]
    public async Task A_worker_who_signs_in_is_shown_as_who_they_are()
    {
        var workplace = await shop.NewOperator();
        var worker = await shop.SignIn(workplace.Worker);

        var account = await worker.Open("/compte");

        Assert.Contains(workplace.Worker.Mail, account.Text, StringComparison.Ordinal);
        Assert.Contains("salarié d’atelier", account.Text, StringComparison.Ordinal);
        Assert.Contains(workplace.Worker.Actor.Pseudonym, account.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mail_address_is_known_whatever_its_case()
    {
        var person = await shop.NewPerson("majuscules");

        var entered = await shop.SignIn(person with { Mail = person.Mail.ToUpperInvariant() });

        Assert.Equal("/compte", entered.Page.Path);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_get_the_same_answer()
    {
        var person = await shop.NewPerson("connue");

        var wrong = await Try(person.Mail, "ce n’est pas le bon");
        var unknown = await Try("inconnue@exemple.test", "ce n’est pas le bon");

        Assert.Contains(Refused, wrong.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal((wrong.Status, wrong.Text), (unknown.Status, unknown.Text));
    }

    [Fact]
    public async Task What_was_typed_is_kept_except_the_password()
    {
        var page = await Try("quelquun@exemple.test", "un mot de passe à taire");

        Assert.Contains("quelquun@exemple.test", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("taire", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_five_wrong_tries_the_right_password_is_refused_with_the_same_words()
    {
        var person = await shop.NewPerson("pressee");
        for (var tries = 0; tries < Tries.Most; tries++)
            await Try(person.Mail, "ce n’est pas le bon");

        var right = await Try(person.Mail, person.Password);

        Assert.Contains(Refused, right.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Four_wrong_tries_leave_the_fifth_to_the_right_password_and_the_count_starts_anew()
    {
        var person = await shop.NewPerson("distraite");
        for (var round = 0; round < 2; round++)
        {
            for (var tries = 0; tries < Tries.Most - 1; tries++)
                await Try(person.Mail, "ce n’est pas le bon");

            Assert.Equal("/compte", (await Try(person.Mail, person.Password)).Path);
        }
    }

    [Fact]
    public async Task Tries_sent_at_once_all_count()
    {
        var person = await shop.NewPerson("visee");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Try(person.Mail, "ce n’est pas le bon")));

        Assert.Equal("/connexion", (await Try(person.Mail, person.Password)).Path);
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_sent_to_sign_in_and_back()
    {
        var workplace = await shop.NewOperator();
        var visitor = shop.Visit();

        var asked = await visitor.Open("/compte");
        Assert.Equal("/connexion", asked.Path);
        var entered = await visitor.Submit(("Mail", workplace.Lead.Mail), ("Password", workplace.Lead.Password));

        Assert.Equal("/compte", entered.Path);
    }

    [Theory]
    [InlineData("https://ailleurs.example/vol")]
    [InlineData("//ailleurs.example/vol")]
    [InlineData("/\\ailleurs.example")]
    public async Task A_return_address_elsewhere_is_not_followed(string elsewhere)
    {
        var person = await shop.NewPerson("promenee");
        var visitor = shop.Visit();
        await visitor.Open($"/connexion?retour={Uri.EscapeDataString(elsewhere)}");

        var entered = await visitor.Submit(("Mail", person.Mail), ("Password", person.Password));

        Assert.Equal("https://localhost/compte", entered.Address.ToString());
    }

    [Fact]
    public async Task The_cookie_stays_on_this_host_and_away_from_scripts()
    {
        var person = await shop.NewPerson("biscuit");
        using var direct = shop.CreateClient(
            new() { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false }
        );
        var page = await Sight.Of(await direct.GetAsync(new Uri("/connexion", UriKind.Relative)));
        var form = page.FormWith([("Mail", "")]);
        using var fields = new FormUrlEncodedContent(
            form.Filled([("Mail", person.Mail), ("Password", person.Password)])
                .Select(field => KeyValuePair.Create(field.Name, field.Value))
        );

        using var answer = await direct.PostAsync(new Uri("/connexion", UriKind.Relative), fields);

        var cookie = Assert.Single(
            answer.Headers.GetValues("Set-Cookie"),
            one => one.Contains("connexion", StringComparison.Ordinal)
        );
        Assert.StartsWith("__Host-connexion=", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("secure", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        var visitor = await shop.SignIn(Role.Buyer);
        await visitor.Open("/deconnexion");

        await visitor.Press("Se déconnecter");

        Assert.Equal("/connexion", (await visitor.Open("/compte")).Path);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var client = shop.CreateClient(new() { BaseAddress = new Uri("https://localhost") });
        using var fields = new FormUrlEncodedContent([KeyValuePair.Create("Mail", "a@b.test")]);

        using var answer = await client.PostAsync(new Uri("/connexion", UriKind.Relative), fields);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private async Task<Sight> Try(string mail, string password)
    {
        var visitor = shop.Visit();
        await visitor.Open("/connexion");
        return await visitor.Submit(("Mail", mail), ("Password", password));
    }
}
