using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Stock;

/// <summary>A sold unit is with its workshop again: it is nobody's, and not for sale until it earns another permit.</summary>
internal sealed class TakeBackWhenReturned(Db db) : IHandleTogether<Returned>
{
    public Task When(Returned happening, CancellationToken cancellation) =>
        db
            .Units.Where(unit => unit.Device == happening.Device && unit.State == UnitState.Sold)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(unit => unit.State, UnitState.Withdrawn)
                        .SetProperty(unit => unit.Version, unit => unit.Version + 1),
                cancellation
            );
}
