using Marketplace.Catalog.Stock;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Selling;

/// <summary>
/// What is offered to another workshop is not sold to anybody else: it leaves the shop in the transaction of the offer.
/// What a buyer holds, or has bought, cannot be offered.
/// </summary>
internal sealed class UnlistWhenTransferred(Db db, TakeDown takeDown)
    : IHandleTogether<TransferOffered>,
        IHandleTogether<TransferReceived>
{
    public async Task When(TransferOffered happening, CancellationToken cancellation)
    {
        var why = $"Proposé à un autre atelier : {happening.To}";
        if (!await takeDown.Unheld(happening.Device, why, happening.Trace, cancellation))
            await RefuseBought(happening.Device, cancellation);
    }

    public Task When(TransferReceived happening, CancellationToken cancellation) =>
        RefuseBought(happening.Device, cancellation);

    private async Task RefuseBought(DeviceId device, CancellationToken cancellation)
    {
        var bought = await db
            .Units.Where(unit => unit.Device == device && unit.State != UnitState.Withdrawn)
            .Select(unit => new { unit.Tag, unit.State })
            .SingleOrDefaultAsync(cancellation);
        if (bought is null)
            return;
        Refuse.If(
            bought.State is UnitState.Sold,
            new Reason("already-sold", $"L’appareil {bought.Tag} est vendu : il ne peut pas changer d’atelier.")
        );
        Refuse.If(
            true,
            new Reason(
                "claimed",
                $"Quelqu’un achète l’appareil {bought.Tag} en ce moment : il ne peut pas changer d’atelier."
            )
        );
    }
}
