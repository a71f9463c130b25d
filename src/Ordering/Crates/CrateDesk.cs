using System.Security.Claims;
using Marketplace.Accounts.Contracts;
using Marketplace.Catalog.Contracts;
using Marketplace.Ordering.Buying;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Crates;

/// <summary>Packs an operator's part of an order into crates, as many deliveries as it takes.</summary>
internal sealed class CrateDesk(Db db, IStock stock, Counters counters, LeaveOrder leave, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Null: there is no such order, it is a stranger's, or it travels as a parcel.</summary>
    public async Task<CrateView?> Find(string? number, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var workshop = user.Operator();
        if (
            await db.Order(number, workshop, cancellation) is not { } order
            || order.PartOf(workshop) is not { IsParcel: false } part
        )
            return null;
        var deliveries = await db
            .LotDeliveries.Include(one => one.Units)
            .Where(one => one.SubOrder == part.Id)
            .OrderBy(one => one.No)
            .ToListAsync(cancellation);
        var units = await stock.Units([.. part.Lines.Select(line => line.Device)], cancellation);
        return new CrateView(
            order,
            part,
            deliveries,
            units.ToDictionary(unit => unit.Device, unit => unit.Type),
            (await counters.Of(workshop, cancellation)).Place(part.PickUpPoint)
        );
    }

    /// <summary>The worker has scanned a unit for a crate; without a number, for the one that was planned.</summary>
    public async Task Pack(CrateView view, string? scanned, string? crate, CancellationToken cancellation)
    {
        Refuse.If(
            !Tag.TryParse(scanned, out var tag),
            "« {0} » n’est pas une étiquette : elle commence par OS-.",
            scanned
        );
        var chosen = Number(crate);
        if (view.Part.Lines.FirstOrDefault(one => one.Tag == tag) is { } line)
            RefusePacked(view, line);
        else
            await RefuseOther(view, tag, cancellation);
        view.Order.Pick(view.Part.Operator, tag, Now);
        line = view.Part.Lines.Single(one => one.Tag == tag);
        var delivery = view.Open;
        if (delivery is null)
            db.Add(delivery = LotDelivery.Open(view.Part, view.Deliveries.Count + 1, Now));
        delivery.Pack(line, chosen ?? view.Plan[line.Id], CratePlan.Most(CratePlan.TypeOf(line, view.Types)), Now);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException twice) when (db.IsDuplicate(twice))
        {
            // Somebody else packs the same lot, and was faster by a hair.
            throw new StaleChange(twice);
        }
    }

    /// <summary>A unit is taken out of its crate again.</summary>
    public async Task Unpack(CrateView view, Guid unit, CancellationToken cancellation)
    {
        // Taken out twice, it is out.
        if (view.Open?.Units.FirstOrDefault(one => one.Id == unit) is not { } packed)
            return;
        view.Open.Unpack(packed);
        if (view.Part.Lines.FirstOrDefault(one => one.Id == packed.Line) is { } line)
            view.Order.PutBack(view.Part.Operator, line, Now);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>What has not come will not come: it leaves the order, and its price with it.</summary>
    public async Task End(CrateView view, string? why, Actor by, CancellationToken cancellation)
    {
        Refuse.If(!view.CanEnd, "Rien ne reste à retirer : livrez d’abord une partie et faites signer son bon.");
        Refuse.If(
            string.IsNullOrWhiteSpace(why) || why.Trim().Length > 200,
            "Dites pourquoi, en 200 caractères au plus : l’organisme le lira."
        );
        await db.Together(
            async () =>
            {
                await leave.Leave(view.Order, view.Part.Operator, view.Waiting, why.Trim(), by, cancellation);
                return await db.SaveChangesAsync(cancellation);
            },
            cancellation
        );
    }

    private static void RefusePacked(CrateView view, OrderLine line)
    {
        Refuse.If(line.DeliveredAt is not null, "{0} est déjà remis.", line.Tag);
        if (view.Where(line) is not var (delivery, unit))
            return;
        Refuse.If(
            delivery.ClosedAt is not null,
            "{0} est déjà dans la livraison {1}, caisse {2}, dont les caisses sont fermées.",
            line.Tag,
            delivery.No,
            unit.Crate
        );
        throw new Refusal($"{line.Tag} est déjà dans la caisse {unit.Crate}.");
    }

    private async Task RefuseOther(CrateView view, Tag tag, CancellationToken cancellation)
    {
        var workshop = view.Part.Operator;
        var other = await (
            from order in db.Orders
            from part in order.Parts
            where part.Operator == workshop && part.Status != SubOrderStatus.Cancelled
            where part.Status != SubOrderStatus.HandedOver && part.Lines.Any(line => line.Tag == tag)
            select order.Number
        ).FirstOrDefaultAsync(cancellation);
        Refuse.If(other is not null, "{0} est de la commande {1} : reposez-le pour elle.", tag, other);
    }

    private static int? Number(string? crate)
    {
        if (string.IsNullOrWhiteSpace(crate))
            return null;
        Refuse.If(
            !int.TryParse(crate.Trim(), System.Globalization.CultureInfo.InvariantCulture, out var number),
            "« {0} » n’est pas un numéro de caisse.",
            crate
        );
        return number;
    }
}
