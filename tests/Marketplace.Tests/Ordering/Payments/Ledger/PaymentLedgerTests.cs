using Marketplace.Ordering;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Payments.Ledger;
using Marketplace.Platform;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.Buying;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Ordering.Payments.Ledger;

/// <summary>The one way to write that money moved.</summary>
public sealed class PaymentLedgerTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    [Fact]
    public async Task A_line_changes_what_the_order_owes_in_the_same_save()
    {
        var number = await Ordered();

        Assert.True(await Record(number, EntryKind.Received, 100, "a"));

        var order = await Order(number);
        Assert.Equal((4900L, 10000L), (order.Due.Cents, order.Parts.Single().Paid.Cents));
    }

    [Fact]
    public async Task The_same_line_told_again_changes_nothing()
    {
        var number = await Ordered();
        await Record(number, EntryKind.Received, 149, "b");

        Assert.False(await Record(number, EntryKind.Received, 149, "b"));

        Assert.Equal(149, (await Order(number)).Parts.Single().Paid.Cents / 100);
    }

    [Fact]
    public async Task The_same_reference_may_come_and_go()
    {
        var number = await Ordered();
        await Record(number, EntryKind.Received, 149, "c");

        Assert.True(await Record(number, EntryKind.Bounced, 149, "c"));

        Assert.Equal(PaymentState.Due, (await Order(number)).Parts.Single().Payment);
    }

    [Fact]
    public async Task Ten_who_tell_the_same_at_once_are_heard_once()
    {
        var number = await Ordered();

        var told = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Tell(number)));

        Assert.Single(told, one => one);
        Assert.Equal(149, (await Order(number)).Parts.Single().Paid.Cents / 100);
    }

    [Fact]
    public async Task An_amount_below_nothing_is_refused()
    {
        var number = await Ordered();

        await Assert.ThrowsAsync<Refusal>(() => Record(number, EntryKind.Received, -1, "d"));
    }

    [Fact]
    public async Task What_is_only_asked_moves_nothing()
    {
        var number = await Ordered();
        await Record(number, EntryKind.Asked, 149, "e");

        Assert.Equal(
            (149L, PaymentState.Due),
            ((await Order(number)).Due.Cents / 100, (await Order(number)).Parts.Single().Payment)
        );
    }

    [Fact]
    public async Task A_line_of_the_ledger_has_no_setter_that_changes_it()
    {
        var writable = typeof(PaymentEntry)
            .GetProperties()
            .Where(one =>
                one.SetMethod is { } set
                && !set.ReturnParameter.GetRequiredCustomModifiers().Any(m => m.Name == "IsExternalInit")
            )
            .Select(one => one.Name);

        Assert.Empty(writable);
        await Task.CompletedTask;
    }

    [Fact]
    public async Task Full_payment_is_told_once_as_an_event()
    {
        var number = await Ordered();
        await Record(number, EntryKind.Received, 100, "f");
        await Record(number, EntryKind.Received, 49, "g");
        await Record(number, EntryKind.Received, 10, "h");

        var id = (await Order(number)).Id.Value.ToString();
        var told = await shop.InDb(db =>
            db.Outbox.CountAsync(one => one.Type.Contains("PaymentReceived") && one.Body.Contains(id))
        );

        Assert.Equal(1, told);
    }

    private async Task<bool> Tell(string number)
    {
        try
        {
            return await Record(number, EntryKind.Received, 149, "same");
        }
        catch (Exception beaten) when (beaten is StaleChange or DbUpdateException)
        {
            return false;
        }
    }

    private async Task<bool> Record(string number, EntryKind kind, int euros, string reference)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var ledger = scope.ServiceProvider.GetRequiredService<PaymentLedger>();
        return await db.Together(async () =>
        {
            var order = (await db.Order(number, default))!;
            var at = order.Parts.Single().Operator;
            var line = new NewEntry(
                at,
                kind,
                PaidBy.BankTransfer,
                Money.Euros(euros),
                $"{number}-{reference}",
                DateTime.UtcNow
            );
            var written = await ledger.Record(order, line, default);
            await db.SaveChangesAsync();
            return written;
        });
    }

    private async Task<string> Ordered() =>
        (await shop.Visit().Buy(await shop.NewUnit(), "virement")).Path["/commande/".Length..];

    private Task<Order> Order(string number) =>
        shop.InDb(db => db.Orders.AsNoTracking().Whole().SingleAsync(one => one.Number == number));
}
