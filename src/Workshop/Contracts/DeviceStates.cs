namespace Marketplace.Workshop.Contracts;

/// <summary>Where the device came from; it constrains price and buyer (CG3P L.3212-2).</summary>
public enum Origin
{
    /// <summary>A company or a private person: no cap.</summary>
    Private,

    /// <summary>Given free by a public body to an eligible association: capped price, people in precarity.</summary>
    PublicGift,
}

/// <summary>Whether the device is waste in law; set at intake by the channel it came through.</summary>
public enum LegalStatus
{
    Product,
    Waste,
    PreparedForReuse,
    HandedOver,
}

/// <summary>What we know about the device's electrical safety.</summary>
public enum SafetyState
{
    Untested,
    Pass,
    Fail,
}

/// <summary>The state shown to people: derived from the facets, never stored.</summary>
public enum DeviceState
{
    Received,
    Identified,
    DataPending,
    DataCleared,
    SafetyPassed,
    Diagnosed,
    Graded,
    QcPassed,
    Ready,

    /// <summary>On sale in the shop.</summary>
    Listed,

    /// <summary>An order holds it.</summary>
    Held,

    /// <summary>It belongs to its buyer.</summary>
    Sold,

    /// <summary>It came back from its buyer, and nobody has read yet what is on it.</summary>
    Returned,
    Quarantine,
    PartsHarvest,
}

/// <summary>Where a unit stands in the shop, as the shop last told it.</summary>
public enum ShopState
{
    Listed,
    Held,
    Sold,
}
