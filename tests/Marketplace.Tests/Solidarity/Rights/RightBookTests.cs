using Marketplace.Platform;
using Marketplace.Solidarity.Contracts;
using Marketplace.Solidarity.Rights;
using Marketplace.Tests.Catalog;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Solidarity.Rights;

public sealed class RightBookTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    [Fact]
    public async Task A_household_buys_once_and_reads_when_it_may_again()
    {
        var right = await shop.NewRight();
        await Use(right, Guid.NewGuid(), UnitKind.Computer);

        var refused = await Assert.ThrowsAsync<Refusal>(() => Use(right, Guid.NewGuid(), UnitKind.Computer));

        var reason = Assert.Single(refused.Reasons);
        Assert.Equal("household-limit", reason.Code);
        Assert.Contains(DateTime.UtcNow.AddMonths(24).LongDay, reason.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_kind_has_a_limit_of_its_own()
    {
        var right = await shop.NewRight();

        await Use(right, Guid.NewGuid(), UnitKind.Computer);
        await Use(right, Guid.NewGuid(), UnitKind.Screen);

        Assert.Empty(await Refusals(right, UnitKind.Printer));
        Assert.NotEmpty(await Refusals(right, UnitKind.Screen));
    }

    [Fact]
    public async Task The_same_order_told_twice_counts_once()
    {
        var right = await shop.NewRight();
        var (order, device) = (Guid.NewGuid(), DeviceId.New());

        await Use(right, order, UnitKind.Computer, device);
        await Use(right, order, UnitKind.Computer, device);

        Assert.Equal(1, await shop.InDb(db => db.Set<RightUse>().CountAsync(use => use.Order == order)));
    }

    [Fact]
    public async Task An_order_that_came_to_nothing_does_not_count()
    {
        var right = await shop.NewRight();
        var (order, device) = (Guid.NewGuid(), DeviceId.New());
        await Use(right, order, UnitKind.Computer, device);

        await shop.Do<IEligibility>(book => book.Release(order, [device]));
        await shop.Do<IEligibility>(book => book.Release(order, [device]));

        Assert.Empty(await Refusals(right, UnitKind.Computer));
        await Use(right, Guid.NewGuid(), UnitKind.Computer);
    }

    [Fact]
    public async Task Of_twenty_orders_of_one_household_at_once_one_counts()
    {
        var right = await shop.NewRight();

        var tries = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Tried(right))));

        Assert.Equal(1, tries.Count(won => won));
        Assert.Equal(1, await shop.InDb(db => db.Set<RightUse>().CountAsync(use => use.Right == right.Id)));
    }

    [Fact]
    public async Task A_code_that_is_over_says_since_when()
    {
        var right = await shop.Do<Db, Right>(async db =>
        {
            var ended = Right.Open(
                new Verdict(Tier.Solidarity, Proof.Document, DateTime.UtcNow.AddDays(-1)),
                DateTime.UtcNow
            );
            db.Add(ended);
            await db.SaveChangesAsync();
            return ended;
        });

        var card = await shop.Do<IEligibility, RightCard?>(book => book.Right(right.Code));

        Assert.Contains(right.ValidUntil.LongDay, card!.Over, StringComparison.Ordinal);
        Assert.Equal("right-over", Assert.Single(await Refusals(right, UnitKind.Computer)).Code);
    }

    private Task<IReadOnlyList<Reason>> Refusals(Right right, UnitKind kind) =>
        shop.Do<IEligibility, IReadOnlyList<Reason>>(book => book.Refusals(right.Id, [kind]));

    private Task Use(Right right, Guid order, UnitKind kind, DeviceId? device = null) =>
        shop.Do<IEligibility>(book => book.Use(right.Id, order, [new(device ?? DeviceId.New(), kind)]));

    private async Task<bool> Tried(Right right)
    {
        try
        {
            await Use(right, Guid.NewGuid(), UnitKind.Computer);
            return true;
        }
        catch (Exception lost) when (lost is Refusal or DbUpdateException)
        {
            return false;
        }
    }
}
