using System.Globalization;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Solidarity.Contracts;
using Marketplace.Solidarity.Prescribers;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Solidarity.Programmes;

/// <summary>A month of a programme: counts and amounts, never who.</summary>
/// <param name="Month"><c>2026-11</c>, in Paris.</param>
/// <param name="Payments">How many payments its vouchers made.</param>
internal sealed record MonthOfProgramme(string Month, int Payments, Money Paid, Money Returned)
{
    public Money Net => Paid - Returned;

    public string Name =>
        DateTime
            .ParseExact(Month, "yyyy-MM", CultureInfo.InvariantCulture)
            .ToString("MMMM yyyy", CultureInfo.GetCultureInfo("fr-FR"));
}

/// <summary>The vouchers that were made together.</summary>
internal sealed record BatchOfVouchers(
    Guid Id,
    DateTime IssuedAt,
    int Count,
    int Served,
    int Cancelled,
    Money Amount,
    Money Left
);

/// <summary>What the funder reads.</summary>
internal sealed record FunderReport(
    IReadOnlyList<MaskedCount> Kinds,
    IReadOnlyList<MaskedCount> Departments,
    IReadOnlyList<MaskedCount> Tiers,
    int Made,
    int Served,
    Money Spent
)
{
    /// <summary>How many vouchers served, where it may be said.</summary>
    public string ServedText => Served is > 0 and < SmallCounts.Least ? $"moins de {SmallCounts.Least}" : $"{Served}";
}

/// <summary>What a sponsor, and whoever funds it, may know of a programme.</summary>
internal sealed class ReadProgramme(Db db)
{
    public Task<List<SponsoredProgramme>> Of(OrganisationId sponsor, CancellationToken cancellation) =>
        db
            .SponsoredProgrammes.AsNoTracking()
            .Where(one => one.Sponsor == sponsor)
            .OrderByDescending(one => one.OpenedAt)
            .ToListAsync(cancellation);

    /// <summary>Months with a payment, the last first.</summary>
    public async Task<IReadOnlyList<MonthOfProgramme>> Months(Guid programme, CancellationToken cancellation)
    {
        var paid = await (
            from one in db.ProgrammeVouchers
            where one.Programme == programme
            join use in db.Redemptions on one.Voucher equals use.Voucher
            select new
            {
                use.At,
                use.AmountCents,
                use.ReturnedCents,
            }
        ).ToListAsync(cancellation);
        return
        [
            .. paid.GroupBy(one => Prescribing.MonthOf(one.At))
                .OrderByDescending(group => group.Key, StringComparer.Ordinal)
                .Select(group => new MonthOfProgramme(
                    group.Key,
                    group.Count(),
                    new Money(group.Sum(one => one.AmountCents)),
                    new Money(group.Sum(one => one.ReturnedCents))
                )),
        ];
    }

    public async Task<IReadOnlyList<BatchOfVouchers>> Batches(Guid programme, CancellationToken cancellation)
    {
        var all = await (
            from one in db.ProgrammeVouchers
            where one.Programme == programme
            join voucher in db.Vouchers on one.Voucher equals voucher.Id
            select new
            {
                one.Batch,
                one.IssuedAt,
                one.AmountCents,
                Cancelled = one.CancelledAt != null,
                voucher.LeftCents,
            }
        ).ToListAsync(cancellation);
        return
        [
            .. all.GroupBy(one => one.Batch)
                .Select(group => new BatchOfVouchers(
                    group.Key,
                    group.Min(one => one.IssuedAt),
                    group.Count(),
                    group.Count(one => !one.Cancelled && one.LeftCents < one.AmountCents),
                    group.Count(one => one.Cancelled),
                    new Money(group.Where(one => !one.Cancelled).Sum(one => one.AmountCents)),
                    new Money(group.Sum(one => one.LeftCents))
                ))
                .OrderByDescending(one => one.IssuedAt),
        ];
    }

    public async Task<FunderReport> Report(Guid programme, CancellationToken cancellation)
    {
        var bought = await db
            .ProgrammePurchases.AsNoTracking()
            .Where(one => one.Programme == programme)
            .ToListAsync(cancellation);
        var uses = await (
            from one in db.ProgrammePurchases
            where one.Programme == programme
            join use in db.RightUses on new { one.Order, one.Device } equals new { use.Order, use.Device }
            join right in db.Rights on use.Right equals right.Id
            group right by right.Tier into tier
            select new { tier.Key, Count = tier.Count() }
        ).ToListAsync(cancellation);
        var (kinds, _) = SmallCounts.Mask([
            .. Enum.GetValues<UnitKind>()
                .Select(kind => (SolidarityWords.Of(kind, 2)[2..], bought.Count(one => one.Kind == kind))),
        ]);
        var (departments, _) = SmallCounts.Mask([
            .. bought
                .GroupBy(one => one.Department)
                .OrderBy(one => one.Key, StringComparer.Ordinal)
                .Select(one => (Departments.Name(one.Key), one.Count())),
        ]);
        var withRight = uses.Sum(one => one.Count);
        var (tiers, _) = SmallCounts.Mask([
            .. uses.OrderBy(one => one.Key).Select(one => (SolidarityWords.Of(one.Key), one.Count)),
            ("prix public", bought.Count - withRight),
        ]);
        var batches = await Batches(programme, cancellation);
        var spent = (await Months(programme, cancellation)).Aggregate(Money.Zero, (sum, month) => sum + month.Net);
        return new FunderReport(
            kinds,
            departments,
            tiers,
            batches.Sum(one => one.Count),
            batches.Sum(one => one.Served),
            spent
        );
    }
}
