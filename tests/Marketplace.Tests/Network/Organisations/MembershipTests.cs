using System.Net;
using Marketplace.Network;
using Marketplace.Network.Contracts;
using Marketplace.Network.Organisations;
using Marketplace.Platform;
using Marketplace.Tests.Accounts;
using Marketplace.Tests.Solidarity;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Network.Organisations;

public sealed class MembershipTests(Shop shop) : IClassFixture<Shop>
{
    [Fact]
    public async Task Somebody_who_is_invited_by_mail_joins_with_the_role_they_were_given()
    {
        var bureau = await shop.NewOrganisation();

        var (person, visitor) = await bureau.Welcome(OrganisationRole.Approver);

        Assert.Contains("achète et donne son accord", visitor.Page.Text, StringComparison.Ordinal);
        var members = await bureau.Visitor.Open($"{bureau.Home}/membres");
        Assert.Contains(person.Mail, members.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Invitations sans réponse", members.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_of_an_invitation_serves_once()
    {
        var bureau = await shop.NewOrganisation();
        var link = await bureau.Invite("une@exemple.test", OrganisationRole.Buyer);
        var (first, second) = (
            await shop.SignIn(await shop.NewPerson("une")),
            await shop.SignIn(await shop.NewPerson("autre"))
        );
        await first.Open(link);
        await second.Open(link);
        await first.Press("Rejoindre l’organisation");

        var late = await second.Press("Rejoindre l’organisation");

        Assert.Equal(HttpStatusCode.NotFound, late.Status);
        Assert.Contains("n’ouvre plus rien", late.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await second.Open(bureau.Home)).Status);
    }

    [Fact]
    public async Task Of_many_who_follow_one_link_at_once_one_comes_in()
    {
        var bureau = await shop.NewOrganisation();
        var link = await bureau.Invite("plusieurs@exemple.test", OrganisationRole.Buyer);
        var secret = link[(link.IndexOf('=', StringComparison.Ordinal) + 1)..];
        var invited = await shop.Do<ChangeMembers, Invitation?>(change => change.Invited(secret, default));

        var tries = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => Task.Run(() => Accepted(invited!, PersonId.New())))
        );

        Assert.Equal(1, tries.Count(came => came));
    }

    [Fact]
    public async Task A_link_that_is_over_or_withdrawn_opens_nothing()
    {
        var bureau = await shop.NewOrganisation();
        var over = await bureau.Invite("tard@exemple.test", OrganisationRole.Buyer);
        await shop.InDb(db =>
            db.Invitations.Where(one => one.Mail == "tard@exemple.test")
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.Until, DateTime.UtcNow.AddMinutes(-1)))
        );
        var withdrawn = await bureau.Invite("retiree@exemple.test", OrganisationRole.Buyer);
        await bureau.Visitor.Press("Retirer l’invitation");
        var visitor = await shop.SignIn(await shop.NewPerson("invitee"));

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open(over)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open(withdrawn)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open("/compte/organisations/invitation?cle=rien")).Status);
    }

    [Fact]
    public async Task Somebody_without_an_account_reads_who_invites_them_and_how_to_come_in()
    {
        var bureau = await shop.NewOrganisation();
        var link = await bureau.Invite("sans-compte@exemple.test", OrganisationRole.Buyer);

        var page = await shop.Visit().Open(link);

        Assert.Contains(bureau.Name, page.Text, StringComparison.Ordinal);
        Assert.Contains("Ouvrir un compte", page.Text, StringComparison.Ordinal);
        var mail = await shop.LastMail("sans-compte@exemple.test");
        Assert.DoesNotContain(
            mail.Text.Split("cle=")[1].Split('\n')[0].Trim(),
            await shop.InDb(db =>
                db.Invitations.Where(one => one.Mail == "sans-compte@exemple.test")
                    .Select(one => one.Hash)
                    .SingleAsync()
            ),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_member_who_is_removed_finds_nothing_at_their_next_page()
    {
        var bureau = await shop.NewOrganisation();
        var (person, visitor) = await bureau.Welcome(OrganisationRole.Administrator);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Open($"{bureau.Home}/membres")).Status);

        await bureau.Visitor.Open($"{bureau.Home}/membres/{person.Id.Value}");
        await bureau.Visitor.Press("Retirer benevole");

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open($"{bureau.Home}/membres")).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Open("/compte")).Status);
        var refused = await Assert.ThrowsAsync<Refusal>(() => bureau.Spend(person, 10));
        Assert.Contains("plus, partie de cette organisation", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_administrator_neither_leaves_nor_takes_a_smaller_role_nor_erases_their_account()
    {
        var bureau = await shop.NewOrganisation();
        await bureau.Welcome(OrganisationRole.Buyer);
        const string Said = "C’est la dernière personne qui administre l’organisation";

        await bureau.Visitor.Open(bureau.Home);
        var leaves = await bureau.Visitor.Press("Quitter cette organisation");
        var lowers = await bureau.SetBudget(bureau.Administrator, "", role: nameof(OrganisationRole.Buyer));
        await bureau.Visitor.Open("/compte/donnees");

        Assert.Contains(Said, leaves.Text, StringComparison.Ordinal);
        Assert.Contains(Said, lowers.Text, StringComparison.Ordinal);
        var (_, other) = await bureau.Welcome(OrganisationRole.Administrator);
        await bureau.Visitor.Open(bureau.Home);
        Assert.Equal("/compte/organisations", (await bureau.Visitor.Press("Quitter cette organisation")).Path);
        await other.Open(bureau.Home);
        Assert.Contains(Said, (await other.Press("Quitter cette organisation")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_administrators_who_leave_at_once_do_not_both_leave()
    {
        var bureau = await shop.NewOrganisation();
        var (other, _) = await bureau.Welcome(OrganisationRole.Administrator);

        var left = await Task.WhenAll(
            new[] { bureau.Administrator.Id, other.Id }.Select(person => Task.Run(() => Left(bureau.Id, person)))
        );

        Assert.Equal(1, left.Count(gone => gone));
        Assert.Single(await shop.Do<IOrganisations, IReadOnlyList<PersonId>>(book => book.Members(bureau.Id)));
    }

    private async Task<bool> Accepted(Invitation invited, PersonId person)
    {
        try
        {
            await shop.Do<ChangeMembers>(change => change.Accept(invited, person, default));
            return true;
        }
        catch (Refusal)
        {
            return false;
        }
    }

    private async Task<bool> Left(OrganisationId id, PersonId person)
    {
        try
        {
            await shop.Do<ChangeMembers>(change => change.Remove(id, person, default));
            return true;
        }
        catch (Refusal)
        {
            return false;
        }
    }
}
