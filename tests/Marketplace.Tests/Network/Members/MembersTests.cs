using System.Net;
using System.Text.RegularExpressions;
using Marketplace.Accounts.Contracts;

namespace Marketplace.Tests.Network.Members;

public sealed partial class MembersTests(Shop shop) : IClassFixture<Shop>
{
    [Fact]
    public async Task Somebody_without_an_account_gets_one_with_a_one_time_password()
    {
        var workplace = await shop.NewOperator();
        var administrator = await Members(workplace);
        var mail = $"{Staffing.Unused("arrivante")}@exemple.test";

        var page = await administrator.Submit(
            ("Mail", mail),
            ("Name", "Nadia Arrivante"),
            ("Role", nameof(Role.Worker))
        );

        Assert.Contains("Nadia Arrivante a maintenant un compte.", page.Text, StringComparison.Ordinal);
        var visitor = shop.Visit();
        await visitor.Open("/connexion");
        var first = await visitor.Submit(("Mail", mail), ("Password", OneTime().Match(page.Text).Value));
        Assert.Equal("/compte/mot-de-passe", first.Path);
    }

    [Fact]
    public async Task Somebody_new_without_a_name_is_asked_for_it_and_nothing_is_made()
    {
        var administrator = await Members(await shop.NewOperator());

        var page = await administrator.Submit(("Mail", "sans-nom@exemple.test"), ("Role", nameof(Role.Worker)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("écrivez son nom pour en ouvrir un", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_with_an_account_joins_with_the_password_they_have()
    {
        var workplace = await shop.NewOperator();
        var buyer = await shop.NewPerson("benevole");
        var administrator = await Members(workplace);

        await administrator.Submit(("Mail", buyer.Mail.ToUpperInvariant()), ("Role", nameof(Role.Lead)));

        var lead = await shop.SignIn(buyer);
        Assert.Equal(HttpStatusCode.OK, (await lead.Open("/atelier/jetons")).Status);
    }

    [Fact]
    public async Task A_member_is_removed_after_one_confirmation()
    {
        var workplace = await shop.NewOperator();
        var worker = await shop.SignIn(workplace.Worker);
        var administrator = await Members(workplace);
        await administrator.Open($"/pole/ateliers/{workplace.Id.Value}/membres/{workplace.Worker.Id.Value}/retrait");

        var after = await administrator.Press("Retirer de l’atelier");

        Assert.DoesNotContain(workplace.Worker.Mail, after.Text, StringComparison.Ordinal);
        Assert.Contains(workplace.OtherWorker.Mail, after.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await worker.Open("/atelier/stop")).Status);
    }

    [Fact]
    public async Task The_role_of_administrator_is_not_given_here()
    {
        var workplace = await shop.NewOperator();
        var administrator = await Members(workplace);

        var page = await administrator.Submit(("Mail", workplace.Worker.Mail), ("Role", nameof(Role.Administrator)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Ce rôle ne se donne pas ici.", page.Text, StringComparison.Ordinal);
    }

    private async Task<Visitor> Members(Workplace workplace)
    {
        var administrator = await shop.SignIn(Role.Administrator);
        await administrator.Open($"/pole/ateliers/{workplace.Id.Value}/membres");
        return administrator;
    }

    [GeneratedRegex("([a-z2-9]{4}-){3}[a-z2-9]{4}")]
    private static partial Regex OneTime();
}
