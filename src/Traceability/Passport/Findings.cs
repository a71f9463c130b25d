using System.Globalization;
using Marketplace.Platform.Ledger;
using Marketplace.Traceability.Ledger;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Traceability.Passport;

/// <summary>What the chain says last of each thing that a reader of the passport asks for.</summary>
internal sealed class Findings(IReadOnlyList<LedgerEntry> chain)
{
    public LedgerEntry? Grade => Last("Graded");

    public LedgerEntry? Cleared => Last("DataCleared");

    public LedgerEntry? Permit => Last("PermitIssued");

    /// <summary>The day it was handed to its buyer; null where it was not, or came back.</summary>
    public DateTime? DeliveredAt =>
        chain.LastOrDefault(e => e.Type is "Delivered" or "Returned") is { Type: "Delivered" } entry
            ? entry.OccurredAt
            : null;

    /// <summary>The end of the guarantee as the last repair since then moved it; null where there was none.</summary>
    public DateTime? GuaranteedUntil =>
        chain.LastOrDefault(e => e.Type is "Delivered" or "Returned" or "Repaired") is { Type: "Repaired" } entry
        && DateTime.TryParse(
            new Payload(entry).Text("warrantyUntil"),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var until
        )
            ? until
            : null;

    /// <summary>The danger, and what to do; null where it is not recalled.</summary>
    public string? Danger => Last("Recalled") is { } entry ? new Payload(entry).Text("sentence") : null;

    public GradeLetter? Letter =>
        Grade is { } entry && Enum.TryParse<GradeLetter>(new Payload(entry).Text("letter"), out var letter)
            ? letter
            : null;

    /// <summary>« B · F5 · U2 · batterie 82 % ».</summary>
    public string? GradeLine => Grade is { } entry ? new Payload(entry).Text("line") : null;

    public FunctionClass? Function =>
        Last("FunctionTested") is { } entry
        && Enum.TryParse<FunctionClass>(new Payload(entry).Text("class"), out var function)
            ? function
            : null;

    public bool SafetyPassed => Last("SafetyTested") is { } entry && new Payload(entry).Is("passed");

    public bool QualityPassed => Last("QcDone") is { } entry && new Payload(entry).Is("passed");

    private LedgerEntry? Last(string type) => chain.LastOrDefault(entry => entry.Type == type);
}
