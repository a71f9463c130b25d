using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Marketplace.Accounts;
using Marketplace.Accounts.Contracts;
using Marketplace.Accounts.Tokens;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Accounts.Tokens;

public sealed class TokenAuthenticationTests(Shop shop) : IClassFixture<Shop>
{
    private static readonly Uri Me = new("/api/v1/me", UriKind.Relative);

    [Fact]
    public async Task A_token_acts_as_its_holder_at_its_operator_with_its_scopes()
    {
        var workplace = await shop.NewOperator();
        using var api = shop.Api(await shop.NewToken(workplace.Lead, Access.DevicesRead, Access.OrdersRead));

        var me = await api.GetFromJsonAsync<JsonElement>(Me);

        Assert.Equal(workplace.Lead.Actor.Pseudonym, me.GetProperty("pseudonym").GetString());
        Assert.Equal("lead", me.GetProperty("role").GetString());
        Assert.Equal(workplace.Id.Value, me.GetProperty("operator").GetGuid());
        Assert.Equal(
            [Access.DevicesRead, Access.OrdersRead],
            me.GetProperty("scopes").EnumerateArray().Select(scope => scope.GetString())
        );
    }

    [Theory]
    [InlineData(null, "Bearer", "token-missing")]
    [InlineData("mkt_personne", "Bearer error=\"invalid_token\"", "token-refused")]
    [InlineData("", "Bearer error=\"invalid_token\"", "token-refused")]
    public async Task Without_a_good_token_the_answer_is_401_and_says_so(string? token, string challenge, string code)
    {
        using var api = shop.Api(null);
        if (token is not null)
            api.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {token}");

        using var answer = await api.GetAsync(Me);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal(challenge, answer.Headers.WwwAuthenticate.ToString());
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(code, await ReasonOf(answer));
    }

    [Fact]
    public async Task A_call_outside_the_scopes_of_the_token_is_403_and_says_so()
    {
        var workplace = await shop.NewOperator();
        using var api = shop.Api(await shop.NewToken(workplace.Worker, Access.EvidenceWrite));

        using var answer = await api.GetAsync(new Uri("/api/v1/devices/ABC", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("Bearer error=\"insufficient_scope\"", answer.Headers.WwwAuthenticate.ToString());
        Assert.Equal("scope-missing", await ReasonOf(answer));
    }

    [Fact]
    public async Task A_cookie_does_not_open_the_api()
    {
        var workplace = await shop.NewOperator();
        var lead = await shop.SignIn(workplace.Lead);

        using var answer = await lead.Browser.GetAsync(Me);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_revoked_token_is_refused_at_once()
    {
        var workplace = await shop.NewOperator();
        using var api = shop.Api(workplace.Token);
        Assert.Equal(HttpStatusCode.OK, (await api.GetAsync(Me)).StatusCode);

        await shop.InDb(async db =>
        {
            foreach (var token in await db.ApiTokens.Where(one => one.Person == workplace.Worker.Id).ToListAsync())
                token.Revoke(DateTime.UtcNow);
            await db.SaveChangesAsync();
        });

        Assert.Equal(HttpStatusCode.Unauthorized, (await api.GetAsync(Me)).StatusCode);
    }

    [Fact]
    public async Task A_token_falls_with_the_membership_of_its_holder()
    {
        var workplace = await shop.NewOperator();
        await using var scope = shop.Services.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<IAccounts>()
            .Leave(workplace.Worker.Id, workplace.Id, Actor.System);
        using var api = shop.Api(workplace.Token);

        Assert.Equal(HttpStatusCode.Unauthorized, (await api.GetAsync(Me)).StatusCode);
    }

    [Fact]
    public async Task At_a_shared_bench_the_call_acts_as_the_colleague_who_is_named()
    {
        var workplace = await shop.NewOperator();
        using var api = Bench(workplace.LeadToken, workplace.OtherWorker.Mail.ToUpperInvariant());

        var me = await api.GetFromJsonAsync<JsonElement>(Me);

        Assert.Equal(workplace.OtherWorker.Actor.Pseudonym, me.GetProperty("pseudonym").GetString());
        Assert.Equal("worker", me.GetProperty("role").GetString());
    }

    [Fact]
    public async Task Somebody_of_another_operator_cannot_be_named_at_the_bench()
    {
        var (ours, theirs) = (await shop.NewOperator(), await shop.NewOperator());
        using var api = Bench(ours.Token, theirs.Worker.Mail);

        using var answer = await api.GetAsync(Me);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("person-unknown", await ReasonOf(answer));
    }

    [Fact]
    public async Task An_unknown_person_and_a_stranger_get_the_same_answer_at_the_bench()
    {
        var (ours, theirs) = (await shop.NewOperator(), await shop.NewOperator());
        using var stranger = await Bench(ours.Token, theirs.Worker.Mail).GetAsync(Me);
        using var unknown = await Bench(ours.Token, "personne@exemple.test").GetAsync(Me);

        Assert.Equal(
            (await stranger.Content.ReadAsStringAsync()).Replace(theirs.Worker.Mail, "…", StringComparison.Ordinal)[
                ..200
            ],
            (await unknown.Content.ReadAsStringAsync()).Replace("personne@exemple.test", "…", StringComparison.Ordinal)[
                ..200
            ]
        );
    }

    [Fact]
    public async Task The_secret_itself_is_kept_nowhere()
    {
        var workplace = await shop.NewOperator();

        var hash = await shop.InDb(db =>
            db.ApiTokens.Where(token => token.Person == workplace.Worker.Id).Select(token => token.Hash).SingleAsync()
        );

        Assert.Equal(new Secret(workplace.Token).Hash, hash);
        Assert.DoesNotContain(workplace.Token[4..], hash, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_use_of_a_token_is_written_at_most_once_an_hour()
    {
        var workplace = await shop.NewOperator();
        var noon = new DateTime(2030, 1, 1, 12, 0, 0, DateTimeKind.Utc);
        var written = new List<DateTime?>();
        foreach (var minutes in new[] { 0, 59, 60 })
        {
            await shop.InDb(async db =>
            {
                var holder = await db.HolderOf(new Secret(workplace.Token), default);
                await db.NoteUse(holder!, noon.AddMinutes(minutes), default);
            });
            written.Add((await shop.InDb(db => db.HolderOf(new Secret(workplace.Token), default)))!.LastUsedAt);
        }

        Assert.Equal([noon, noon, noon.AddHours(1)], written);
    }

    [Fact]
    public void A_secret_has_256_random_bits_and_does_not_print_itself()
    {
        var (one, other) = (Secret.Draw(), Secret.Draw());

        Assert.Equal("mkt_".Length + 43, one.Text.Length);
        Assert.NotEqual(one.Text, other.Text);
        Assert.Equal("mkt_…", one.ToString());
    }

    private HttpClient Bench(string token, string person)
    {
        var api = shop.Api(token);
        api.DefaultRequestHeaders.Add(TokenAuthentication.PersonHeader, person);
        return api;
    }

    private static async Task<string?> ReasonOf(HttpResponseMessage answer)
    {
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return problem.GetProperty("reasons")[0].GetProperty("code").GetString();
    }
}
