using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Ordering.AfterSale;

/// <summary>
/// Something that happens to one unit once it is sold: the unit as it stood in the order, whatever becomes of the line.
/// </summary>
internal abstract class SoldUnit : Aggregate
{
    protected SoldUnit() { }

    protected SoldUnit(Orders.Order order, SubOrder part, OrderLine line)
    {
        (Order, Operator, Line) = (order.Id, part.Operator, line.Id);
        (Device, Tag, Title, Price) = (line.Device, line.Tag, line.Title, line.Price);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public OrderId Order { get; private init; }
    public OperatorId Operator { get; private init; }
    public Guid Line { get; private init; }
    public DeviceId Device { get; private init; }
    public Tag Tag { get; private init; }
    public string Title { get; private init; } = "";
    public Money Price { get; private init; }
}
