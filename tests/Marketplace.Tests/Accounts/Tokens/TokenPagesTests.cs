using System.Net;
using System.Text.RegularExpressions;
using Marketplace.Accounts;
using Marketplace.Accounts.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Accounts.Tokens;

public sealed partial class TokenPagesTests(Shop shop) : IClassFixture<Shop>
{
    [Fact]
    public async Task A_lead_creates_a_token_whose_secret_is_shown_once()
    {
        var workplace = await shop.NewOperator();
        var lead = await shop.SignIn(workplace.Lead);

        var secret = await Create(lead, workplace, "banc 1");

        using var api = shop.Api(secret);
        var me = await api.GetStringAsync(new Uri("/api/v1/me", UriKind.Relative));
        Assert.Contains(workplace.Worker.Actor.Pseudonym, me, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, (await lead.Open("/atelier/jetons")).Html, StringComparison.Ordinal);
        Assert.Contains("banc 1", lead.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_sent_twice_makes_one_token()
    {
        var workplace = await shop.NewOperator();
        var lead = await shop.SignIn(workplace.Lead);
        await Create(lead, workplace, "banc double");

        await lead.Open("/atelier/jetons/nouveau");
        var again = await lead.Submit(
            ("Name", "banc double"),
            ("Holder", workplace.Worker.Id.Value.ToString()),
            ("Scopes", Access.EvidenceWrite)
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("a déjà un jeton appelé « banc double »", again.Text, StringComparison.Ordinal);
        Assert.Equal(1, await shop.InDb(db => db.ApiTokens.CountAsync(token => token.Name == "banc double")));
    }

    [Fact]
    public async Task A_token_without_a_permission_is_refused_and_what_was_typed_is_kept()
    {
        var workplace = await shop.NewOperator();
        var lead = await shop.SignIn(workplace.Lead);
        await lead.Open("/atelier/jetons/nouveau");

        var page = await lead.Submit(("Name", "banc nu"), ("Holder", workplace.Worker.Id.Value.ToString()));

        Assert.Contains("Choisissez au moins une permission.", page.Text, StringComparison.Ordinal);
        Assert.Contains("banc nu", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_permission_that_does_not_exist_is_refused()
    {
        var workplace = await shop.NewOperator();
        var lead = await shop.SignIn(workplace.Lead);
        await lead.Open("/atelier/jetons/nouveau");

        var page = await lead.Submit(
            ("Name", "banc menteur"),
            ("Holder", workplace.Worker.Id.Value.ToString()),
            ("Scopes", "tout:permis")
        );

        Assert.Contains("Cette permission n’existe pas : tout:permis.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_cannot_act_as_somebody_of_another_operator()
    {
        var (ours, theirs) = (await shop.NewOperator(), await shop.NewOperator());
        var lead = await shop.SignIn(ours.Lead);
        await lead.Open("/atelier/jetons/nouveau");

        var page = await lead.Submit(
            ("Name", "banc volé"),
            ("Holder", theirs.Worker.Id.Value.ToString()),
            ("Scopes", Access.EvidenceWrite)
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("n’a pas de rôle dans cet atelier", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_revokes_a_token_with_one_press_and_it_is_refused_at_once()
    {
        var workplace = await shop.NewOperator();
        var lead = await shop.SignIn(workplace.Lead);
        var secret = await Create(lead, workplace, "banc perdu");
        var id = await shop.InDb(db => db.ApiTokens.Where(t => t.Name == "banc perdu").Select(t => t.Id).SingleAsync());
        await lead.Open("/atelier/jetons");

        var after = await lead.SubmitTo($"/atelier/jetons/{id}/revocation");

        Assert.Equal("/atelier/jetons", after.Path);
        Assert.Contains("révoqué le", after.Text, StringComparison.Ordinal);
        using var api = shop.Api(secret);
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            (await api.GetAsync(new Uri("/api/v1/me", UriKind.Relative))).StatusCode
        );
    }

    [Fact]
    public async Task The_list_holds_the_tokens_of_the_own_operator_only()
    {
        var (ours, theirs) = (await shop.NewOperator(), await shop.NewOperator());
        var lead = await shop.SignIn(ours.Lead);

        var page = await lead.Open("/atelier/jetons");

        Assert.Contains(ours.Worker.Mail, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(theirs.Worker.Mail, page.Text, StringComparison.Ordinal);
    }

    [Theory, InlineData("/atelier/jetons"), InlineData("/atelier/jetons/nouveau")]
    public async Task Tokens_are_the_business_of_the_lead(string address)
    {
        var worker = await shop.SignIn((await shop.NewOperator()).Worker);

        Assert.Equal(HttpStatusCode.Forbidden, (await worker.Open(address)).Status);
    }

    private static async Task<string> Create(Visitor lead, Workplace workplace, string name)
    {
        await lead.Open("/atelier/jetons/nouveau");
        var shown = await lead.Submit(
            ("Name", name),
            ("Holder", workplace.Worker.Id.Value.ToString()),
            ("Scopes", Access.EvidenceWrite),
            ("Scopes", Access.DevicesRead)
        );
        return SecretText().Match(shown.Text).Value;
    }

    [GeneratedRegex(@"mkt_[\w-]{43}")]
    private static partial Regex SecretText();
}
