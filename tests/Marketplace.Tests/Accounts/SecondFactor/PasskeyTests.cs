using System.Net;
using System.Text.Json;
using Marketplace.Accounts.Contracts;

namespace Marketplace.Tests.Accounts.SecondFactor;

public sealed class PasskeyTests(Shop shop) : IClassFixture<Shop>
{
    [Fact]
    public async Task A_passkey_opens_a_workshop_by_itself()
    {
        using var key = new SoftKey();
        var person = await shop.NewColleague("cle", Role.Worker, (await shop.NewOperator()).Id);
        var visitor = shop.Visit();
        await visitor.EnterPassword(person, from: "/atelier");

        var added = await Add(visitor, key);

        Assert.Contains("Vos codes de secours", added.Text, StringComparison.Ordinal);
        Assert.Equal("/atelier", (await visitor.Open("/atelier")).Path);
        Assert.Equal("/atelier", (await Enter(shop.Visit(), key)).Path);
        Assert.Equal("/connexion/verification", (await shop.Visit().EnterPassword(person)).Path);
    }

    [Fact]
    public async Task A_buyer_s_passkey_is_one_more_way_in_and_the_password_stays_enough()
    {
        using var key = new SoftKey();
        var person = await shop.NewColleague("acheteuse");
        var visitor = shop.Visit();
        await visitor.EnterPassword(person);

        Assert.Equal("/compte/securite", (await Add(visitor, key)).Path);

        Assert.Equal("/compte", (await Enter(shop.Visit(), key)).Path);
        Assert.Equal("/compte", (await shop.Visit().EnterPassword(person)).Path);
    }

    [Fact]
    public async Task The_password_alone_adds_nothing_to_what_a_passkey_protects()
    {
        using var key = new SoftKey();
        var person = await shop.NewColleague("acheteuse");
        var visitor = shop.Visit();
        await visitor.EnterPassword(person);
        await Add(visitor, key);
        var withPassword = shop.Visit();
        await withPassword.EnterPassword(person);

        await withPassword.Open("/compte/securite/cle");
        using var answer = await Asked(withPassword, "/compte/securite/cle?handler=Options");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (await withPassword.Open("/compte/securite/application")).Status
        );
    }

    [Fact]
    public async Task A_key_that_asks_for_no_finger_is_not_two_proofs()
    {
        using var key = new SoftKey { Verifies = false };
        var visitor = shop.Visit();
        await visitor.EnterPassword(await shop.NewColleague("sans-doigt"));

        var refused = await Add(visitor, key);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("n’a pas pu être vérifiée", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_shown_on_another_site_opens_nothing_here()
    {
        using var key = new SoftKey { Origin = "https://hameconnage.test" };
        var visitor = shop.Visit();
        await visitor.EnterPassword(await shop.NewColleague("hameconnee"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Add(visitor, key)).Status);
    }

    [Fact]
    public async Task An_answer_serves_once_and_nonsense_is_refused_with_a_sentence()
    {
        using var key = new SoftKey();
        var owner = shop.Visit();
        await owner.EnterPassword(await shop.NewColleague("rejouee"));
        await Add(owner, key);
        var visitor = shop.Visit();
        await visitor.Open("/connexion");
        var answer = key.Sign(await Options(visitor, "/connexion/cle?handler=Options"));
        Assert.Equal("/compte", (await visitor.Submit(("Credential", answer))).Path);
        var thief = shop.Visit();

        foreach (var stolen in new[] { answer, "", "{}", "null", "[1]", new string('x', 30_000) })
        {
            await thief.Open("/connexion");
            var refused = await thief.Submit(("Credential", stolen));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.Contains("n’est pas reconnue ici", refused.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_passkey_that_is_taken_away_opens_nothing_more()
    {
        using var key = new SoftKey();
        var person = await shop.NewColleague("perdue");
        var visitor = shop.Visit();
        await visitor.EnterPassword(person);
        await Add(visitor, key);
        var link = visitor
            .Page.Html.Split("href=\"")
            .First(part => part.Contains("/retrait", StringComparison.Ordinal));

        await visitor.Open(link.Split('"')[0]);
        await visitor.Submit(("Password", person.Password));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Enter(shop.Visit(), key)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open("/compte/securite/cle/bm9ib2R5/retrait")).Status);
    }

    [Fact]
    public async Task Somebody_else_s_passkey_cannot_be_taken_away()
    {
        using var key = new SoftKey();
        var (owner, stranger) = (shop.Visit(), shop.Visit());
        await owner.EnterPassword(await shop.NewColleague("proprietaire"));
        await Add(owner, key);
        await stranger.EnterPassword(await shop.NewColleague("curieuse"));
        var link = owner.Page.Html.Split("href=\"").First(part => part.Contains("/retrait", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Open(link.Split('"')[0])).Status);
    }

    [Fact]
    public async Task The_script_is_a_file_of_the_theme_and_the_forms_stay_hidden_without_it()
    {
        var page = await shop.Visit().Open("/connexion");

        Assert.Contains("passkeys.js\"></script>", page.Html, StringComparison.Ordinal);
        Assert.Matches("<form method=\"post\" action=\"/connexion/cle\"[^>]* hidden", page.Html);
    }

    private static async Task<Sight> Add(Visitor visitor, SoftKey key)
    {
        await visitor.Open("/compte/securite/cle");
        var made = key.Create(await Options(visitor, "/compte/securite/cle?handler=Options"));
        return await visitor.Submit(("Credential", made), ("Name", "Ma clé"));
    }

    private static async Task<Sight> Enter(Visitor visitor, SoftKey key)
    {
        await visitor.Open("/connexion");
        var answer = key.Sign(await Options(visitor, "/connexion/cle?handler=Options"));
        return await visitor.Submit(("Credential", answer));
    }

    private static async Task<JsonElement> Options(Visitor visitor, string address)
    {
        using var answer = await Asked(visitor, address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }

    /// <summary>As the script asks: with everything that the form holds.</summary>
    private static async Task<HttpResponseMessage> Asked(Visitor visitor, string address)
    {
        var form = visitor.Page.FormWith([("Credential", "")]);
        using var fields = new FormUrlEncodedContent(
            form.Filled([]).Select(field => KeyValuePair.Create(field.Name, field.Value))
        );
        return await visitor.Browser.PostAsync(new Uri(address, UriKind.Relative), fields);
    }
}
