namespace Marketplace.Traceability.Epcis;

/// <summary>Which kind of EPCIS event tells the fact.</summary>
internal enum EventKind
{
    /// <summary>Something about the device itself.</summary>
    Object,

    /// <summary>Something about one of its drives.</summary>
    Drive,

    /// <summary>A part that joins the device or leaves it.</summary>
    Association,
}

/// <summary>How one of our events is told in EPCIS 2.0 and its core business vocabulary.</summary>
/// <param name="Action">ADD, OBSERVE or DELETE.</param>
/// <param name="Step">A standard step, or one of our own where it starts with a colon.</param>
/// <param name="Disposition">The state after the event.</param>
/// <param name="Refused">The state after the event where it tells a failure: a test not passed.</param>
/// <param name="Transaction">What the evidence is: <c>testres</c>, <c>cert</c>.</param>
internal sealed record Telling(
    EventKind Kind,
    string Action,
    string Step,
    string Disposition,
    string? Refused = null,
    string? Transaction = null
);

/// <summary>
/// The table from the names of our events to EPCIS. The step <c>sampling</c> of the standard is never used: it says that
/// the object is gone.
/// </summary>
internal static class Mapping
{
    private const string Sanitizing = ":sanitizing";

    private static readonly Dictionary<string, Telling> Table = new()
    {
        ["DeviceRegistered"] = new(EventKind.Object, "ADD", "commissioning", "in_progress"),
        ["SnapshotRecorded"] = Inspected("in_progress", transaction: "testprd"),
        ["ComponentInstalled"] = new(EventKind.Association, "ADD", "installing", "in_progress"),
        ["ComponentRemoved"] = new(EventKind.Association, "DELETE", "removing", "in_progress"),
        ["WipeAccepted"] = new(EventKind.Drive, "OBSERVE", Sanitizing, "conformant", Transaction: "cert"),
        ["WipeRejected"] = new(EventKind.Drive, "OBSERVE", Sanitizing, "non_conformant", Transaction: "testres"),
        ["DriveSampled"] = Inspected("conformant", "non_conformant", "testres"),
        ["DataCleared"] = Seen(Sanitizing, "conformant"),
        ["DataUncertain"] = Seen("holding", "non_sellable_other"),
        ["SafetyTested"] = Inspected("conformant", "non_conformant", "testres"),
        ["FunctionTested"] = Inspected("conformant", "non_conformant", "testres"),
        ["DefectRecorded"] = Inspected("in_progress"),
        ["DefectCorrected"] = Inspected("in_progress"),
        ["PhotoTaken"] = Inspected("in_progress"),
        ["PhotoRemoved"] = Inspected("in_progress"),
        ["Graded"] = Inspected("conformant", "non_conformant", "testres"),
        ["QcDone"] = Inspected("conformant", "non_conformant", "testres"),
        ["Held"] = Seen("holding", "non_sellable_other"),
        ["Released"] = Seen("holding", "in_progress"),
        ["LegalStatusSet"] = Seen("other", "in_progress"),
        ["PermitIssued"] = Seen("other", "sellable_not_accessible"),
        // A unit whose permit is gone is not for sale at all, accessible or not.
        ["PermitRevoked"] = Seen("other", "non_sellable_other"),
        ["Listed"] = Seen("stocking", "sellable_accessible"),
        ["Unlisted"] = Seen("stocking", "sellable_not_accessible"),
        ["Reserved"] = Seen("reserving", "reserved"),
        ["ReservationReleased"] = Seen("stocking", "sellable_accessible"),
        ["Sold"] = Seen("retail_selling", "retail_sold"),
        ["Dispatched"] = Seen("shipping", "in_transit"),
        ["NotTaken"] = Seen("other", "reserved"),
        ["Delivered"] = Seen("receiving", "active"),
        ["Given"] = Seen("dispensing", "dispensed"),
        ["GivenBack"] = Seen("receiving", "active"),
        ["BroughtIn"] = Seen("receiving", "in_progress"),
        ["FaultExamined"] = Inspected("active", transaction: "testres"),
        ["Repaired"] = Seen("repairing", "active"),
        ["HandedBack"] = Seen("receiving", "active"),
        ["LostOnTheWay"] = Seen("other", "unknown"),
        ["GuaranteeRefused"] = Seen("other", "active"),
        ["TransferOffered"] = Seen("consigning", "reserved"),
        ["TransferEnded"] = Seen("stocking", "in_progress"),
        ["TransferReceived"] = Seen("accepting", "in_progress"),
        ["Recalled"] = Seen("other", "recalled"),
        ["Returned"] = Seen("receiving", "returned"),
    };

    public static IReadOnlyCollection<string> Known => Table.Keys;

    /// <exception cref="InvalidOperationException">An event was added without its place in the table.</exception>
    public static Telling Of(string type) =>
        Table.TryGetValue(type, out var telling)
            ? telling
            : throw new InvalidOperationException($"The event {type} is not told in EPCIS.");

    private static Telling Seen(string step, string disposition) => new(EventKind.Object, "OBSERVE", step, disposition);

    private static Telling Inspected(string disposition, string? refused = null, string? transaction = null) =>
        new(EventKind.Object, "OBSERVE", "inspecting", disposition, refused, transaction);
}
