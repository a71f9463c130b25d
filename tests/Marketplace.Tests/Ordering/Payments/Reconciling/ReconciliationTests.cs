using Marketplace.Accounts.Contracts;
using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Payments.Reconciling;
using Marketplace.Tests.Ordering.Payments.Double;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Ordering.Payments.Reconciling;

/// <summary>Each night the two ledgers are held against each other.</summary>
public sealed class ReconciliationTests : IDisposable
{
    private readonly PaidShop shop = new();

    [Fact]
    public async Task A_day_on_which_both_say_the_same_agrees_and_shows_the_fees()
    {
        await (await shop.BuyOnline()).Paid();
        await Tomorrow();

        var report = await Yesterday();

        Assert.Equal((14900L, 14900L), (report.Ours.Cents, report.Theirs.Cents));
        Assert.Empty(report.Gaps);
        Assert.True(report.Fees.Cents > 0);
        var page = await (await shop.SignIn(Role.Administrator)).Open("/pole/paiements");
        Assert.Contains("concorde", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_payment_whose_message_was_lost_is_shown_and_gone_once_it_is_known()
    {
        var bought = await shop.BuyOnline();
        shop.Stripe.People.Pay(bought.Session);
        var lost = shop.Stripe.Books.TakeEvents();
        await Tomorrow();

        Assert.Equal(14900, Assert.Single((await Yesterday()).Gaps).Theirs.Cents);
        var page = await (await shop.SignIn(Role.Administrator)).Open("/pole/paiements");
        Assert.Contains("1 écart", page.Text, StringComparison.Ordinal);
        Assert.Contains(bought.Payment!, page.Text, StringComparison.Ordinal);

        foreach (var late in lost)
            await shop.Tell(late.ToJsonString(), StripeDouble.Sign(late.ToJsonString(), shop.Stripe.Books.Time));
        await shop.Settle();
        await shop.With<ReconcileDays>(job => job.Reconcile(default));

        Assert.Empty((await Yesterday()).Gaps);
        Assert.Equal(
            1,
            await shop.InDb(db => db.Reconciliations.CountAsync(one => one.Theirs != Marketplace.Platform.Money.Zero))
        );
    }

    [Fact]
    public async Task Running_it_again_and_twice_at_once_writes_one_report_a_day()
    {
        await (await shop.BuyOnline()).Paid();
        await Tomorrow();

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => shop.With<ReconcileDays>(job => job.Reconcile(default))));

        var days = await shop.InDb(db => db.Reconciliations.Select(one => one.Day).ToListAsync());
        Assert.Equal(days.Distinct().Count(), days.Count);
    }

    [Fact]
    public async Task A_silent_provider_leaves_the_day_for_later()
    {
        await (await shop.BuyOnline()).Paid();
        shop.Clock.PutForward(TimeSpan.FromDays(1));
        shop.Stripe.Fail([.. Enumerable.Repeat(Trouble.Down, 12)]);

        await shop.With<ReconcileDays>(job => job.Reconcile(default));
        Assert.Equal(0, await shop.InDb(db => db.Reconciliations.CountAsync()));
        await shop.With<ReconcileDays>(job => job.Reconcile(default));

        Assert.Empty((await Yesterday()).Gaps);
    }

    [Fact]
    public async Task Only_an_administrator_of_the_network_reads_it()
    {
        var lead = await shop.SignIn(Role.Lead, await shop.NewOperator());

        Assert.NotEqual(System.Net.HttpStatusCode.OK, (await lead.Open("/pole/paiements")).Status);
    }

    public void Dispose() => shop.Dispose();

    private async Task Tomorrow()
    {
        shop.Clock.PutForward(TimeSpan.FromDays(1));
        await shop.With<ReconcileDays>(job => job.Reconcile(default));
    }

    private Task<Reconciliation> Yesterday()
    {
        var day = shop.Clock.Now.Date.AddDays(-1);
        var utc = DateTime.SpecifyKind(day, DateTimeKind.Utc);
        return shop.InDb(db =>
            db.Reconciliations.AsNoTracking().Include(one => one.Gaps).SingleAsync(one => one.Day == utc)
        );
    }
}
