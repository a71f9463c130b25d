using Marketplace.Platform;
using Marketplace.Solidarity.Contracts;
using Marketplace.Solidarity.Rights;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Solidarity.Vouchers;

/// <summary>Vouchers, what they paid and what came back to them.</summary>
internal sealed class VoucherBook(Db db, TimeProvider clock) : IVouchers
{
    private const string Gone = "Ce bon vient d’être utilisé, ou n’est plus valable. Rien n’a été commandé.";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<VoucherCard?> Voucher(string? code, CancellationToken cancellation = default) =>
        Secrets.Read(code) is { } known
        && await db.Vouchers.AsNoTracking().SingleOrDefaultAsync(one => one.Code == known, cancellation) is { } voucher
            ? voucher.Card(Now)
            : null;

    public Task<IReadOnlyDictionary<OperatorId, string>> Redeem(
        Guid voucher,
        Guid order,
        IReadOnlyDictionary<OperatorId, Money> shares,
        CancellationToken cancellation = default
    ) =>
        db.Together<IReadOnlyDictionary<OperatorId, string>>(
            async () =>
            {
                var paid = await db
                    .Redemptions.Where(one => one.Order == order && one.Voucher == voucher)
                    .ToListAsync(cancellation);
                if (paid.Count == 0)
                {
                    var lost = await Take(voucher, shares.Values.Sum(share => share.Cents), cancellation);
                    paid = [.. shares.Select((share, n) => Note(voucher, order, share, n == 0 ? lost : 0))];
                    db.AddRange(paid);
                    await db.SaveChangesAsync(cancellation);
                }
                return paid.ToDictionary(one => one.Seller, one => one.Reference);
            },
            cancellation
        );

    public Task GiveBack(Guid order, OperatorId seller, Money returned, CancellationToken cancellation = default) =>
        db.Together(
            async () =>
            {
                var uses = await Of(order, seller)
                    .AsNoTracking()
                    .OrderByDescending(one => one.At)
                    .ToListAsync(cancellation);
                Refuse.If(
                    returned.Cents > uses.Sum(use => use.AmountCents),
                    "Un bon ne reçoit pas plus que ce qu’il a payé."
                );
                var left = returned.Cents;
                foreach (var use in uses)
                {
                    var share = Math.Min(left, use.AmountCents);
                    left -= share;
                    await GiveBack(use, share, cancellation);
                }
                return 0;
            },
            cancellation
        );

    private async Task GiveBack(Redemption use, long returned, CancellationToken cancellation)
    {
        var noted = await db
            .Redemptions.Where(one => one.Id == use.Id)
            .Where(one => one.ReturnedCents == use.ReturnedCents && one.ReturnedCents < returned)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.ReturnedCents, returned), cancellation);
        if (noted == 0)
            return;
        var back = returned - use.ReturnedCents + (returned == use.AmountCents ? use.LostCents : 0);
        await db
            .Vouchers.Where(one => one.Id == use.Voucher)
            .ExecuteUpdateAsync(
                set => set.SetProperty(one => one.LeftCents, one => one.LeftCents + back),
                cancellation
            );
    }

    /// <summary>One statement decides between all who try at once.</summary>
    /// <returns>What the voucher loses besides, where it keeps no rest.</returns>
    private async Task<long> Take(Guid id, long cents, CancellationToken cancellation)
    {
        var now = Now;
        var voucher = await db.Vouchers.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellation);
        Refuse.If(voucher is null || cents <= 0 || cents > voucher.LeftCents || voucher.ValidUntil <= now, Gone);
        var (left, rest) = (voucher.LeftCents, voucher.KeepsRest ? voucher.LeftCents - cents : 0);
        var taken = await db
            .Vouchers.Where(one => one.Id == id && one.LeftCents == left)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.LeftCents, rest), cancellation);
        Refuse.If(taken == 0, Gone);
        return left - cents - rest;
    }

    private Redemption Note(Guid voucher, Guid order, KeyValuePair<OperatorId, Money> share, long lost) =>
        new()
        {
            Voucher = voucher,
            Order = order,
            Seller = share.Key,
            AmountCents = share.Value.Cents,
            LostCents = lost,
            At = Now,
        };

    private IQueryable<Redemption> Of(Guid order, OperatorId seller) =>
        db.Redemptions.Where(one => one.Order == order && one.Seller == seller);
}
