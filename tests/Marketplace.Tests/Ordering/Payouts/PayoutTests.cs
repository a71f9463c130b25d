using System.Net;
using System.Text;
using Marketplace.Accounts.Contracts;
using Marketplace.Ordering;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Ledger;
using Marketplace.Ordering.Payouts;
using Marketplace.Platform;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Catalog.Product;
using Marketplace.Tests.Ordering.Buying;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Ordering.Payouts;

/// <summary>What the network owes its operators, counted once, agreed by two people, to the cent.</summary>
public sealed partial class PayoutTests(CountingShop shop) : IClassFixture<CountingShop>
{
    private static readonly TimeSpan Past = PreparePayout.Withdrawal + TimeSpan.FromDays(1);

    [Fact]
    public async Task What_was_paid_online_is_due_once_the_time_to_withdraw_has_passed()
    {
        var at = await shop.NewOperator();
        var sold = await Sold(at, PaidBy.Online);

        Assert.Empty(await Due(at));
        await HandOver(sold, at, TimeSpan.FromDays(13));
        Assert.Empty(await Due(at));
        var other = await Sold(at, PaidBy.Online);
        await HandOver(other, at, Past);

        Assert.Equal(Money.Euros(149), Assert.Single(await Due(at)).Pays);
    }

    [Fact]
    public async Task A_movement_is_counted_in_one_payout_and_a_withdrawn_one_frees_it()
    {
        var at = await shop.NewOperator();
        await HandOver(await Sold(at, PaidBy.Online), at, Past);

        var first = await Prepare(at);
        Assert.Empty(await Due(at));
        await Assert.ThrowsAsync<Refusal>(() => Prepare(at));
        await Act(first, payout => payout.Withdraw());

        Assert.Equal(2, (await Prepare(at)).Number);
    }

