using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Stock;

/// <summary>What each operator has in the shop, for the page of the network and the open data.</summary>
internal sealed class TellStock(Db db) : ITellFigures
{
    public async Task<IReadOnlyList<OperatorFigure>> Figures(CancellationToken cancellation)
    {
        var counts = await db
            .Units.Where(unit => unit.State == UnitState.Listed || unit.State == UnitState.Held)
            .GroupBy(unit => new { unit.Operator, unit.State })
            .Select(group => new
            {
                group.Key.Operator,
                group.Key.State,
                Count = group.Count(),
            })
            .ToListAsync(cancellation);
        return
        [
            .. counts
                .OrderBy(one => one.State)
                .Select(one =>
                    one.State is UnitState.Listed
                        ? new OperatorFigure(one.Operator, "en-vente", "En vente", one.Count, IsOpen: true)
                        : new OperatorFigure(one.Operator, "reserves", "Réservés", one.Count)
                ),
        ];
    }
}
