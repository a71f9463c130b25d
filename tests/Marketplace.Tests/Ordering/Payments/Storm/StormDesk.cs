using Marketplace.Ordering;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Tests.Catalog;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Ordering.Payments.Storm;

/// <summary>
/// A workshop's desk: people come by and pay, leave with their computer, or hear that it broke. What the power takes
/// from a worker is begun again from the page that is there then.
/// </summary>
internal sealed class StormDesk(StormShop shop, Workplace at, Random chance)
{
    private Visitor? worker;

    public async Task Work()
    {
        worker ??= await shop.SignIn(at.Worker);
        var orders = await shop.InDb(db =>
            db.Orders.AsNoTracking().Whole().Where(one => one.Parts.Any(part => part.Operator == at.Id)).ToListAsync()
        );
        foreach (var order in orders.Where(one => one.PartOf(at.Id)!.IsOpen && chance.Next(2) == 0))
            await Serve(order);
    }

    private async Task Serve(Order order)
    {
        var part = order.PartOf(at.Id)!;
        if (chance.Next(4) == 0)
        {
            await Act(order, ("Why", "L’écran s’est cassé."));
            return;
        }
        if (part.Payment is PaymentState.Due && order.Means is not PaymentMeans.Online)
            await Act(order, ("How", chance.Next(2) == 0 ? "especes" : "carte"));
        foreach (var line in part.Lines)
            await Act(order, ("Scanned", line.Tag.ToString()));
        await Act(order, []);
        var code = await shop.With<OrderSeals, string>(seals => Task.FromResult(seals.Reveal(part.SealedCode)));
        await Act(order, ("Code", code));
    }

    /// <summary>The form that has the field, where the page shows it; no field: the order is ready.</summary>
    private async Task Act(Order order, params (string Name, string Value)[] fields)
    {
        var page = await worker!.Open($"/atelier/commandes/{order.Number}");
        if (fields.Length == 0 && page.Forms.Any(form => form.Button("Déclarer prête et prévenir") is not null))
            await worker.Press("Déclarer prête et prévenir");
        else if (fields.Length > 0 && page.Forms.Any(form => form.Has(fields)))
            await worker.Submit(fields);
    }
}
