namespace Marketplace.Ordering.Payments.Ledger;

/// <summary>What a line of the ledger of payments says happened.</summary>
internal enum EntryKind
{
    /// <summary>The buyer was sent to a payment page, or told an account and a reference. No money moved.</summary>
    Asked,

    /// <summary>The money is ours.</summary>
    Received,

    /// <summary>Money went back to the buyer.</summary>
    Refunded,

    /// <summary>What was sent back came back to us: a closed card or account.</summary>
    RefundFailed,

    /// <summary>The buyer's bank took the money back.</summary>
    Disputed,

    /// <summary>The bank decided for us and gave it back.</summary>
    DisputeWon,

    /// <summary>A cheque or a direct debit was returned unpaid after we counted it.</summary>
    Bounced,

    /// <summary>The seller gives up a part of its price: a withdrawal, a return, a gesture. No money moved yet.</summary>
    Credited,
}
