using System.Security.Claims;
using Marketplace.Accounts.Contracts;
using Marketplace.Ordering.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Orders;

/// <summary><c>GET /api/v1/orders?since=</c>: the operator's parts of orders that changed since then, oldest change first.</summary>
internal static class ReadOrders
{
    private const int PageSize = 100;

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/orders", Handle).RequireScope(Access.OrdersRead).WithName("ReadOrders");

    private static async Task<Ok<OrdersAnswer>> Handle(
        DateTimeOffset? since,
        ClaimsPrincipal user,
        Db db,
        CancellationToken cancellation
    )
    {
        var (workshop, from) = (user.Operator(), since?.UtcDateTime ?? DateTime.UnixEpoch);
        var orders = await db
            .Orders.AsNoTracking()
            .Whole()
            .With(workshop)
            .Where(order => order.ChangedAt >= from)
            .OrderBy(order => order.ChangedAt)
            .ThenBy(order => order.Id)
            .Take(PageSize)
            .ToListAsync(cancellation);
        return TypedResults.Ok(
            new OrdersAnswer(
                [.. orders.Select(order => SubOrderView.Of(order, order.PartOf(workshop)!))],
                orders.Count == PageSize ? orders[^1].ChangedAt : null
            )
        );
    }
}

/// <param name="Next">The value of <c>since</c> that continues; null at the end. An order may come twice.</param>
internal sealed record OrdersAnswer(IReadOnlyList<SubOrderView> Orders, DateTime? Next);

/// <summary>One operator's part of an order, for its own till or stock program.</summary>
internal sealed record SubOrderView(
    string Number,
    SubOrderStatus Status,
    PaymentMeans Means,
    PaymentState Payment,
    Money Total,
    DateTime PlacedAt,
    DateTime ChangedAt,
    BuyerView Buyer,
    IReadOnlyList<SubOrderLineView> Lines
)
{
    public static SubOrderView Of(Order order, SubOrder part) =>
        new(
            order.Number,
            part.Status,
            order.Means,
            part.Payment,
            part.Total,
            order.PlacedAt,
            order.ChangedAt,
            new BuyerView(order.Name, order.Mail, order.Phone),
            [.. part.Lines.Select(line => new SubOrderLineView(line.Tag.ToString(), line.Title, line.Price))]
        );
}

internal sealed record BuyerView(string Name, string? Mail, string? Phone);

internal sealed record SubOrderLineView(string Device, string Title, Money Price);
