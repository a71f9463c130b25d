using System.Security.Claims;
using Marketplace.Accounts.Contracts;
using Marketplace.Catalog.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Ordering.Buying;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.PickUpSlots;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Desk;

/// <summary>What the pages of an operator's orders stand on: its own part of an order, and the acts that reach the stock.</summary>
internal sealed class OrderDesk(
    Db db,
    IStock stock,
    OrderSeals seals,
    Counters counters,
    Slots slots,
    TimeProvider clock
)
{
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Null: there is no such order, or it is a stranger's.</summary>
    public Task<Order?> Find(string number, ClaimsPrincipal user, CancellationToken cancellation) =>
        db.Order(number, user.Operator(), cancellation);

    public async Task<DeskOrder> View(Order order, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var part = order.PartOf(user.Operator())!;
        var place = part.Parcel is { } parcel
            ? parcel.To.ToString()
            : (await counters.Of(part.Operator, cancellation)).Place(part.PickUpPoint);
        var seat = await slots.Of(order.Id, part.Operator, cancellation);
        return new DeskOrder(order, part, place, Now)
        {
            Visit = seat?.LostAt is null ? seat?.Words : "à choisir de nouveau",
        };
    }

    public Task Save(CancellationToken cancellation) => db.SaveChangesAsync(cancellation);

    /// <summary>The units leave with the buyer: out of the stock for good, in the transaction of the hand-over.</summary>
    public async Task HandOver(Order order, string? code, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var (workshop, actor) = (user.Operator(), user.Actor());
        var part = order.PartOf(workshop)!;
        Refuse.If(
            await db.LotDeliveries.AnyAsync(one => one.SubOrder == part.Id && one.SignedAt == null, cancellation),
            "Une livraison par caisses est en cours : faites signer son bon."
        );
        if (part.Status is SubOrderStatus.Ready && !seals.IsCode(code, part.SealedCode))
        {
            order.NoteWrongCode(workshop, Now);
            await Save(cancellation);
            throw new Refusal("Ce n’est pas le code de cette commande. Demandez à la personne de relire le sien.");
        }
        var trace = new Trace(Now, actor, await NameOf(workshop, cancellation));
        await Part(order, part, trace, order.HandOver, cancellation);
    }

    /// <summary>The parcel is with its carrier: its units belong to the buyer from now on.</summary>
    public async Task Send(
        Order order,
        string? carrier,
        string? tracking,
        ClaimsPrincipal user,
        CancellationToken cancellation
    )
    {
        var (workshop, actor) = (user.Operator(), user.Actor());
        await Part(
            order,
            order.PartOf(workshop)!,
            new Trace(Now, actor, await NameOf(workshop, cancellation)),
            (of, trace) => order.Send(of, carrier, tracking, trace),
            cancellation
        );
    }

    public async Task Arrive(Order order, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var workshop = user.Operator();
        order.Arrive(workshop, new Trace(Now, user.Actor(), await NameOf(workshop, cancellation)));
        await Save(cancellation);
    }

    private async Task<string> NameOf(OperatorId workshop, CancellationToken cancellation) =>
        (await counters.Of(workshop, cancellation)).Name;

    private Task Part(
        Order order,
        SubOrder part,
        Trace trace,
        Action<OperatorId, Trace> act,
        CancellationToken cancellation
    ) =>
        db.Together(
            async () =>
            {
                act(part.Operator, trace);
                foreach (var line in part.Lines)
                    await stock.Sell(line.Device, order.Id.Value, trace.By, cancellation);
                return await db.SaveChangesAsync(cancellation);
            },
            cancellation
        );
}

/// <summary>An order as the operator works on it.</summary>
/// <param name="Place">Where its part is fetched.</param>
internal sealed record DeskOrder(Order Order, SubOrder Part, string Place, DateTime Now)
{
    /// <summary>When the buyer said that they come.</summary>
    public string? Visit { get; init; }

    public string Address => $"/atelier/commandes/{Order.Number}";

    public bool AllPicked => Part.Lines.All(line => line.PickedAt is not null);
}
