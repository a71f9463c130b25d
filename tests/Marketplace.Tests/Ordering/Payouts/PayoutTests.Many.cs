using Marketplace.Accounts.Contracts;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Payments.Ledger;
using Marketplace.Platform;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.Buying;

namespace Marketplace.Tests.Ordering.Payouts;

/// <summary>Many operators at once: each is owed its own part, and the page asks for all of them together.</summary>
public sealed partial class PayoutTests
{
    [Fact]
    public async Task The_page_of_what_is_due_asks_the_database_no_more_often_for_many_operators_than_for_one()
    {
        var admin = await shop.SignIn(Role.Administrator);
        var first = await shop.NewOperator();
        await HandOver(await Sold(first, PaidBy.Online), first, Past);
        await admin.Open("/pole/versements");
        await shop.Quiet();
        var before = await shop.CommandsOf("/pole/versements", admin);

        for (var n = 0; n < 4; n++)
        {
            var at = await shop.NewOperator();
            await HandOver(await Sold(at, PaidBy.Online), at, Past);
        }
        await shop.Quiet();
        var after = await shop.CommandsOf("/pole/versements", admin);

        Assert.NotEmpty(before);
        Assert.Equal(before.Count, after.Count);
        Assert.True(admin.Page.Text.Split("149 €").Length > 5, admin.Page.Text);
    }

    [Fact]
    public async Task An_order_of_two_operators_is_due_to_each_for_its_own_part()
    {
        var (one, other) = (await shop.NewOperator(), await shop.NewOperator());
        var visitor = shop.Visit();
        await visitor.Put((await shop.NewUnit(one)).Tag);
        var page = await visitor.Buy(await shop.NewUnit(other, 99));
        var number = page.Path["/commande/".Length..];
        await Record(number, one, EntryKind.Received, PaidBy.Online, Money.Euros(149));
        await Record(number, other, EntryKind.Received, PaidBy.Online, Money.Euros(99));
        await HandOver(number, one, Past);

        Assert.Equal(Money.Euros(149), Assert.Single(await Due(one)).Pays);
        Assert.Empty(await Due(other));
        await HandOver(number, other, Past);
        await Prepare(one);

        Assert.Empty(await Due(one));
        Assert.Equal(Money.Euros(99), Assert.Single(await Due(other)).Pays);
    }
}
