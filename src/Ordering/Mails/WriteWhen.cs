using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Withdrawing;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Mails;

/// <summary>« Nous avons bien reçu votre commande ».</summary>
internal sealed class WriteWhenOrderPlaced(Db db, WriteToBuyer write) : IHandle<OrderPlaced>
{
    public async Task When(OrderPlaced happened, CancellationToken cancellation)
    {
        var unpaid = await db.Orders.AnyAsync(
            order => order.Id == happened.Order && order.PayBefore != null,
            cancellation
        );
        await write.Write(unpaid ? "order-to-pay" : "order-received", happened.Order, null, cancellation);
    }
}

/// <summary>« C’est prêt », with the code for the counter.</summary>
internal sealed class WriteWhenReady(WriteToBuyer write) : IHandle<SubOrderReady>
{
    public Task When(SubOrderReady happened, CancellationToken cancellation) =>
        write.Write("order-ready", happened.Order, happened.Operator, cancellation);
}

/// <summary>« Votre colis est parti », with its number.</summary>
internal sealed class WriteWhenSent(WriteToBuyer write) : IHandle<SubOrderSent>
{
    public Task When(SubOrderSent happened, CancellationToken cancellation) =>
        write.Write("order-sent", happened.Order, happened.Operator, cancellation);
}

/// <summary>« Voici votre ordinateur », with what to do if something is wrong.</summary>
internal sealed class WriteWhenHandedOver(Db db, WriteToBuyer write) : IHandle<SubOrderHandedOver>
{
    public async Task When(SubOrderHandedOver happened, CancellationToken cancellation)
    {
        var sent = await db.Set<SubOrder>()
            .AnyAsync(
                part => part.Order == happened.Order && part.Operator == happened.Operator && part.Shipping != null,
                cancellation
            );
        var template = sent ? "order-delivered" : "order-handed-over";
        await write.Write(template, happened.Order, happened.Operator, cancellation);
    }
}

internal sealed class WriteWhenCancelled(WriteToBuyer write) : IHandle<OrderCancelled>
{
    public Task When(OrderCancelled happened, CancellationToken cancellation) =>
        write.Write(
            "order-cancelled",
            happened.Order,
            happened.Operator,
            cancellation,
            facts => facts with { Why = happened.Why }
        );
}

/// <summary>
/// The acknowledgement on a durable medium (C. conso. D.221-5), to the address that the order knows: a mail to whatever
/// somebody typed could be used to bother others.
/// </summary>
internal sealed class AcknowledgeWithdrawal(Db db, WriteToBuyer write) : IHandle<WithdrawalDeclared>
{
    public async Task When(WithdrawalDeclared happened, CancellationToken cancellation)
    {
        if (happened.Order is not { } order)
            return;

        var declared = await db
            .Withdrawals.AsNoTracking()
            .Include(one => one.Units)
            .SingleAsync(one => one.Id == happened.Withdrawal, cancellation);
        await write.Write(
            "withdrawal",
            order,
            null,
            cancellation,
            facts =>
                facts with
                {
                    Name = declared.Name,
                    When = declared.DeclaredAt.DayAndHour,
                    Lines = [.. declared.Units.Select(unit => new LetterLine(unit.Title, unit.Tag.ToString()))],
                }
        );
    }
}
