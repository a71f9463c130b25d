using System.Net;
using Marketplace.Bulk;
using Marketplace.Bulk.Expiring;
using Marketplace.Bulk.Quoting;
using Marketplace.Network;
using Marketplace.Network.Contracts;
using Marketplace.Ordering;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Network.Organisations;
using Marketplace.Tests.Solidarity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Bulk.Quoting;

/// <summary>Quotes that members of an organisation accept in its name: their budget, and a second person above the threshold.</summary>
public sealed class AgreementTests : IDisposable
{
    // A shop of its own for each: the stock is the question, and the clock is put forward.
    private readonly CatalogShop shop = new();

    [Fact]
    public async Task A_member_accepts_in_the_name_of_the_organisation_and_their_budget_counts_it()
    {
        var bureau = await shop.NewOrganisation();
        var (buyer, visitor) = await bureau.Welcome(OrganisationRole.Buyer);
        await bureau.SetBudget(buyer, "500");
        await Quote(visitor, 3);

        var order = await visitor.AcceptLot(InName(bureau));

        Assert.StartsWith("/commande/R-", order.Path, StringComparison.Ordinal);
        var quote = await OnlyQuote();
        var card = await shop.Do<IOrganisations, OrganisationCard?>(book => book.Organisation(bureau.Id));
        Assert.Equal((bureau.Id, bureau.Name, card!.Siret), (quote.OrganisationId, quote.Organisation, quote.Siret));
        Assert.Equal(447_00, await Spent(buyer));
        Assert.Contains("447 €, enregistrée", (await visitor.Open(bureau.Home)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_budget_that_does_not_hold_it_is_said_and_the_quote_stays_as_it_was()
    {
        var bureau = await shop.NewOrganisation();
        var (buyer, visitor) = await bureau.Welcome(OrganisationRole.Buyer);
        await bureau.SetBudget(buyer, "400");
        await Quote(visitor, 3);
        var page = visitor.Page.Address.PathAndQuery;

        var refused = await visitor.AcceptLot(InName(bureau));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Votre budget est de 400 €", refused.Text, StringComparison.Ordinal);
        var quote = await OnlyQuote();
        Assert.Equal((QuoteState.Open, null, 0), (quote.State, quote.OrganisationId, quote.Asks));
        Assert.Contains("Ces appareils vous sont gardés", (await visitor.Open(page)).Text, StringComparison.Ordinal);
        Assert.Equal(0, await Orders());
    }

    [Fact]
    public async Task Above_the_threshold_it_waits_and_the_second_person_s_agreement_is_the_order()
    {
        var (bureau, _, visitor, _) = await Team();

        var waiting = await visitor.AcceptLot([.. InName(bureau), ("BonDeCommande", "BC-77")]);

        Assert.Contains("Ce devis attend un accord", waiting.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Accepter et commander", waiting.Text, StringComparison.Ordinal);
        Assert.Equal((0, QuoteState.Open), (await Orders(), (await OnlyQuote()).State));
        var asked = await bureau.Visitor.Open($"{bureau.Home}/accords");
        Assert.Contains($"Devis {(await OnlyQuote()).Number}, 3 appareils", asked.Text, StringComparison.Ordinal);
        await bureau.Visitor.Press("Donner mon accord");

        Assert.Equal((1, QuoteState.Accepted), (await Orders(), (await OnlyQuote()).State));
        Assert.Contains("c’est une commande", (await visitor.Open(Address(visitor))).Text, StringComparison.Ordinal);
        Assert.Equal("BC-77", (await OnlyQuote()).PurchaseOrder);
        Assert.Contains(
            await shop.Subjects("achats@exemple.test"),
            subject => subject.EndsWith("est devenu une commande", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task While_it_waits_nobody_who_has_the_link_accepts_past_the_second_person()
    {
        var (bureau, _, visitor, _) = await Team();
        var stranger = shop.Visit();
        await stranger.Open(Address(visitor));
        await stranger.OpenAct("acceptation");
        var form = stranger.Page.FormThatSays(Lots.OrderButton);
        await visitor.AcceptLot(InName(bureau));

        var refused = await stranger.Press(Lots.OrderButton);

        Assert.NotNull(form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("attend l’accord d’une deuxième personne", refused.Text, StringComparison.Ordinal);
        Assert.Equal(0, await Orders());
    }

    [Fact]
    public async Task A_refusal_says_why_gives_the_budget_back_and_keeps_the_units_until_the_date()
    {
        var (bureau, buyer, visitor, _) = await Team();
        await visitor.AcceptLot(InName(bureau));
        await bureau.Visitor.Open($"{bureau.Home}/accords");
        await bureau.Visitor.Press("Refuser", ("Why", "Attendons la subvention."));

        var page = await visitor.Open(Address(visitor));
        Assert.Contains("L’organisation n’a pas donné son accord", page.Text, StringComparison.Ordinal);
        Assert.Contains("Attendons la subvention.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Ces appareils vous sont gardés", page.Text, StringComparison.Ordinal);
        Assert.Equal((0L, 0), (await Spent(buyer), await Orders()));
        Assert.Contains(
            await shop.Subjects("achats@exemple.test"),
            subject => subject.EndsWith("pas d’accord pour l’instant", StringComparison.Ordinal)
        );

        await visitor.AcceptLot(InName(bureau));
        await bureau.Visitor.Open($"{bureau.Home}/accords");
        await bureau.Visitor.Press("Donner mon accord");
        Assert.Equal((447_00L, 1), (await Spent(buyer), await Orders()));
    }

    [Fact]
    public async Task Of_two_approvers_at_once_one_decides_and_there_is_at_most_one_order()
    {
        var (bureau, buyer, visitor, approver) = await Team();
        await visitor.AcceptLot(InName(bureau));
        var spend = (await shop.Do<IOrganisations, IReadOnlyList<PendingSpend>>(book => book.Pending(bureau.Id)))[0];

        var told = await Task.WhenAll(
            new[] { bureau.Administrator.Id, approver.Id, bureau.Administrator.Id, approver.Id }.Select(
                (person, n) => Task.Run(() => Decided(spend.Id, person, n % 2 == 0 ? null : "non"))
            )
        );

        Assert.Equal(1, told.Count(sentence => sentence is null));
        var quote = await OnlyQuote();
        var agreed = quote.State is QuoteState.Accepted;
        Assert.Equal((agreed ? 1 : 0, agreed ? 447_00L : 0L), (await Orders(), await Spent(buyer)));
        Assert.False(quote.Waits);
    }

    [Fact]
    public async Task A_quote_that_ends_while_it_waits_gives_the_budget_back_and_nothing_is_left_to_decide()
    {
        var (bureau, buyer, visitor, _) = await Team();
        await visitor.AcceptLot(InName(bureau));
        shop.Clock.PutForward(TimeSpan.FromDays(15) + TimeSpan.FromSeconds(1));
        var spend = (await shop.Do<IOrganisations, IReadOnlyList<PendingSpend>>(book => book.Pending(bureau.Id)))[0];

        Assert.Contains(
            "n’est plus valable",
            await Decided(spend.Id, bureau.Administrator.Id, null),
            StringComparison.Ordinal
        );
        await shop.Do<FollowQuotes>(follow => follow.Follow(default));

        Assert.Empty(await shop.Do<IOrganisations, IReadOnlyList<PendingSpend>>(book => book.Pending(bureau.Id)));
        Assert.Equal((QuoteState.Expired, 0L), ((await OnlyQuote()).State, await Spent(buyer)));
    }

    [Fact]
    public async Task A_quote_asked_with_the_organisation_s_number_is_accepted_in_its_name_alone()
    {
        var bureau = await shop.NewOrganisation();
        var card = await shop.Do<IOrganisations, OrganisationCard?>(book => book.Organisation(bureau.Id));
        await shop.Stock(await shop.NewOperator(), 3);
        await bureau.Visitor.AskLot();
        await bureau.Visitor.KeepOffer(siret: card!.Siret!);
        await bureau.Visitor.OpenAct("acceptation");
        Assert.DoesNotContain("sans compte", bureau.Visitor.Page.Text, StringComparison.Ordinal);

        var elsewhere = await bureau.Visitor.Press(Lots.OrderButton, ("AuNomDe", Guid.NewGuid().ToString()));
        Assert.Contains("Choisissez au nom de qui", elsewhere.Text, StringComparison.Ordinal);
        await bureau.Visitor.Press(Lots.OrderButton, InName(bureau));

        Assert.Equal(bureau.Id, (await OnlyQuote()).OrganisationId);
    }

    [Fact]
    public async Task A_member_may_still_accept_for_somebody_who_has_no_account()
    {
        var bureau = await shop.NewOrganisation();
        await Quote(bureau.Visitor, 3);

        await bureau.Visitor.AcceptLot(("AuNomDe", "sans"));

        Assert.Equal((null, 1), ((await OnlyQuote()).OrganisationId, await Orders()));
        Assert.Equal(0, await Spent(bureau.Administrator));
    }

    [Fact]
    public async Task An_association_s_prices_are_not_for_a_public_body()
    {
        var bureau = await shop.NewOrganisation(OrganisationKind.PublicBody);
        await Quote(bureau.Visitor, 3);

        var page = await bureau.Visitor.OpenAct("acceptation");

        Assert.DoesNotContain(bureau.Name, page.Text, StringComparison.Ordinal);
        Assert.Throws<Refusal>(() =>
            OnlyQuote()
                .Result.InNameOf(
                    shop.Do<IOrganisations, OrganisationCard?>(book => book.Organisation(bureau.Id)).Result!,
                    1,
                    shop.Clock.Now
                )
        );
    }

    [Fact]
    public async Task An_order_that_comes_to_nothing_gives_the_budget_back()
    {
        var bureau = await shop.NewOrganisation();
        var (buyer, visitor) = await bureau.Welcome(OrganisationRole.Buyer);
        await Quote(visitor, 3);
        await visitor.AcceptLot(InName(bureau));
        Assert.Equal(447_00, await Spent(buyer));

        await shop.InDb(async db =>
        {
            var order = await db.Orders.Whole().SingleAsync();
            order.Cancel(order.Parts[0].Operator, "Le lot a brûlé.", shop.Clock.Now);
            await db.SaveChangesAsync();
        });
        await shop.Settled();

        Assert.Equal(0, await Spent(buyer));
    }

    [Theory]
    [InlineData("L-26-7K3M9Q/1", "L-26-7K3M9Q")]
    [InlineData("D-7", null)]
    [InlineData("L-26", null)]
    public void The_expense_names_its_quote(string expense, string? number) =>
        Assert.Equal(number, LotQuote.NumberIn(expense));

    public void Dispose() => shop.Dispose();

    private async Task<(Bureau, Staff Buyer, Visitor Buyers, Staff Approver)> Team()
    {
        var bureau = await shop.NewOrganisation();
        var (approver, _) = await bureau.Welcome(OrganisationRole.Approver);
        var (buyer, visitor) = await bureau.Welcome(OrganisationRole.Buyer);
        await bureau.AskApprovalAbove("300");
        await bureau.SetBudget(buyer, "500");
        await Quote(visitor, 3);
        return (bureau, buyer, visitor, approver);
    }

    private async Task Quote(Visitor visitor, int count)
    {
        await shop.Stock(await shop.NewOperator(), count);
        await visitor.AskLot();
        await visitor.KeepOffer();
    }

    private static (string, string)[] InName(Bureau bureau) => [("AuNomDe", bureau.Id.Value.ToString())];

    private static string Address(Visitor visitor) => visitor.Page.Address.PathAndQuery;

    private Task<LotQuote> OnlyQuote() => shop.InDb(db => db.LotQuotes.AsNoTracking().Whole().SingleAsync());

    private Task<int> Orders() => shop.InDb(db => db.Orders.CountAsync());

    private Task<long> Spent(Staff person) =>
        shop.InDb(db =>
            db.OrganisationMembers.Where(one => one.Person == person.Id).Select(one => one.SpentCents).SingleAsync()
        );

    private async Task<string?> Decided(Guid spend, PersonId by, string? why)
    {
        try
        {
            await shop.Do<IOrganisations>(book => book.Decide(spend, by, why));
            return null;
        }
        catch (Refusal refused)
        {
            return refused.Message;
        }
    }
}
