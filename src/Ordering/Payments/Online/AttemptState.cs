namespace Marketplace.Ordering.Payments.Online;

/// <summary>Where an attempt to pay online stands, as the provider last said.</summary>
internal enum AttemptState
{
    /// <summary>The provider is being asked; it may have answered without our hearing it.</summary>
    Started,

    /// <summary>The buyer has a payment page.</summary>
    Open,

    /// <summary>The buyer has paid by a means that takes days.</summary>
    Processing,
    Paid,
    Failed,

    /// <summary>The page closed without a payment.</summary>
    Expired,
}
