using Marketplace.Network.Contracts;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Reporting;

/// <summary>What each operator has to prepare, what waits too long, what it handed over.</summary>
internal sealed class TellOrders(Db db, TimeProvider clock) : ITellFigures
{
    /// <summary>An order that is not ready after so many days is late (ours).</summary>
    public const int LateDays = 5;

    public async Task<IReadOnlyList<OperatorFigure>> Figures(CancellationToken cancellation)
    {
        var late = clock.GetUtcNow().UtcDateTime.AddDays(-LateDays);
        var parts =
            from order in db.Orders
            from part in order.Parts
            select new
            {
                part.Operator,
                part.Status,
                IsLate = order.PlacedAt < late,
            };
        var counts = await parts
            .GroupBy(part => new
            {
                part.Operator,
                part.Status,
                part.IsLate,
            })
            .Select(group => new
            {
                group.Key.Operator,
                group.Key.Status,
                group.Key.IsLate,
                Count = group.Count(),
            })
            .ToListAsync(cancellation);
        return
        [
            .. counts
                .GroupBy(one => one.Operator)
                .SelectMany(group =>
                    new[]
                    {
                        Figure(
                            group.Where(one => IsOpen(one.Status)).Sum(one => one.Count),
                            "commandes-en-cours",
                            "Commandes en cours"
                        ),
                        Figure(
                            group.Where(one => one.IsLate && IsToPrepare(one.Status)).Sum(one => one.Count),
                            "en-retard",
                            $"Pas prêtes après {LateDays} jours"
                        ) with
                        {
                            IsAlert = true,
                        },
                        Figure(
                            group.Where(one => one.Status is SubOrderStatus.HandedOver).Sum(one => one.Count),
                            "commandes-remises",
                            "Commandes remises"
                        ) with
                        {
                            IsOpen = true,
                        },
                    }.Select(figure => figure with { Operator = group.Key })
                ),
        ];
    }

    private static OperatorFigure Figure(int count, string code, string name) => new(default, code, name, count);

    private static bool IsToPrepare(SubOrderStatus status) =>
        status is SubOrderStatus.Received or SubOrderStatus.Preparing;

    private static bool IsOpen(SubOrderStatus status) =>
        status is not (SubOrderStatus.HandedOver or SubOrderStatus.Cancelled);
}
