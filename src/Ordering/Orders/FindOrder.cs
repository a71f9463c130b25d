using Marketplace.Ordering.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Orders;

/// <summary>The ways to an order: by the basket that it came from, by its number, and for an operator its own only.</summary>
internal static class FindOrder
{
    extension(IQueryable<Order> orders)
    {
        public IQueryable<Order> Whole() =>
            orders
                .Include(order => order.Parts)
                    .ThenInclude(part => part.Lines)
                .Include(order => order.Parts)
                    .ThenInclude(part => part.Parcel)
                .AsSplitQuery();

        /// <summary>The order that this checkout of this basket became, if it has.</summary>
        public IQueryable<Order> Of(OrderId checkout, Guid basket) =>
            orders.Whole().Where(order => order.Id == checkout && order.Basket == basket);

        /// <summary>A stranger's order does not exist for an operator.</summary>
        public IQueryable<Order> With(OperatorId workshop) =>
            orders.Where(order => order.Parts.Any(part => part.Operator == workshop));
    }

    public static Task<Order> OrderWhole(this Db db, OrderId id, CancellationToken cancellation) =>
        db.Orders.AsNoTracking().Whole().SingleAsync(order => order.Id == id, cancellation);

    public static Task<Order?> Order(this Db db, string? typed, CancellationToken cancellation)
    {
        var number = OrderNumber.Read(typed);
        return db.Orders.Whole().SingleOrDefaultAsync(order => order.Number == number, cancellation);
    }

    public static Task<Order?> Order(this Db db, string? typed, OperatorId workshop, CancellationToken cancellation)
    {
        var number = OrderNumber.Read(typed);
        return db.Orders.Whole().With(workshop).SingleOrDefaultAsync(order => order.Number == number, cancellation);
    }
}
