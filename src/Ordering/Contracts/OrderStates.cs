namespace Marketplace.Ordering.Contracts;

/// <summary>How the buyer chose to pay.</summary>
public enum PaymentMeans
{
    /// <summary>At the pick-up point, in cash or by the card terminal.</summary>
    AtPickUp,
    BankTransfer,
    Cheque,

    /// <summary>On the payment page of a provider: by card, by direct debit, or by what else it offers.</summary>
    Online,
}

/// <summary>How the money reached the operator.</summary>
public enum PaidBy
{
    Cash,
    Terminal,
    BankTransfer,
    Cheque,

    /// <summary>Through the payment page of a provider.</summary>
    Online,

    /// <summary>A voucher that a programme or a prescriber gave.</summary>
    Voucher,
}

/// <summary>Where the money of a part of an order stands. It is derived from the ledger of payments.</summary>
public enum PaymentState
{
    Due,

    /// <summary>The buyer paid by a means that takes days, such as a direct debit: nothing is prepared before it arrives.</summary>
    Processing,
    Received,

    /// <summary>Received, then nothing is owed any more: it goes back within 14 days (C. conso. L.221-24).</summary>
    ToRefund,

    /// <summary>Whatever was paid went back.</summary>
    Refunded,

    /// <summary>The buyer's bank took the money back while it looks into a complaint.</summary>
    Disputed,
}

/// <summary>Where one operator's part of an order stands.</summary>
public enum SubOrderStatus
{
    Received,
    Preparing,

    /// <summary>Waiting at the pick-up point.</summary>
    Ready,

    /// <summary>A parcel on its way to the buyer.</summary>
    Sent,

    /// <summary>In the hands of the buyer.</summary>
    HandedOver,
    Cancelled,
}
