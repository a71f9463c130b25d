using System.Net;
using Marketplace.Network;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Tests.Solidarity;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Network.Organisations;

public sealed class ApprovalTests(Shop shop) : IClassFixture<Shop>
{
    [Fact]
    public async Task An_order_above_the_threshold_waits_for_a_second_person_who_agrees()
    {
        var (bureau, buyer, buyers, _) = await Team();
        Assert.Equal(SpendState.Recorded, await bureau.Spend(buyer, 500));

        Assert.Equal(SpendState.Pending, await bureau.Spend(buyer, 500.01m));
        Assert.Contains("attend l’accord", (await buyers.Open(bureau.Home)).Text, StringComparison.Ordinal);
        var page = await bureau.Visitor.Open(bureau.Home);
        Assert.Contains("Une commande attend un accord", page.Text, StringComparison.Ordinal);
        await bureau.Visitor.Open($"{bureau.Home}/accords");
        var after = await bureau.Visitor.Press("Donner mon accord");

        Assert.Contains("Rien n’attend d’accord", after.Text, StringComparison.Ordinal);
        Assert.Contains("500,01 €, acceptée", (await buyers.Open(bureau.Home)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_says_why_and_gives_the_budget_back()
    {
        var (bureau, buyer, buyers, _) = await Team();
        await bureau.SetBudget(buyer, "1000");
        await bureau.Spend(buyer, 900, "D-7");
        await bureau.Visitor.Open($"{bureau.Home}/accords");

        var silent = await bureau.Visitor.Press("Refuser");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.Status);
        Assert.Contains("Écrivez pourquoi vous refusez", silent.Text, StringComparison.Ordinal);
        await bureau.Visitor.Press("Refuser", ("Why", "Attendons la subvention."));

        Assert.Contains(
            "refusée : Attendons la subvention.",
            (await buyers.Open(bureau.Home)).Text,
            StringComparison.Ordinal
        );
        Assert.Equal(SpendState.Pending, await bureau.Spend(buyer, 1000));
        Assert.Equal(SpendState.Refused, await bureau.Spend(buyer, 900, "D-7"));
    }

    [Fact]
    public async Task Nobody_agrees_to_their_own_order()
    {
        var (bureau, _, _, _) = await Team();
        await bureau.Spend(bureau.Administrator, 800);

        var page = await bureau.Visitor.Open($"{bureau.Home}/accords");

        Assert.Contains("Une autre personne doit donner son accord", page.Text, StringComparison.Ordinal);
        var mine = (await Pending(bureau)).Single();
        var refused = await Assert.ThrowsAsync<Refusal>(() => Decide(mine.Id, bureau.Administrator.Id));
        Assert.Contains("une autre personne", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_decide_at_once_one_decides_and_the_other_is_told()
    {
        var (bureau, buyer, _, approver) = await Team();
        await bureau.Spend(buyer, 800);
        var waiting = (await Pending(bureau)).Single();

        var told = await Task.WhenAll(
            new[] { bureau.Administrator.Id, approver.Id, bureau.Administrator.Id, approver.Id }.Select(
                (person, n) => Task.Run(() => Told(waiting.Id, person, n % 2 == 0 ? null : "non"))
            )
        );

        Assert.Equal(1, told.Count(sentence => sentence is null));
        Assert.All(
            told.Where(sentence => sentence is not null),
            sentence => Assert.Contains("vient de décider", sentence!, StringComparison.Ordinal)
        );
        var kept = await shop.InDb(db => db.Expenses.AsNoTracking().SingleAsync(one => one.Id == waiting.Id));
        Assert.True(kept.State is SpendState.Approved or SpendState.Refused);
    }

    [Fact]
    public async Task A_buyer_does_not_decide_nor_does_somebody_of_elsewhere()
    {
        var (bureau, buyer, _, _) = await Team();
        var (other, _) = await bureau.Welcome(OrganisationRole.Buyer);
        var elsewhere = await shop.NewOrganisation();
        await bureau.Spend(buyer, 800);
        var waiting = (await Pending(bureau)).Single();

        foreach (var person in new[] { other.Id, elsewhere.Administrator.Id })
            await Assert.ThrowsAsync<Refusal>(() => Decide(waiting.Id, person));

        await bureau.Visitor.Open($"{bureau.Home}/accords");
        await elsewhere.Visitor.Open($"{elsewhere.Home}/accords");
        Assert.DoesNotContain("Dix ordinateurs", elsewhere.Visitor.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_threshold_needs_two_people_who_can_agree()
    {
        var bureau = await shop.NewOrganisation();

        var alone = await bureau.AskApprovalAbove("500");
        Assert.Contains("Il faut deux personnes", alone.Text, StringComparison.Ordinal);
        await bureau.Welcome(OrganisationRole.Approver);
        var set = await bureau.AskApprovalAbove("500");

        Assert.Contains("au-dessus de 500 €", set.Text, StringComparison.Ordinal);
        Assert.Contains("jamais demandé", (await bureau.AskApprovalAbove("")).Text, StringComparison.Ordinal);
    }

    private async Task<(Bureau, Staff Buyer, Visitor Buyers, Staff Approver)> Team()
    {
        var bureau = await shop.NewOrganisation();
        var (approver, _) = await bureau.Welcome(OrganisationRole.Approver);
        var (buyer, visitor) = await bureau.Welcome(OrganisationRole.Buyer);
        await bureau.AskApprovalAbove("500");
        return (bureau, buyer, visitor, approver);
    }

    private Task<IReadOnlyList<PendingSpend>> Pending(Bureau bureau) =>
        shop.Do<IOrganisations, IReadOnlyList<PendingSpend>>(book => book.Pending(bureau.Id));

    private Task Decide(Guid spend, PersonId by, string? why = null) =>
        shop.Do<IOrganisations>(book => book.Decide(spend, by, why));

    private async Task<string?> Told(Guid spend, PersonId by, string? why)
    {
        try
        {
            await Decide(spend, by, why);
            return null;
        }
        catch (Refusal refused)
        {
            return refused.Message;
        }
    }
}
