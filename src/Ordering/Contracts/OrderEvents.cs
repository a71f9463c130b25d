using Marketplace.Platform;

namespace Marketplace.Ordering.Contracts;

/// <summary>Someone ordered, with the obligation to pay. The units are theirs unless the order is cancelled.</summary>
public sealed record OrderPlaced(OrderId Order, string Number, IReadOnlyList<OperatorId> Operators) : IEvent;

/// <summary>An operator has the money of its part.</summary>
public sealed record PaymentReceived(OrderId Order, OperatorId Operator, Money Amount, PaidBy How) : IEvent;

/// <summary>An operator's part waits at the pick-up point.</summary>
public sealed record SubOrderReady(OrderId Order, OperatorId Operator) : IEvent;

/// <summary>An operator's part travels to the buyer.</summary>
public sealed record SubOrderSent(OrderId Order, OperatorId Operator) : IEvent;

/// <summary>The unit left in a parcel. Nothing here tells whereto.</summary>
public sealed record Dispatched(DeviceId Device, Trace Trace) : ITraceEvent;

/// <summary>The unit was on the note of a delivery and its buyer did not take it.</summary>
/// <param name="Why"><c>missing</c> in the crates, or <c>refused</c>.</param>
public sealed record NotTaken(DeviceId Device, Trace Trace, string Why) : ITraceEvent;

/// <summary>The buyer went away with the units of one operator.</summary>
public sealed record SubOrderHandedOver(OrderId Order, OperatorId Operator, IReadOnlyList<DeviceId> Units) : IEvent;

/// <summary>An operator's part of an order will not be handed over; its units go back to the shop.</summary>
/// <param name="Why">What the buyer is told.</param>
public sealed record OrderCancelled(OrderId Order, OperatorId Operator, string Why) : IEvent;

/// <summary>The unit was put into the hands of its buyer, who saw it work. Nothing here tells who that is.</summary>
public sealed record Delivered(DeviceId Device, Trace Trace) : ITraceEvent;

/// <summary>The organisation that bought the unit handed it to somebody whom it helps. Nothing here tells who that is.</summary>
public sealed record Given(DeviceId Device, Trace Trace) : ITraceEvent;

/// <summary>Who used the unit gave it back to the organisation.</summary>
public sealed record GivenBack(DeviceId Device, Trace Trace) : ITraceEvent;

/// <summary>Someone withdrew from a contract (C. conso. L.221-21); the acknowledgement is owed without delay.</summary>
/// <param name="Order">Null where the declaration names no order that we know: people look for it.</param>
public sealed record WithdrawalDeclared(Guid Withdrawal, OrderId? Order, DateTime DeclaredAt) : IEvent;
