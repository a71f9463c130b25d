using System.Net;
using Marketplace.Network.Contracts;
using Marketplace.Network.Organisations;
using Marketplace.Platform;
using Marketplace.Tests.Solidarity;

namespace Marketplace.Tests.Network.Organisations;

public sealed class BudgetTests(Shop shop) : IClassFixture<Shop>
{
    [Fact]
    public async Task What_is_spent_counts_in_the_budget_and_no_more_than_it_is_spent()
    {
        var bureau = await shop.NewOrganisation();
        var (buyer, visitor) = await bureau.Welcome(OrganisationRole.Buyer);
        await bureau.SetBudget(buyer, "1 000,50");

        Assert.Equal(SpendState.Recorded, await bureau.Spend(buyer, 900));
        var refused = await Assert.ThrowsAsync<Refusal>(() => bureau.Spend(buyer, 100.51m));

        Assert.Contains("il en reste 100,50", refused.Message, StringComparison.Ordinal);
        Assert.Contains(
            "1 000,50 € par mois, dont 900 € dépensés",
            (await visitor.Open(bureau.Home)).Text,
            StringComparison.Ordinal
        );
        Assert.Equal(SpendState.Recorded, await bureau.Spend(buyer, 100.50m));
    }

    [Fact]
    public async Task Of_fifty_orders_at_once_no_more_pass_than_the_budget_holds()
    {
        var bureau = await shop.NewOrganisation();
        var (buyer, _) = await bureau.Welcome(OrganisationRole.Buyer);
        await bureau.SetBudget(buyer, "100");

        var tries = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => Passed(bureau, buyer, 30))));

        Assert.Equal(3, tries.Count(passed => passed));
    }

    [Fact]
    public async Task Told_twice_an_order_counts_once_and_one_that_comes_to_nothing_counts_no_more()
    {
        var bureau = await shop.NewOrganisation();
        var (buyer, _) = await bureau.Welcome(OrganisationRole.Buyer);
        await bureau.SetBudget(buyer, "100");
        await bureau.Spend(buyer, 80, "D-1");
        await bureau.Spend(buyer, 80, "D-1");
        Assert.False(await Passed(bureau, buyer, 30));

        await shop.Do<IOrganisations>(book => book.Release(bureau.Id, "D-1"));
        await shop.Do<IOrganisations>(book => book.Release(bureau.Id, "D-1"));

        Assert.True(await Passed(bureau, buyer, 100));
        Assert.False(await Passed(bureau, buyer, 1));
    }

    [Fact]
    public async Task Another_period_counts_what_was_spent_in_it_already()
    {
        var bureau = await shop.NewOrganisation();
        var (buyer, _) = await bureau.Welcome(OrganisationRole.Buyer);
        await bureau.Spend(buyer, 70);

        await bureau.SetBudget(buyer, "100", nameof(BudgetPeriod.Year));

        Assert.False(await Passed(bureau, buyer, 31));
        Assert.True(await Passed(bureau, buyer, 30));
    }

    [Theory]
    [InlineData("beaucoup", "n’est pas un montant")]
    [InlineData("-5", "n’est pas un montant")]
    public async Task What_is_no_amount_is_refused(string typed, string said)
    {
        var bureau = await shop.NewOrganisation();

        var page = await bureau.SetBudget(bureau.Administrator, typed, role: nameof(OrganisationRole.Administrator));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(said, page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(BudgetPeriod.Month, "2026-03-31T22:30:00Z", "2026-04")]
    [InlineData(BudgetPeriod.Month, "2026-03-31T21:30:00Z", "2026-03")]
    [InlineData(BudgetPeriod.Quarter, "2026-12-31T22:59:00Z", "2026-T4")]
    [InlineData(BudgetPeriod.Year, "2026-12-31T23:00:00Z", "2027")]
    internal void A_period_turns_with_the_calendar_in_Paris(BudgetPeriod period, string instant, string key)
    {
        var at = DateTime.Parse(instant, System.Globalization.CultureInfo.InvariantCulture).ToUniversalTime();

        Assert.Equal(key, period.Key(at));
        Assert.Equal(key, period.Key(period.Start(at)));
        Assert.NotEqual(key, period.Key(period.Start(at).AddTicks(-1)));
    }

    private static async Task<bool> Passed(Bureau bureau, Staff buyer, decimal euros)
    {
        try
        {
            await bureau.Spend(buyer, euros);
            return true;
        }
        catch (Refusal)
        {
            return false;
        }
    }
}
