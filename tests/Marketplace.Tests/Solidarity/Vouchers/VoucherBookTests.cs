using CsCheck;
using Marketplace.Platform;
using Marketplace.Solidarity;
using Marketplace.Solidarity.Contracts;
using Marketplace.Solidarity.Vouchers;
using Marketplace.Tests.Catalog;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Solidarity.Vouchers;

public sealed class VoucherBookTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    private static readonly OperatorId Seller = OperatorId.New();

    [Fact]
    public async Task Of_a_hundred_who_try_one_voucher_at_once_one_wins()
    {
        var voucher = await shop.NewVoucher(50, keepsRest: false);

        var tries = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => Tried(voucher, 40))));

        Assert.Equal(1, tries.Count(won => won));
        Assert.Equal(Money.Zero, await shop.LeftOn(voucher));
        Assert.Equal(1, await shop.InDb(db => db.Redemptions.CountAsync(one => one.Voucher == voucher.Id)));
    }

    [Fact]
    public async Task Of_a_hundred_who_try_no_more_win_than_the_amount_allows()
    {
        var voucher = await shop.NewVoucher(50);

        var tries = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => Tried(voucher, 20))));

        var won = tries.Count(one => one);
        Assert.InRange(won, 1, 2);
        Assert.Equal(Money.Euros(50 - (20 * won)), await shop.LeftOn(voucher));
    }

    [Fact]
    public async Task Told_twice_it_pays_once()
    {
        var voucher = await shop.NewVoucher(50);
        var order = Guid.NewGuid();

        var first = await Redeem(voucher, order, 20);
        var again = await Redeem(voucher, order, 20);

        Assert.Equal(first[Seller], again[Seller]);
        Assert.Equal(Money.Euros(30), await shop.LeftOn(voucher));
    }

    [Fact]
    public async Task What_serves_once_loses_its_rest_and_has_it_again_where_all_comes_back()
    {
        var voucher = await shop.NewVoucher(50, keepsRest: false);
        var order = Guid.NewGuid();
        await Redeem(voucher, order, 40);
        Assert.Equal(Money.Zero, await shop.LeftOn(voucher));

        await GiveBack(order, 10);
        Assert.Equal(Money.Euros(10), await shop.LeftOn(voucher));
        await GiveBack(order, 40);
        await GiveBack(order, 40);

        Assert.Equal(Money.Euros(50), await shop.LeftOn(voucher));
    }

    [Fact]
    public async Task A_voucher_does_not_pay_more_than_it_holds_nor_after_its_end()
    {
        var voucher = await shop.NewVoucher(50);
        await Assert.ThrowsAsync<Refusal>(() => Redeem(voucher, Guid.NewGuid(), 51));

        await shop.InDb(db =>
            db.Vouchers.Where(one => one.Id == voucher.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.ValidUntil, DateTime.UtcNow.AddDays(-1)))
        );

        await Assert.ThrowsAsync<Refusal>(() => Redeem(voucher, Guid.NewGuid(), 1));
        var card = await shop.Do<IVouchers, VoucherCard?>(book => book.Voucher(voucher.Code));
        Assert.Contains("n’est plus valable", card!.Over, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_database_itself_keeps_a_voucher_from_going_below_zero()
    {
        var voucher = await shop.NewVoucher(50);

        var failure = await Assert.ThrowsAnyAsync<Exception>(() =>
            shop.InDb(db =>
                db.Vouchers.Where(one => one.Id == voucher.Id)
                    .ExecuteUpdateAsync(set => set.SetProperty(one => one.LeftCents, -1L))
            )
        );

        Assert.Contains("CK_solidarity_vouchers_left", failure.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Of_two_vouchers_of_one_order_the_last_that_paid_has_its_money_back_first()
    {
        var (one, other) = (await shop.NewVoucher(50), await shop.NewVoucher(50));
        var order = Guid.NewGuid();
        await Redeem(one, order, 50);
        await Redeem(other, order, 30);

        await GiveBack(order, 40);
        Assert.Equal((Money.Euros(10), Money.Euros(50)), (await shop.LeftOn(one), await shop.LeftOn(other)));
        await GiveBack(order, 80);

        Assert.Equal((Money.Euros(50), Money.Euros(50)), (await shop.LeftOn(one), await shop.LeftOn(other)));
        await Assert.ThrowsAsync<Refusal>(() => GiveBack(order, 81));
    }

    /// <summary>Whatever is paid and given back in whatever order, what is left and what is spent sum to the amount.</summary>
    [Fact]
    public void What_is_left_and_what_is_spent_always_sum_to_the_amount() =>
        Gen.Select(Gen.Int[1, 100], Gen.Int[-30, 60].Array[1, 12])
            .Sample((euros, acts) => Balances(euros, acts).GetAwaiter().GetResult(), iter: 25, threads: 1);

    private async Task Balances(int euros, int[] acts)
    {
        var voucher = await shop.NewVoucher(euros);
        var paid = new List<(Guid Order, int Amount, int Back)>();
        foreach (var act in acts)
            if (act > 0)
                await Pay(voucher, act, paid);
            else if (paid.FindIndex(one => one.Amount > one.Back) is >= 0 and var at)
            {
                var (order, amount, back) = paid[at];
                paid[at] = (order, amount, Math.Min(amount, back + 1 - act));
                await GiveBack(order, paid[at].Back);
            }

        var spent = paid.Sum(one => one.Amount - one.Back);
        Assert.InRange(spent, 0, euros);
        Assert.Equal(Money.Euros(euros - spent), await shop.LeftOn(voucher));
    }

    private async Task Pay(Voucher voucher, int euros, List<(Guid, int, int)> paid)
    {
        var order = Guid.NewGuid();
        try
        {
            await Redeem(voucher, order, euros);
            paid.Add((order, euros, 0));
        }
        catch (Refusal)
        {
            Assert.True(Money.Euros(euros) > await shop.LeftOn(voucher), "It held enough and refused.");
        }
    }

    private Task<IReadOnlyDictionary<OperatorId, string>> Redeem(Voucher voucher, Guid order, int euros) =>
        shop.Do<IVouchers, IReadOnlyDictionary<OperatorId, string>>(book =>
            book.Redeem(voucher.Id, order, new Dictionary<OperatorId, Money> { [Seller] = Money.Euros(euros) })
        );

    private Task GiveBack(Guid order, int returned) =>
        shop.Do<IVouchers>(book => book.GiveBack(order, Seller, Money.Euros(returned)));

    private async Task<bool> Tried(Voucher voucher, int euros)
    {
        try
        {
            await Redeem(voucher, Guid.NewGuid(), euros);
            return true;
        }
        catch (Refusal)
        {
            return false;
        }
    }
}
