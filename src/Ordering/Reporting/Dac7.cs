using Marketplace.Network.Contracts;
using Marketplace.Ordering.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Reporting;

/// <summary>
/// What a platform tells the tax office of each seller, once a year, by quarter (directive (EU) 2021/514, CGI
/// art. 1649 ter A and following): how many sales, and what the seller was paid for them. What went back to buyers does
/// not count.
/// </summary>
internal sealed class Dac7(Db db, INetwork network)
{
    /// <summary>The years in which something was paid, the latest first.</summary>
    public Task<List<int>> Years(CancellationToken cancellation) =>
        db
            .Orders.SelectMany(order => order.Parts)
            .Where(part => part.Payment == PaymentState.Received && part.PaidAt != null)
            .Select(part => part.PaidAt!.Value.Year)
            .Distinct()
            .OrderByDescending(year => year)
            .ToListAsync(cancellation);

    /// <summary>One line a seller, those without a sale left out; in the order of their names.</summary>
    public async Task<IReadOnlyList<Dac7Line>> Of(int year, CancellationToken cancellation)
    {
        var (first, second, third, fourth, end) = Quarters(year);
        var sums = await db
            .Orders.SelectMany(order => order.Parts)
            .Where(part => part.Payment == PaymentState.Received && part.PaidAt >= first && part.PaidAt < end)
            .Select(part => new
            {
                part.Operator,
                part.Total,
                Quarter = part.PaidAt < second ? 0
                : part.PaidAt < third ? 1
                : part.PaidAt < fourth ? 2
                : 3,
            })
            .GroupBy(paid => paid)
            .Select(alike => new Sum(alike.Key.Operator, alike.Key.Quarter, alike.Key.Total, alike.Count()))
            .ToListAsync(cancellation);
        var sellers = await network.Operators(cancellation);
        return
        [
            .. sellers
                .Select(seller => new Dac7Line(seller, Quarters(sums.Where(sum => sum.Operator == seller.Id))))
                .Where(line => line.Quarters.Any(quarter => quarter.Sales > 0)),
        ];
    }

    // A quarter begins at midnight in Paris.
    private static (DateTime, DateTime, DateTime, DateTime, DateTime) Quarters(int year)
    {
        DateTime First(int month) => FrenchTime.Utc(new DateTime(year, month, 1));
        return (First(1), First(4), First(7), First(10), FrenchTime.Utc(new DateTime(year + 1, 1, 1)));
    }

    private static IReadOnlyList<Quarter> Quarters(IEnumerable<Sum> sums)
    {
        var byQuarter = sums.ToLookup(sum => sum.Quarter);
        return [.. Enumerable.Range(0, 4).Select(quarter => Quarter.Of(byQuarter[quarter]))];
    }

    /// <summary>The sales of one seller in one quarter at one price.</summary>
    internal sealed record Sum(OperatorId Operator, int Quarter, Money Price, int Sales);
}

/// <param name="Quarters">The four quarters of the year, in order.</param>
internal sealed record Dac7Line(OperatorCard Seller, IReadOnlyList<Quarter> Quarters)
{
    public int Sales => Quarters.Sum(quarter => quarter.Sales);

    public Money Paid => Quarters.Aggregate(Money.Zero, (sum, quarter) => sum + quarter.Paid);
}

/// <param name="Sales">Parts of orders that were paid.</param>
/// <param name="Paid">What the seller was paid, VAT included.</param>
internal sealed record Quarter(int Sales, Money Paid)
{
    public static Quarter Of(IEnumerable<Dac7.Sum> sums) =>
        sums.Aggregate(
            new Quarter(0, Money.Zero),
            (sofar, sum) => new(sofar.Sales + sum.Sales, new Money(sofar.Paid.Cents + (sum.Price.Cents * sum.Sales)))
        );
}
