namespace Marketplace.Ordering.Contracts;

/// <summary>How the buyer chose to pay.</summary>
public enum PaymentMeans
{
    /// <summary>At the pick-up point, in cash or by the card terminal.</summary>
    AtPickUp,
    BankTransfer,
}

/// <summary>How the money reached the operator.</summary>
public enum PaidBy
{
    Cash,
    Terminal,
    BankTransfer,
}

/// <summary>Where the money of a part of an order stands.</summary>
public enum PaymentState
{
    Due,
    Received,

    /// <summary>Received, then the order was cancelled: it goes back within 14 days (C. conso. L.221-24).</summary>
    ToRefund,
}

/// <summary>Where one operator's part of an order stands.</summary>
public enum SubOrderStatus
{
    Received,
    Preparing,

    /// <summary>Waiting at the pick-up point.</summary>
    Ready,
    HandedOver,
    Cancelled,
}