    [Fact]
    public async Task Two_who_prepare_at_once_make_one_payout()
    {
        var at = await shop.NewOperator();
        await HandOver(await Sold(at, PaidBy.Online), at, Past);

        var tries = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Tried(() => Prepare(at))));

        Assert.Equal(1, tries.Count(one => one));
        Assert.Equal(1, await shop.InDb(db => db.Payouts.CountAsync(one => one.Operator == at.Id)));
    }

    [Fact]
    public async Task What_the_operator_took_at_its_counter_only_costs_it_the_commission()
    {
        var at = await shop.NewOperator();
        await Rule(at, 1000);
        await HandOver(await Sold(at, PaidBy.Cash), at, Past);
        await HandOver(await Sold(at, PaidBy.Online), at, Past);

        var payout = await Prepare(at);

        Assert.Equal(Money.Euros(149 - 14.90m - 14.90m), payout.Amount);
        Assert.Equal(payout.Amount, payout.Lines.Aggregate(Money.Zero, (sum, line) => sum + line.Pays));
    }

    [Fact]
    public async Task What_goes_back_after_a_payout_is_taken_off_the_next_one_with_its_commission()
    {
        var at = await shop.NewOperator();
        await Rule(at, 1000);
        var sold = await Sold(at, PaidBy.Online);
        await HandOver(sold, at, Past);
        await Prepare(at);

        await Record(sold, at, EntryKind.Refunded, PaidBy.Online, Money.Euros(50));

        var line = Assert.Single(await Due(at));
        Assert.Equal((Money.Euros(-50), Money.Euros(-5)), (line.Moved, line.Commission));
        await Assert.ThrowsAsync<Refusal>(() => Prepare(at));
    }

    [Fact]
    public async Task The_one_who_prepared_cannot_agree_and_nothing_leaves_without_two()
    {
        var at = await shop.NewOperator();
        await HandOver(await Sold(at, PaidBy.Online), at, Past);
        var payout = await Prepare(at);

        Assert.Throws<Refusal>(() => payout.Agree(payout.PreparedBy, shop.Clock.Now));
        Assert.Throws<Refusal>(() => payout.Send("VIR-1", shop.Clock.Now));
        payout.Agree(PersonId.New(), shop.Clock.Now);
        Assert.Throws<Refusal>(() => payout.Send(" ", shop.Clock.Now));
        payout.Send("VIR-1", shop.Clock.Now);

        Assert.Equal(PayoutState.Sent, payout.State);
        Assert.Throws<Refusal>(payout.Withdraw);
    }

    [Fact]
    public async Task Two_administrators_pay_an_operator_who_reads_the_statement_and_no_other_does()
    {
        var (at, other) = (await shop.NewOperator(), await shop.NewOperator());
        var number = await Sold(at, PaidBy.Online);
        await HandOver(number, at, Past);
        var (one, two) = (await shop.SignIn(Role.Administrator), await shop.SignIn(Role.Administrator));

        await one.Open("/pole/versements");
        var prepared = await one.SubmitTo($"/pole/versements?atelier={at.Card.Slug}&acte=preparer");
        Assert.True(
            prepared.Text.Contains("attend l’accord", StringComparison.Ordinal),
            $"{prepared.Status} {prepared.Address} {prepared.Text}"
        );
        var refused = await one.Press("Donner mon accord");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("une autre personne", refused.Text, StringComparison.Ordinal);
        await two.Open(prepared.Path);
        await two.Press("Donner mon accord");
        var sent = await two.Press("Le virement est parti", ("Reference", "VIR-2026-77"));
        Assert.Contains("VIR-2026-77", sent.Text, StringComparison.Ordinal);

        var id = prepared.Path["/pole/versements/".Length..];
        var worker = await shop.SignIn(at.Worker);
        Assert.Contains("V-0001", (await worker.Open("/atelier/versements")).Text, StringComparison.Ordinal);
        Assert.Contains(number, (await worker.Open($"/atelier/versements/{id}")).Text, StringComparison.Ordinal);
        var csv = await worker.Browser.GetStringAsync(
            new Uri($"/atelier/versements/{id}?handler=Csv", UriKind.Relative)
        );
        Assert.Contains($"{number},", csv, StringComparison.Ordinal);
        Assert.Contains("14900,0,14900", csv, StringComparison.Ordinal);
        var pdf = await worker.Browser.GetByteArrayAsync(
            new Uri($"/atelier/versements/{id}?handler=Pdf", UriKind.Relative)
        );
        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(pdf, 0, 5), StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await (await shop.SignIn(other.Worker)).Open($"/atelier/versements/{id}")).Status
        );
    }

    [Fact]
    public async Task A_commission_is_written_with_its_day_and_nonsense_is_refused_with_a_sentence()
    {
        var at = await shop.NewOperator();
        var admin = await shop.SignIn(Role.Administrator);
        await admin.Open("/pole/commissions");
        var day = shop
            .Clock.Now.AddDays(40)
            .ParisDay.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        var nonsense = await admin.Submit(
            ("Workshop", at.Card.Slug),
            ("Kind", ""),
            ("Percent", "beaucoup"),
            ("From", day)
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nonsense.Status);
        Assert.Contains("en pour cent, par exemple 5 ou 7,5", nonsense.Text, StringComparison.Ordinal);
        var written = await admin.Submit(
            ("Workshop", at.Card.Slug),
            ("Kind", "Laptop"),
            ("Percent", "7,5"),
            ("From", day)
        );

        Assert.Contains("7,5", written.Text, StringComparison.Ordinal);
        Assert.Contains(at.Card.Name, written.Text, StringComparison.Ordinal);
    }

    private async Task<string> Sold(Workplace at, PaidBy how)
    {
        var page = await shop.Visit().Buy(await shop.NewUnit(at));
        var number = page.Path["/commande/".Length..];
        await Record(number, at, EntryKind.Received, how, Money.Euros(149));
        return number;
    }

    private Task Record(string number, Workplace at, EntryKind kind, PaidBy how, Money amount) =>
        OfOrder(
            number,
            (order, ledger) =>
                ledger.Record(order, new(at.Id, kind, how, amount, $"{kind}-{number}", shop.Clock.Now), default)
        );

    private Task HandOver(string number, Workplace at, TimeSpan ago) =>
        OfOrder(
            number,
            (order, _) =>
            {
                var day = shop.Clock.Now - ago;
                order.Pick(at.Id, order.PartOf(at.Id)!.Lines.Single().Tag, day);
                order.MarkReady(at.Id, day);
                order.HandOver(at.Id, new(day, at.Worker.Actor, "Atelier"));
                return Task.CompletedTask;
            }
        );

    private async Task OfOrder(string number, Func<Order, PaymentLedger, Task> act)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var order = (await db.Order(number, default))!;
        await act(order, scope.ServiceProvider.GetRequiredService<PaymentLedger>());
        await db.SaveChangesAsync();
    }

    private Task Rule(Workplace at, int basisPoints) =>
        shop.InDb(async db =>
        {
            // Written a month ago, so that it holds today.
            var month = shop.Clock.Now.AddDays(-30);
            db.Add(CommissionRule.Write(at.Id, null, basisPoints, month.AddDays(1).ParisDay, at.Worker.Id, month));
            await db.SaveChangesAsync();
        });

    private async Task<IReadOnlyList<PayoutLine>> Due(Workplace at)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PreparePayout>().Due(at.Id, default);
    }

    private async Task<Payout> Prepare(Workplace at)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PreparePayout>().Prepare(at.Id, at.Worker.Id, default);
    }

    private Task Act(Payout payout, Action<Payout> act) =>
        shop.InDb(async db =>
        {
            act(await db.Payouts.Include(one => one.Lines).SingleAsync(one => one.Id == payout.Id));
            await db.SaveChangesAsync();
        });

    private static async Task<bool> Tried(Func<Task> work)
    {
        try
        {
            await work();
            return true;
        }
        catch (Exception refused) when (refused is Refusal or StaleChange)
        {
            return false;
        }
    }
}
